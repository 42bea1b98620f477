/** Whether the browser lets a page put pictures on the clipboard: only over https and on this machine. */
export function canCopyPictures(): boolean {
  return typeof ClipboardItem !== 'undefined' && navigator.clipboard?.write !== undefined;
}

/** Puts a PNG that is still on its way on the clipboard. Call it in the click itself; rejects where that is not allowed. */
export function copyPicture(image: Promise<Blob>): Promise<void> {
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': image })]);
}
