import { type Direction } from '#shared/text/block.ts'
import { PARTS_MAX } from '#shared/text/document.ts'
import { type DocxFindings, type NoteCall } from './docx-findings.ts'
import { type DocxStyles, type ParagraphTraits } from './docx-styles.ts'
import { isRemoval, type FoundChange } from '../found-parts.ts'
import {
  addWords,
  joinParagraphs,
  newParagraph,
  type Mark,
  type Paragraph,
} from './xml-paragraph.ts'

/** Fields within fields; a hostile document gets no further. */
const FIELDS_MAX = 1_000

const NO_LANGUAGES = { ltr: null, rtl: null }

/** The paragraph that is being read. */
type OpenParagraph = {
  paragraph: Paragraph
  traits: ParagraphTraits
  /** Changes of the mark that ends it. */
  borders: FoundChange[]
}

/** A run of words of one look. */
export type Run = {
  isHidden: boolean | null
  styleId: string | null
  font: string | null
  languages: Record<Direction, string | null>
  call: NoteCall | null
}

/** What begins anew inside a text box. */
type Frame = {
  open: OpenParagraph | null
  /** Paragraphs whose end was deleted; the next one continues them. */
  carried: Paragraph | null
  cells: object[]
  run: Run | null
  /** Fields begun and not ended; true while their instruction is read, which is not text. */
  fields: boolean[]
}

/**
 * One run of paragraphs of a Word file (the body, a note, a comment) while it is read: puts words together to paragraphs as if all tracked changes
 * were accepted, and notes what is found besides. Paragraphs go to `sink` as they end.
 */
export class DocxStory {
  readonly findings: DocxFindings
  readonly styles: DocxStyles
  private readonly sink: (paragraph: Paragraph) => void
  private readonly frames: Frame[] = []
  private frame = newFrame()
  /** Changes that take away what is being read, innermost last. */
  private readonly removals: FoundChange[] = []
  /** Id of the last paragraph, by which Word threads comments. */
  lastParagraphId: string | null = null
  /** Marks between paragraphs; they go to the next one. */
  private loose: Mark[] = []

  constructor(findings: DocxFindings, styles: DocxStyles, sink: (paragraph: Paragraph) => void) {
    this.findings = findings
    this.styles = styles
    this.sink = sink
  }

  /** Traits of the paragraph that is being read, to be filled. */
  get traits(): ParagraphTraits | null {
    return this.frame.open?.traits ?? null
  }

  get run(): Run | null {
    return this.frame.run
  }

  /** Whether words that are read now will stand in the text. */
  get isKept(): boolean {
    return this.removals.length === 0 && !this.frame.fields.includes(true) && !this.isHidden()
  }

  openParagraph(): OpenParagraph {
    if (this.frame.open !== null) this.closeParagraph()
    const paragraph = newParagraph(this.frame.cells.at(-1) ?? null)
    for (const mark of this.takeLoose()) paragraph.pieces.push(mark)
    const traits = { styleId: null, outline: null, list: null, indent: null }
    this.frame.open = { paragraph, traits, borders: [] }
    return this.frame.open
  }

  closeParagraph(): void {
    const { open, carried } = this.frame
    if (open === null) return
    const { paragraph, traits, borders } = open
    this.frame.open = null
    // A field whose instruction runs on is broken; to show too much is better than to lose the rest of the text.
    this.frame.fields = this.frame.fields.map(() => false)
    paragraph.block = this.styles.blockOf(traits)
    for (const change of borders) this.endWithBorder(paragraph, change)
    const removed = this.removals.at(-1)?.words ?? []
    if (removed.length > 0) removed.push('\n')
    const whole = carried === null ? paragraph : joinParagraphs(carried, paragraph)
    const isJoined = borders.some((change) => isRemoval(change.kind))
    this.frame.carried = isJoined ? whole : null
    if (!isJoined) this.emit(whole)
  }

  /** Ends what cannot go on beyond a cell, a box or the whole. */
  closeContainer(): void {
    this.closeParagraph()
    const { carried } = this.frame
    this.frame.carried = null
    if (carried !== null) this.emit(carried)
  }

