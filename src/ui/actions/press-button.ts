/** Presses a button of the window: some menus keep by themselves whether they are open. */
export function pressButton(selector: string): void {
  // After what had the focus, a dialog perhaps, has closed.
  requestAnimationFrame(() => {
    const button = document.querySelector<HTMLElement>(selector);
    button?.focus();
    button?.click();
  });
}
