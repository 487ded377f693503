import { PARTS_MAX, type DocumentNote } from '#shared/text/document.ts'
import { type OdtStyles } from './odt-styles.ts'
import { type FoundChange, type FoundComment } from '../found-parts.ts'
import { addWords, newParagraph, type Mark, type Paragraph } from './xml-paragraph.ts'

/** A note where it is called, with its words. */
export type OdtNote = {
  kind: DocumentNote['kind']
  label: string
  offset: number | null
  paragraphs: Paragraph[]
}

/** A comment with the name that ties it to its end, and the name of the one that it answers. */
export type OdtComment = { comment: FoundComment; name: string | null; parentName: string | null }

export type OdtFindings = {
  /** By the id under which the text names them. */
  changes: Map<string, FoundChange>
  comments: OdtComment[]
  notes: OdtNote[]
  pictures: number
  hasHiddenWords: boolean
  hasEmbedded: boolean
}

/** What begins anew inside a box, a note, a comment or a deleted passage. */
type Frame = {
  sink: (paragraph: Paragraph) => void
  open: Paragraph | null
  cells: object[]
  listDepth: number
  /** Marks between paragraphs; they go to the next one. */
  loose: Mark[]
}

/** An OpenDocument text while it is read: puts words together to paragraphs and notes what is found besides. Paragraphs of the body go to `sink` as they end. */
export class OdtStory {
  readonly findings: OdtFindings = {
    changes: new Map(),
    comments: [],
    notes: [],
    pictures: 0,
    hasHiddenWords: false,
    hasEmbedded: false,
  }
  readonly styles: OdtStyles
  private readonly frames: Frame[] = []
  private frame: Frame

  constructor(styles: OdtStyles, sink: (paragraph: Paragraph) => void) {
    this.styles = styles
    this.frame = newFrame(sink)
  }

  get isInParagraph(): boolean {
    return this.frame.open !== null
  }

  openParagraph(styleName: string | null, headingLevel: number | null): void {
    const paragraph = newParagraph(this.frame.cells.at(-1) ?? null)
    if (headingLevel !== null) paragraph.block = { kind: 'heading', level: headingLevel }
    else paragraph.block = this.styles.blockOf(styleName) ?? this.plainBlock()
    for (const mark of this.takeLoose()) paragraph.pieces.push(mark)
    this.frame.open = paragraph
  }

  closeParagraph(): void {
    const { open, sink } = this.frame
    this.frame.open = null
    if (open !== null) sink(open)
  }

  /** Marks after the last paragraph stand at its end. */
  finish(): void {
    const pieces = this.takeLoose()
    if (pieces.length > 0) this.frame.sink({ ...newParagraph(null), pieces })
  }

  /** Paragraphs go elsewhere until `leave`; without a `sink` they hang on the open paragraph and are read after it. */
  enter(sink?: (paragraph: Paragraph) => void): void {
    const { open, sink: outer } = this.frame
    const boxed = open === null ? outer : (paragraph: Paragraph) => void open.boxed.push(paragraph)
    this.frames.push(this.frame)
    this.frame = newFrame(sink ?? boxed)
  }

  leave(): void {
    this.closeParagraph()
    this.finish()
    this.frame = this.frames.pop() ?? this.frame
  }

  openCell(): void {
    this.frame.cells.push({})
  }

  closeCell(): void {
    this.frame.cells.pop()
  }

  nestList(by: 1 | -1): void {
    this.frame.listDepth += by
  }

  addWords(words: string): void {
    if (this.frame.open !== null) addWords(this.frame.open, words)
  }

  addBreak(): void {
    this.frame.open?.pieces.push({ kind: 'break' })
  }

  /** Tells a place once it is known. `opens`: it belongs to what follows. */
  mark(opens: boolean, place: (offset: number) => void): void {
    const mark: Mark = { kind: 'mark', opens, place }
    if (this.frame.open === null) this.frame.loose.push(mark)
    else this.frame.open.pieces.push(mark)
  }

  addChange(id: string, change: FoundChange): void {
    if (this.findings.changes.size <= PARTS_MAX) this.findings.changes.set(id, change)
  }

  /** A change stands here, or begins or ends here. */
  markChange(id: string, isEnd: boolean): void {
    const change = this.findings.changes.get(id)
    if (change === undefined) return
    this.mark(!isEnd, (offset) => {
      if (isEnd) change.end = offset
      else change.start ??= offset
    })
  }

  addComment(comment: OdtComment): void {
    if (this.findings.comments.length <= PARTS_MAX) this.findings.comments.push(comment)
    const { place } = comment.comment
    this.mark(true, (offset) => {
      if (place !== null) place.start = offset
    })
  }

  addNote(note: OdtNote): void {
    if (this.findings.notes.length <= PARTS_MAX) this.findings.notes.push(note)
    this.mark(false, (offset) => {
      note.offset = offset
    })
  }

  private plainBlock(): Paragraph['block'] {
    const { listDepth } = this.frame
    return listDepth > 0 ? { kind: 'list-item', level: listDepth } : { kind: 'paragraph' }
  }

  private takeLoose(): Mark[] {
    const { loose } = this.frame
    this.frame.loose = []
    return loose
  }
}

function newFrame(sink: (paragraph: Paragraph) => void): Frame {
  return { sink, open: null, cells: [], listDepth: 0, loose: [] }
}