  /** Ends the whole. Marks after the last paragraph stand at its end. */
  finish(): void {
    this.closeContainer()
    if (this.loose.length > 0) this.sink({ ...newParagraph(null), pieces: this.takeLoose() })
  }

  openCell(): void {
    this.closeContainer()
    this.frame.cells.push({})
  }

  closeCell(): void {
    this.closeContainer()
    this.frame.cells.pop()
  }

  openBox(): void {
    this.frames.push(this.frame)
    this.frame = newFrame()
  }

  closeBox(): void {
    this.closeContainer()
    this.frame = this.frames.pop() ?? newFrame()
  }

  openRun(): void {
    this.frame.run = {
      isHidden: null,
      styleId: null,
      font: null,
      languages: { ltr: null, rtl: null },
      call: null,
    }
  }

  closeRun(): void {
    this.frame.run = null
  }

  /** A field's `begin`, `separate` or `end`. */
  turnField(turn: string | null): void {
    const { fields } = this.frame
    if (turn === 'begin') {
      if (fields.length < FIELDS_MAX) fields.push(true)
    } else if (turn === 'end') fields.pop()
    else if (fields.length > 0) fields[fields.length - 1] = false
  }

  addWords(words: string): void {
    if (this.isHidden()) {
      this.findings.hasHiddenWords ||= /\S/.test(words)
      return
    }
    if (this.frame.fields.includes(true)) return
    const removal = this.removals.at(-1)
    if (removal !== undefined) {
      removal.words.push(words)
      return
    }
    const call = this.frame.run?.call
    if (call) call.mark = (call.mark ?? '') + words
    this.findings.languages.add(this.frame.run?.languages ?? NO_LANGUAGES, words.length)
    addWords((this.frame.open ?? this.openParagraph()).paragraph, words)
  }

  addBreak(): void {
    if (this.isKept && this.frame.open !== null)
      this.frame.open.paragraph.pieces.push({ kind: 'break' })
    else this.addWords('\n')
  }

  /** Tells a place once it is known. `opens`: it belongs to what follows. */
  mark(opens: boolean, place: (offset: number) => void): void {
    const mark: Mark = { kind: 'mark', opens, place }
    if (this.frame.open === null) this.loose.push(mark)
    else this.frame.open.paragraph.pieces.push(mark)
  }

  /** A change begins: of the mark that ends the paragraph, or of all that is read until `closeChange`. */
  openChange(change: FoundChange): void {
    if (this.findings.changes.length <= PARTS_MAX) this.findings.changes.push(change)
    if (change.border && this.frame.open !== null) {
      this.frame.open.borders.push(change)
      return
    }
    this.mark(true, (offset) => {
      change.start = offset
    })
    if (isRemoval(change.kind)) this.removals.push(change)
  }

  closeChange(change: FoundChange): void {
    if (change.border) return
    if (isRemoval(change.kind)) this.removals.splice(this.removals.lastIndexOf(change), 1)
    else
      this.mark(false, (offset) => {
        change.end = offset
      })
  }

  private endWithBorder(paragraph: Paragraph, change: FoundChange): void {
    if (isRemoval(change.kind)) change.words.push('\n')
    const place = (offset: number) => {
      change.start = offset
    }
    paragraph.pieces.push({ kind: 'mark', opens: isRemoval(change.kind), place })
  }

  private isHidden(): boolean {
    const { run, open } = this.frame
    if (run === null) return false
    const { styles } = this
    return (
      run.isHidden ??
      styles.isHidden(run.styleId) ??
      styles.isHidden(open?.traits.styleId ?? null) ??
      false
    )
  }

  private emit(paragraph: Paragraph): void {
    const anchor = this.frames.at(-1)?.open
    if (anchor) anchor.paragraph.boxed.push(paragraph)
    else this.sink(paragraph)
  }

  private takeLoose(): Mark[] {
    const loose = this.loose
    this.loose = []
    return loose
  }
}

function newFrame(): Frame {
  return { open: null, carried: null, cells: [], run: null, fields: [] }
}
