import { describe, expect, it } from 'vitest';
import { romanise } from '../../../src/domain/romanise.ts';
import { allActions } from '../../../src/ui/actions/all-actions.ts';
import { keyNames } from '../../../src/ui/actions/keys.ts';
import { loadLateWords, loadWords, translateIn } from '../../../src/ui/i18n/translate.ts';
import { rankActions } from '../../../src/ui/omni/rank-actions.ts';
import { someApp } from '../../fixtures/some-app.ts';

await loadWords('en');
await loadLateWords();
const state = someApp().store.getState();
const actions = allActions(state);
const first = (query: string) => rankActions(actions, query, state, romanise)[0]?.id;

describe('the actions', () => {
  it('have ids and keys of their own, and a title in both languages', () => {
    expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
    const keys = actions.flatMap((action) => action.keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    for (const action of actions) {
      for (const lang of ['zh', 'en'] as const) {
        expect(action.title(translateIn(lang), state, lang), action.id).not.toMatch(/^$|^[\w-]+\.|\{\{/);
      }
    }
  });

  it('leave the keys of the browser and of assistive tools alone', () => {
    const taken = [
      'mod+t',
      'mod+w',
      'mod+n',
      'mod+r',
      'mod+f',
      'mod+p',
      'mod+l',
      'mod+c',
      'mod+v',
      'mod+x',
      'mod+a',
    ];
    for (const action of actions) for (const key of action.keys ?? []) expect(taken).not.toContain(key);
    expect(keyNames('mod+shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keyNames('mod+shift+z', true)).toEqual(['⌘', '⇧', 'Z']);
  });

  it.each([
    ['撤销', 'undo'],
    ['cx', 'undo'],
    ['undo', 'undo'],
    ['导入', 'import'],
    ['drsj', 'import'],
    ['import', 'import'],
    ['gr20', 'radius 20'],
    ['radius 20', 'radius 20'],
    ['share link', 'share'],
    ['fxlj', 'share'],
    ['深色', 'theme dark'],
    ['dark', 'theme dark'],
    ['shortcuts', 'shortcuts'],
    ['langfang', 'area 廊坊'],
  ])('%s is first %s', (query, id) => {
    expect(first(query)).toBe(id);
  });

  it('reach what has no key as well', () => {
    const ids = actions.map(({ id }) => id);
    for (const id of [
      'new-project',
      'reach',
      'timeline',
      'tour',
      'backdrop',
      'tool select-lasso',
      'layer stations',
      'language',
      'units-all',
      'dust-grid',
    ])
      expect(ids).toContain(id);
  });
});
