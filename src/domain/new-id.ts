/** A name that is never used again. Unlike `crypto.randomUUID`, it can be had on plain http, as intranets have it. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
