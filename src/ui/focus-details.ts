/** The panel is loaded when first needed, so it may not be there yet when a key asks for it. */
let isWanted = false;

/** Moves the focus to the details, now or as soon as they are drawn. */
export function focusDetails(): void {
  const panel = document.querySelector<HTMLElement>('.detail-scroll');
  if (panel === null) isWanted = true;
  else panel.focus();
}

/** Whether the focus was asked for before the details were there; asked once. */
export function takeFocusRequest(): boolean {
  const wasWanted = isWanted;
  isWanted = false;
  return wasWanted;
}
