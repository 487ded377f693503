import { type DocumentWarning } from '#shared/text/document.ts'
import { decodeWindows1252 } from '../windows-1252.ts'
import { type ReadOptions, UnreadableError } from '../reader.ts'

/** How far into a page its own word about its encoding is looked for, as browsers do. */
const DECLARATION_BYTES = 1_024
/** A page that says it is UTF-8 and has so few bad letters is UTF-8 with a fault in it, not another encoding. */
const BAD_LETTERS_MAX = 10
const CHARS_PER_BAD_LETTER_MIN = 2_000

/**
 * The characters of a page: by its byte order mark, else what the server said, else what the page says, else UTF-8. Each must fit to the last byte;
 * Windows-1252 undeclared only where a person agreed.
 *
 * @throws UnreadableError `encoding-unknown`
 */
export function decodeHtml(
  bytes: Uint8Array,
  options: ReadOptions,
): { markup: string; warnings: DocumentWarning[] } {
  const mark = byteOrderMark(bytes)
  const declared = mark === null ? declarations(bytes, options.charset) : [mark]
  for (const label of declared) {
    const markup = decode(bytes, label, true)
    if (markup !== null) return { markup, warnings: [] }
  }
  const saysUtf8 = declared.length > 1 && declared[0] === 'utf-8'
  const faulty = saysUtf8 || mark === 'utf-8' ? decode(bytes, 'utf-8', false) : null
  if (faulty !== null && hasFewBadLetters(faulty))
    return { markup: faulty, warnings: [BAD_LETTERS] }
  const agreed = options.encoding === undefined ? null : decode(bytes, options.encoding, true)
  if (agreed !== null) return { markup: agreed, warnings: [AGREED] }
  throw new UnreadableError(
    'encoding-unknown',
    'The page does not say in which encoding it is written, and it is not UTF-8.',
  )
}

const AGREED: DocumentWarning = {
  code: 'encoding-chosen',
  detail: 'The page names no encoding that fits. It was read as Windows-1252, as you chose.',
}
const BAD_LETTERS: DocumentWarning = {
  code: 'letters-unknown',
  detail: 'A few letters of the page are damaged and stand as \uFFFD.',
}

/** Labels to try in order; the last is always UTF-8. */
function declarations(bytes: Uint8Array, charset: string | undefined): string[] {
  const labels = [charset, declaredInPage(bytes)].flatMap((label) => {
    const known = label === undefined ? null : canonicalLabel(label)
    return known === null ? [] : [known]
  })
  return [...labels, 'utf-8']
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 that a page declares in readable ASCII means UTF-8: HTML standard, "prescan a byte stream". */
function declaredInPage(bytes: Uint8Array): string | undefined {
  const head = decodeWindows1252(bytes.subarray(0, DECLARATION_BYTES)).replaceAll(
    /<!--[^]*?-->/g,
    '',
  )
  const found =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head) ??
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)/i.exec(head)
  return found?.[1]?.replace(/^utf-?16.*/i, 'utf-8')
}

function canonicalLabel(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

function decode(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  if (label === 'windows-1252') return decodeWindows1252(bytes)
  try {
    return new TextDecoder(label, { fatal }).decode(bytes)
  } catch {
    return null
  }
}

function hasFewBadLetters(markup: string): boolean {
  const bad = markup.split('\uFFFD').length - 1
  return bad <= BAD_LETTERS_MAX && bad * CHARS_PER_BAD_LETTER_MIN <= markup.length
}
