import { type RtfCodePage, rtfCodePageOfFont } from './rtf-code-page.ts'
import {
  newRtfFlow,
  type RtfComment,
  type RtfFlow,
  type RtfNote,
  type RtfRevision,
  type RtfStory,
} from './rtf-story.ts'

/** Where words go: into paragraphs, into a string that a destination asked for, or nowhere while destinations inside still count. */
type RtfSink =
  | { kind: 'flow'; flow: RtfFlow }
  | { kind: 'gathered'; gathered: { words: string } }
  | { kind: 'dropped' }
  /** Nothing inside counts. */
  | { kind: 'closed' }

/** What holds inside one group; a group begins with all that its parent has, except what is to be done at its end. */
export type RtfState = {
  sink: RtfSink
  atEnd: (() => void) | null
  /** The place of the note or comment that the group belongs to. */
  note: RtfNote | null
  comment: RtfComment | null
  table: 'fonts' | 'styles' | null
  date: Partial<Record<string, number>> | null
  /** Of a text that is given twice: where the second, in Unicode, goes. */
  unicodeSink: RtfSink | null
  font: number | null
  farFont: number | null
  isFarFont: boolean
  fallbackChars: number
  isHidden: boolean
  isInserted: boolean
  isDeleted: boolean
  moved: 'move-from' | 'move-to' | null
  by: { inserted: RtfMark; deleted: RtfMark; moved: RtfMark }
  style: number
  outline: number | null
  list: number
  listLevel: number
  isInTable: boolean
}

type RtfMark = { author: number | null; at: number | null }

export type RtfFont = { name: string; charset: number; codePage: RtfCodePage | null }
export type RtfStyle = { id: number; name: string; outline: number | null }

/** All that is known while a rich text is taken apart. */
export type RtfContext = {
  state: RtfState
  parents: RtfState[]
  story: RtfStory
  flow: RtfFlow
  codePage: RtfCodePage
  defaultFont: number
  fonts: Map<number, RtfFont>
  /** The entry of a table that is being read. */
  font: RtfFont | null
  style: RtfStyle
  styles: Map<number, RtfStyle>
  /** Author of the comment that comes next. */
  nextAuthor: string
}

const NOBODY: RtfMark = { author: null, at: null }

export const PLAIN_CHARACTERS = {
  font: null,
  farFont: null,
  isFarFont: false,
  isHidden: false,
  isInserted: false,
  isDeleted: false,
  moved: null,
  by: { inserted: NOBODY, deleted: NOBODY, moved: NOBODY },
} as const satisfies Partial<RtfState>

export const PLAIN_PARAGRAPH = {
  style: 0,
  outline: null,
  list: 0,
  listLevel: 0,
  isInTable: false,
} as const satisfies Partial<RtfState>

export function newRtfContext(): RtfContext {
  const flow = newRtfFlow()
  return {
    state: {
      sink: { kind: 'flow', flow },
      atEnd: null,
      note: null,
      comment: null,
      table: null,
      date: null,
      unicodeSink: null,
      fallbackChars: 1,
      ...PLAIN_CHARACTERS,
      ...PLAIN_PARAGRAPH,
    },
    parents: [],
    story: {
      paragraphs: flow.paragraphs,
      notes: [],
      comments: [],
      authors: [],
      count: {
        footnote: { format: 'decimal', start: 1 },
        endnote: { format: 'decimal', start: 1 },
      },
      info: { title: '', author: '', createdAt: null, modifiedAt: null },
      left: { pictures: 0, objects: 0, hasHidden: false, isCutShort: false },
    },
    flow,
    codePage: 'windows-1252',
    defaultFont: 0,
    fonts: new Map(),
    font: null,
    style: { id: 0, name: '', outline: null },
    styles: new Map(),
    nextAuthor: '',
  }
}

/** Code page of the bytes that come next. Words that are not of the story are in the document's own. */
export function currentCodePage(context: RtfContext): RtfCodePage {
  const { state } = context
  if (state.sink.kind !== 'flow') return context.codePage
  const number = state.isFarFont ? (state.farFont ?? state.font) : state.font
  const font = context.fonts.get(number ?? context.defaultFont)
  if (font === undefined) return context.codePage
  return font.codePage ?? rtfCodePageOfFont(font.charset, font.name) ?? context.codePage
}

/** The tracked change that words belong to which come next; what was taken out again was never put in. */
export function currentRevision(state: RtfState): RtfRevision | null {
  if (state.isDeleted) return { kind: 'deletion', ...state.by.deleted }
  if (state.moved !== null) return { kind: state.moved, ...state.by.moved }
  return state.isInserted ? { kind: 'insertion', ...state.by.inserted } : null
}

/** Whether words that come next are not of the text as it is with all changes accepted. */
export function isTakenOut(state: RtfState): boolean {
  return state.isDeleted || state.moved === 'move-from'
}
