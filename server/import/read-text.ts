import { TEXT_BYTES_MAX } from '#shared/article/article.ts'
import { ProblemError } from '#shared/problem.ts'
import { type Block, type Direction } from '#shared/text/block.ts'
import { type DocumentParts } from '#shared/text/document.ts'
import { makeBlocks, normaliseText, textDirection } from '#shared/text/make-blocks.ts'
import { makeMarkdownBlocks } from '#shared/text/make-markdown-blocks.ts'
import { isStorableText } from '#shared/text/plain-text.ts'
import { sha256 } from '../sha256.ts'

/** A text as it is kept, with its hash in hex. */
export type ReadText = {
  text: string
  blocks: Block[]
  sha256: string
  dir: Direction
  /** Name and version of what read it. */
  reader: string
  /** BCP 47 as the document says, or as its words tell; null where neither does and for pasted text. */
  language: string | null
  /** What else the document holds; null for pasted text. */
  document: DocumentParts | null
}

/** An uploaded or fetched file as it came. */
export type Upload = { name: string; bytes: Uint8Array }

const PLAIN = 'plain-text/1'
const MARKDOWN = 'markdown/1'

/**
 * A text as somebody typed or pasted it: verbatim but for a leading BOM and the kind of its line ends.
 *
 * @param reader what read the text that this one goes on from: Markdown stays Markdown
 * @throws ProblemError `invalid` for an empty text, NUL bytes or half characters; `too-large` above 2 MiB
 */
export function readPastedText(raw: string, reader: string | null = null): ReadText {
  if (Buffer.byteLength(raw) > TEXT_BYTES_MAX) throw tooMuchText()
  if (!isStorableText(raw))
    throw new ProblemError(
      'invalid',
      'The text has a NUL byte or half a character in it. Save it again as plain text.',
    )
  const text = normaliseText(raw)
  const isMarkdown = reader === MARKDOWN
  const blocks = isMarkdown ? makeMarkdownBlocks(text) : makeBlocks(text)
  if (blocks.length === 0) throw new ProblemError('invalid', 'There is no text in it.')
  return {
    text,
    blocks,
    sha256: sha256(text),
    dir: textDirection(text),
    reader: isMarkdown ? MARKDOWN : PLAIN,
    language: null,
    document: null,
  }
}

function tooMuchText(): ProblemError {
  return new ProblemError('too-large', 'The text is larger than 2 MiB.')
}
