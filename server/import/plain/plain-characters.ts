import { type DocumentWarning } from '#shared/text/document.ts'
import { isStorableText } from '#shared/text/plain-text.ts'
import { decodeWindows1252 } from '../windows-1252.ts'
import { type ReadOptions, UnreadableError } from '../reader.ts'

/**
 * The characters of a file of letters: UTF-8, or UTF-16 where it begins with a byte order mark, strictly. No encoding is guessed; Windows-1252 only
 * where a person agreed to it and the file is not UTF-8. A byte order mark stays.
 *
 * @throws UnreadableError `encoding-unknown`, `wrong-kind` for bytes that are no letters, `damaged` for NUL among letters
 * and for UTF-16 cut short
 */
export function plainCharacters(
  bytes: Uint8Array,
  options: ReadOptions,
): { characters: string; warnings: DocumentWarning[] } {
  const characters = decode(bytes, options)
  if (!isStorableText(characters))
    throw new UnreadableError(
      'damaged',
      'The text has a NUL byte or half a character in it. Save it again as plain text.',
    )
  const isChosen = options.encoding !== undefined && tryDecode('utf-8', bytes) === null
  return { characters, warnings: isChosen && !hasWideMark(bytes) ? [CHOSEN] : [] }
}

const CHOSEN: DocumentWarning = {
  code: 'encoding-chosen',
  detail:
    'The file does not say which letters its bytes stand for. It was read as Windows-1252, as agreed; look at quotes, dashes and accents.',
}

function decode(bytes: Uint8Array, options: ReadOptions): string {
  if (hasWideMark(bytes)) {
    const wide = tryDecode(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be', bytes)
    if (wide === null)
      throw new UnreadableError(
        'damaged',
        'The file is UTF-16 and holds half characters, as if it were cut short. Save it again as UTF-8.',
      )
    return wide
  }
  const characters = tryDecode('utf-8', bytes)
  if (characters !== null) return characters
  if (bytes.includes(0)) throw noLetters()
  if (options.encoding !== undefined) return decodeWindows1252(bytes)
  throw new UnreadableError(
    'encoding-unknown',
    'The file is not UTF-8 and does not say what it is. Save it again as UTF-8, or agree to read it as Windows-1252.',
  )
}

function hasWideMark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

function tryDecode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function noLetters(): UnreadableError {
  return new UnreadableError(
    'wrong-kind',
    'Its name says text, but it holds bytes that are no letters.',
  )
}
