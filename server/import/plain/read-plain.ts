import { type Block } from '#shared/text/block.ts'
import { NO_METADATA } from '#shared/text/document.ts'
import { makeBlocks, normaliseText, textDirection } from '#shared/text/make-blocks.ts'
import { makeMarkdownBlocks } from '#shared/text/make-markdown-blocks.ts'
import { plainCharacters } from './plain-characters.ts'
import { type Reader, UnreadableError } from '../reader.ts'
import { TEXT_CHARS_MAX } from '../text-builder.ts'

/** Reads plain text. Every character is kept but a byte order mark and the kind of line ends, so that offsets of other tools fit. */
export const readPlain: Reader = readerOf('plain-text/1', makeBlocks)

/** Reads Markdown like plain text, marks and all; its structure is blocks over the text as it stands. */
export const readMarkdown: Reader = readerOf('markdown/1', makeMarkdownBlocks)

function readerOf(reader: string, blocksOf: (text: string) => Block[]): Reader {
  return async (bytes, options) => {
    const { characters, warnings } = plainCharacters(bytes, options)
    if (characters.length > TEXT_CHARS_MAX)
      throw new UnreadableError('too-big', 'The file holds more text than Stet reads.')
    const text = normaliseText(characters)
    const blocks = blocksOf(text)
    if (blocks.length === 0) throw new UnreadableError('no-text', 'There are no words in the file.')
    return {
      text,
      blocks,
      dir: textDirection(text),
      reader,
      metadata: NO_METADATA,
      comments: [],
      notes: [],
      changes: [],
      pages: [],
      warnings,
    }
  }
}
