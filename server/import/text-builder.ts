import { type Block, type BlockKind } from '#shared/text/block.ts'
import { storableText } from '#shared/text/plain-text.ts'
import { UnreadableError } from './reader.ts'

/** Most UTF-16 code units of text that one document may give. */
export const TEXT_CHARS_MAX = 16_000_000

const JOIN = '\n\n'

/**
 * Builds the one string of a document and the blocks over it. Blocks are joined by one blank line and begin and end with visible characters; inside a
 * block white space is one blank, a line break that the document asks for is a line feed. Blocks without words leave no trace.
 */
export class TextBuilder {
  private readonly pieces: string[] = []
  private readonly blocks: Block[] = []
  private length = 0
  private open: { kind: BlockKind; level: number | undefined; start: number | null } | null = null
  private gap: '' | ' ' | '\n' = ''

  /** Begins a block; one that is open ends first. */
  begin(kind: BlockKind, level?: number): void {
    this.end()
    this.open = { kind, level, start: null }
  }

  /** Adds words to the open block (a paragraph where none is open). White space of any kind counts as one blank. */
  add(words: string): void {
    for (const piece of storableText(words).split(/([\t\n\v\f\r \u0085\u2028\u2029]+)/)) {
      if (piece === '') continue
      if (/^[\t\n\v\f\r \u0085\u2028\u2029]/.test(piece)) {
        if (this.gap === '') this.gap = ' '
      } else this.put(piece)
    }
  }

  /** A line break inside the open block. */
  addBreak(): void {
    this.gap = '\n'
  }

  /** Ends the open block. */
  end(): void {
    const open = this.open
    this.open = null
    this.gap = ''
    if (open === null || open.start === null) return
    const level = open.level === undefined ? {} : { level: open.level }
    this.blocks.push({ kind: open.kind, start: open.start, end: this.length, ...level })
  }

  /** Where the words so far end. The next word stands behind it, after what joins or blank lies between. */
  get offset(): number {
    return this.length
  }

  /** The text so far and its blocks, the open one ended. */
  finish(): { text: string; blocks: Block[] } {
    this.end()
    return { text: this.pieces.join(''), blocks: this.blocks }
  }

  private put(words: string): void {
    this.open ??= { kind: 'paragraph', level: undefined, start: null }
    if (this.open.start === null) {
      if (this.blocks.length > 0) this.append(JOIN)
      this.open.start = this.length
    } else if (this.gap !== '') this.append(this.gap)
    this.gap = ''
    this.append(words)
  }

  private append(words: string): void {
    this.pieces.push(words)
    this.length += words.length
    if (this.length > TEXT_CHARS_MAX)
      throw new UnreadableError('too-big', 'The document holds more text than Stet reads.')
  }
}
