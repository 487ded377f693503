/** SHA-256 of a file in hex; `null` where the browser does not compute it (only pages over https or loopback may). */
export async function hashFile(file: Blob): Promise<string | null> {
  // Typed as always there; over plain http it is not.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  if (subtle === undefined) return null
  const hash = new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer()))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
