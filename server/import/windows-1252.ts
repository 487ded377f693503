/** What the bytes 0x80–0x9F stand for; five of them for nothing but themselves. Encoding standard, index windows-1252. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/**
 * Bytes in Windows-1252, which on the web is also what ISO-8859-1 and ASCII mean. Every byte is a character.
 * `TextDecoder` of Node 20 reads 0x80–0x9F as control characters instead (nodejs/node#56542).
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replaceAll(/[\u0080-\u009F]/g, (control) => HIGH.charAt(control.charCodeAt(0) - 0x80))
}
