import { TEXT_BYTES_MAX } from '#shared/article/article.ts'
import { ProblemError } from '#shared/problem.ts'
import { type Block, type Direction } from '#shared/text/block.ts'
import { makeBlocks, normaliseText, textDirection } from '#shared/text/make-blocks.ts'
import { makeMarkdownBlocks } from '#shared/text/make-markdown-blocks.ts'
import { isStorableText } from '#shared/text/plain-text.ts'
import { sha256 } from '../sha256.ts'

/** A text as it is kept: verbatim but for a leading BOM and the kind of its line ends; hashes in hex. */
export type ReadText = {
  text: string
  blocks: Block[]
  sha256: string
  dir: Direction
  reader: string
}

/** An uploaded file as it came. */
export type Upload = { name: string; bytes: Uint8Array }

/**
 * @throws ProblemError `invalid` for an empty text, NUL bytes or half characters; `too-large` above 2 MiB
 */
export function readPastedText(raw: string): ReadText {
  return readText(raw, 'plain-text/1', makeBlocks)
}

/**
 * Reads a .txt or .md file, which must be UTF-8.
 *
 * @throws ProblemError `unsupported-type` for other kinds of file, and as `readPastedText`
 */
export function readUpload(upload: Upload): ReadText {
  const kind = /\.(txt|text|md|markdown)$/i.exec(upload.name)?.[1]?.toLowerCase()
  if (!kind)
    throw new ProblemError(
      'unsupported-type',
      'This file is neither .txt nor .md. Paste its text instead.',
    )
  if (upload.bytes.byteLength > TEXT_BYTES_MAX) throw tooMuchText()
  const raw = decodeUtf8(upload.bytes)
  return kind.startsWith('m')
    ? readText(raw, 'markdown/1', makeMarkdownBlocks)
    : readText(raw, 'plain-text/1', makeBlocks)
}

function readText(raw: string, reader: string, blocksOf: (text: string) => Block[]): ReadText {
  if (Buffer.byteLength(raw) > TEXT_BYTES_MAX) throw tooMuchText()
  if (!isStorableText(raw))
    throw new ProblemError(
      'invalid',
      'The text has a NUL byte or half a character in it. Save it again as plain text.',
    )
  const text = normaliseText(raw)
  const blocks = blocksOf(text)
  if (blocks.length === 0) throw new ProblemError('invalid', 'There is no text in it.')
  return { text, blocks, sha256: sha256(text), dir: textDirection(text), reader }
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new ProblemError('invalid', 'The file is not UTF-8. Save it as UTF-8 and try again.')
  }
}

function tooMuchText(): ProblemError {
  return new ProblemError('too-large', 'The text is larger than 2 MiB.')
}
