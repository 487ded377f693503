/** A fresh `Idempotency-Key`: make one per form, keep it for every try of the same words. */
export function newKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-')
}
