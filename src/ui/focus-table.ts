/** Gives the keyboard to the table of boilers, once it is drawn. */
export function focusTable(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[role="grid"]')?.focus());
}
