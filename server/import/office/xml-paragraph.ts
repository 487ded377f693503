import { type BlockKind } from '#shared/text/block.ts'
import { TextBuilder } from '../text-builder.ts'

/** A place in the text, known when the paragraph it stands in is written. One that `opens` something belongs to the words after it. */
export type Mark = { kind: 'mark'; opens: boolean; place: (offset: number) => void }
export type Piece = { kind: 'words'; words: string } | { kind: 'break' } | Mark

/** A paragraph of an office document, before it is known where in the text it stands. */
export type Paragraph = {
  block: { kind: BlockKind; level?: number }
  /** The table cell it stands in, by identity; null outside tables. */
  cell: object | null
  pieces: Piece[]
  /** Whether a piece has visible characters. */
  isWorded: boolean
  /** Paragraphs of the text boxes that hang on it; they are read after it. */
  boxed: Paragraph[]
}

export function newParagraph(cell: object | null): Paragraph {
  return { block: { kind: 'paragraph' }, cell, pieces: [], isWorded: false, boxed: [] }
}

const VISIBLE = /\S/

export function addWords(paragraph: Paragraph, words: string): void {
  paragraph.pieces.push({ kind: 'words', words })
  paragraph.isWorded ||= VISIBLE.test(words)
}

/**
 * Two paragraphs whose border was deleted. It is of the kind of the first when that has words left, else of the second. `first` is used up.
 */
export function joinParagraphs(first: Paragraph, second: Paragraph): Paragraph {
  const block = first.isWorded ? first.block : second.block
  const isWorded = first.isWorded || second.isWorded
  for (const piece of second.pieces) first.pieces.push(piece)
  for (const boxed of second.boxed) first.boxed.push(boxed)
  return { ...first, block, isWorded, cell: second.cell }
}

/** The words of paragraphs that are no part of the text, such as a comment: one line each. */
export function wordsOf(paragraphs: readonly Paragraph[]): string {
  const builder = new TextBuilder()
  const writer = new ParagraphWriter(builder)
  for (const paragraph of paragraphs) writer.write(paragraph)
  return builder.finish().text.replaceAll('\n\n', '\n')
}

/** Writes paragraphs into the text of the document: one block each, but one for all paragraphs of a table cell that follow each other. */
export class ParagraphWriter {
  private readonly builder: TextBuilder
  private cell: object | null = null

  constructor(builder: TextBuilder) {
    this.builder = builder
  }

  get offset(): number {
    return this.builder.offset
  }

  write(paragraph: Paragraph): void {
    if (paragraph.isWorded) this.writeBlock(paragraph)
    else for (const mark of paragraph.pieces) this.place(mark, this.builder.offset)
    for (const boxed of paragraph.boxed) this.write(boxed)
  }

  private writeBlock(paragraph: Paragraph): void {
    const start = this.beginBlock(paragraph)
    const [first, last] = visibleBounds(paragraph.pieces)
    for (const [index, piece] of paragraph.pieces.entries()) {
      if (piece.kind === 'mark') {
        const leans = piece.opens && index < first
        this.place(piece, leans ? start : this.builder.offset)
      } else if (index >= first && index <= last) this.put(piece, index === first, index === last)
    }
  }

  /** @returns the offset at which its first word will stand */
  private beginBlock({ block, cell }: Paragraph): number {
    const { offset } = this.builder
    if (cell !== null && cell === this.cell) {
      this.builder.addBreak()
      return offset + 1
    }
    this.cell = cell
    if (cell === null) this.builder.begin(block.kind, block.level)
    else this.builder.begin('table-cell')
    return offset === 0 ? 0 : offset + 2
  }

  private put(piece: Exclude<Piece, Mark>, isFirst: boolean, isLast: boolean): void {
    if (piece.kind === 'break') {
      this.builder.addBreak()
      return
    }
    const words = isFirst ? piece.words.trimStart() : piece.words
    this.builder.add(isLast ? words.trimEnd() : words)
  }

  private place(piece: Piece, offset: number): void {
    if (piece.kind === 'mark') piece.place(offset)
  }
}

/** Indexes of the first and the last piece with visible characters: no-break spaces around them are not part of a block. */
function visibleBounds(pieces: readonly Piece[]): [number, number] {
  const isVisible = (piece: Piece) => piece.kind === 'words' && VISIBLE.test(piece.words)
  return [pieces.findIndex(isVisible), pieces.findLastIndex(isVisible)]
}
