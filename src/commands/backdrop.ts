import type { Backdrop } from '../domain/backdrop.ts';
import { keepBackdrop, needsOthers, readBackdrop } from '../state/backdrop.ts';
import type { BackdropState, BackdropTrouble } from '../state/backdrop-state.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';
import { keeperOf } from './keeper.ts';

/** Takes up what was chosen on this machine. Asks no server: that is the map's part, where the page may. */
export function recallBackdrop(context: CommandContext): void {
  patchBackdrop(context, { choice: readBackdrop(context.page.storage) });
}

export function openBackdropDialog(context: CommandContext): void {
  patchBackdrop(context, { isDialogOpen: true });
}

export function closeBackdropDialog(context: CommandContext): void {
  patchBackdrop(context, { isDialogOpen: false });
}

/**
 * Draws a backdrop and keeps the choice on this machine. One from another server needs the document that may ask
 * others: the page goes there, with the project saved. False where the choice cannot be kept, which that needs.
 */
export async function chooseBackdrop(context: CommandContext, choice: Backdrop): Promise<boolean> {
  const kept = keepBackdrop(context.page.storage, choice);
  const { asksOthers, address } = context.page;
  const others = needsOthers(choice, address);
  if (others !== asksOthers) {
    if (!kept) return false;
    patchBackdrop(context, { isDialogOpen: false });
    await goTo(context, others);
    return true;
  }
  patchBackdrop(context, { choice, trouble: null, isDialogOpen: false });
  return true;
}

/** Back to the app's own ground; also to the document that asks no other server. */
export async function removeBackdrop(context: CommandContext): Promise<void> {
  keepBackdrop(context.page.storage, null);
  patchBackdrop(context, { choice: null, trouble: null, isDialogOpen: false });
  if (context.page.asksOthers) await goTo(context, false);
}

/** To the document that may ask other servers, where a backdrop from one was chosen before. */
export function goOnline(context: CommandContext): Promise<void> {
  return goTo(context, true);
}

/** Back to the document that asks no other server; the choice stays, to go online with another time. */
export function goOffline(context: CommandContext): Promise<void> {
  return goTo(context, false);
}

/** Changes how strongly the backdrop is drawn, 0…1. */
export function setBackdropStrength(context: CommandContext, strength: number): void {
  const { choice } = context.store.getState().view.backdrop;
  if (choice === null) return;
  const changed = { ...choice, strength };
  keepBackdrop(context.page.storage, changed);
  patchBackdrop(context, { choice: changed });
}

export function retryBackdrop(context: CommandContext): void {
  const { attempt } = context.store.getState().view.backdrop;
  patchBackdrop(context, { attempt: attempt + 1, trouble: null });
}

/** Why tiles do not come; null once they do. */
export function noteBackdropTrouble(context: CommandContext, trouble: BackdropTrouble | null): void {
  const { trouble: known } = context.store.getState().view.backdrop;
  if (known?.code !== trouble?.code) patchBackdrop(context, { trouble });
}

async function goTo(context: CommandContext, online: boolean): Promise<void> {
  await keeperOf(context).flush();
  context.page.goTo(online);
}

function patchBackdrop({ store }: CommandContext, patch: Partial<BackdropState>): void {
  patchView(store, { backdrop: { ...store.getState().view.backdrop, ...patch } });
}
