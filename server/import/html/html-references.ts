import { DOMParser } from 'linkedom'
import { decodeWindows1252 } from '../windows-1252.ts'

const REFERENCE = /&(?:#(?:[xX][0-9a-fA-F]+|[0-9]+)|[A-Za-z][A-Za-z0-9]{0,40});?/g
/** The standard has 2,231 names; a page with more was made to exhaust. */
const NAMES_MAX = 5_000

const decoded = new Map<string, string>()

/** The text with its character references (`&amp;`, `&#8217;`, `&hellip`) replaced by what they stand for, by the rules of the HTML standard. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(REFERENCE, (reference) =>
    reference.startsWith('&#') ? decodeNumber(reference) : decodeName(reference),
  )
}

function decodeNumber(reference: string): string {
  const digits = reference.slice(2).replace(/;$/, '')
  const code = /^[xX]/.test(digits)
    ? Number.parseInt(digits.slice(1), 16)
    : Number.parseInt(digits, 10)
  if (code === 0 || code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff)) return '\uFFFD'
  if (code >= 0x80 && code <= 0x9f) return decodeWindows1252(Uint8Array.of(code))
  return String.fromCodePoint(code)
}

/** The names are the parser's; it is asked once for each. */
function decodeName(reference: string): string {
  const known = decoded.get(reference)
  if (known !== undefined) return known
  if (decoded.size >= NAMES_MAX) return reference
  const page = new DOMParser().parseFromString(`<p>${reference}</p>`, 'text/html')
  const words: unknown = page.querySelector('p')?.textContent
  const found = typeof words === 'string' ? words : reference
  decoded.set(reference, found)
  return found
}
