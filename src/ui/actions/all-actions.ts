import type { AppState } from '../../state/store.ts';
import type { Action } from './action.ts';
import { editActions, findActions } from './edit-actions.ts';
import { layerActions } from './layer-actions.ts';
import { paramActions } from './param-actions.ts';
import { presentActions } from './present-actions.ts';
import { projectActions } from './project-actions.ts';
import { resultActions } from './result-actions.ts';
import { toolActions } from './tool-actions.ts';
import { windowActions } from './window-actions.ts';

/** Everything that can be done now. Lists that hang on the state, such as the user's layers, are made of it. */
export function allActions(state: AppState): readonly Action[] {
  return [
    ...editActions,
    ...findActions(state),
    ...projectActions,
    ...resultActions,
    ...presentActions(state),
    ...paramActions,
    ...layerActions(state),
    ...toolActions,
    ...windowActions,
  ];
}

export function isEnabled(action: Action, state: AppState): boolean {
  return action.isEnabled?.(state) ?? true;
}
