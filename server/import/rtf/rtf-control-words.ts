import { isTakenOut, PLAIN_CHARACTERS, PLAIN_PARAGRAPH, type RtfContext } from './rtf-state.ts'
import { rtfCodePage } from './rtf-code-page.ts'
import { writeRtfCharacter, writeRtfParagraphEnd, writeRtfPiece } from './rtf-writing.ts'

/** What a control word does; `value` is its number, null where it has none. */
type ControlWord = (context: RtfContext, value: number | null) => void

/** Endings of the words that say how notes are counted, with Word's names of the numerals. */
const NUMERALS: readonly (readonly [string, string])[] = [
  ['nar', 'decimal'],
  ['nrlc', 'lowerRoman'],
  ['nruc', 'upperRoman'],
  ['nalc', 'lowerLetter'],
  ['nauc', 'upperLetter'],
  ['nchi', 'chicago'],
]

/** Control words that change what comes next, end something, or stand for a character by its number (RTF 1.9.1). */
export const RTF_CONTROL_WORDS: ReadonlyMap<string, ControlWord> = new Map<string, ControlWord>([
  ['ansicpg', (context, value) => (context.codePage = rtfCodePage(value ?? 1252))],
  ['mac', (context) => (context.codePage = 'macintosh')],
  ['pc', (context) => (context.codePage = 'cp437')],
  ['pca', (context) => (context.codePage = 'cp850')],
  ['deff', (context, value) => (context.defaultFont = value ?? 0)],

  ['f', (context, value) => setFont(context, value ?? 0)],
  ['af', ({ state }, value) => (state.farFont = value)],
  ['fcharset', (context, value) => setCharset(context, value ?? 0)],
  ['cpg', (context, value) => setFontCodePage(context, value ?? 0)],
  ['rtlch', ({ state }) => (state.isFarFont = true)],
  ['ltrch', ({ state }) => (state.isFarFont = false)],
  ['uc', ({ state }, value) => (state.fallbackChars = Math.max(0, value ?? 1))],
  ['u', (context, value) => writeRtfCharacter(context, value ?? 0)],
  ['v', ({ state }, value) => (state.isHidden = value !== 0)],
  ['plain', ({ state }) => Object.assign(state, PLAIN_CHARACTERS)],

  ['revised', ({ state }, value) => (state.isInserted = value !== 0)],
  ['deleted', ({ state }, value) => (state.isDeleted = value !== 0)],
  ['mvf', ({ state }, value) => (state.moved = value === 0 ? null : 'move-from')],
  ['mvt', ({ state }, value) => (state.moved = value === 0 ? null : 'move-to')],
  ['revauth', (context, author) => setMark(context, 'inserted', { author })],
  ['revdttm', (context, at) => setMark(context, 'inserted', { at })],
  ['revauthdel', (context, author) => setMark(context, 'deleted', { author })],
  ['revdttmdel', (context, at) => setMark(context, 'deleted', { at })],
  ['mvauth', (context, author) => setMark(context, 'moved', { author })],
  ['mvdate', (context, at) => setMark(context, 'moved', { at })],

  ['pard', ({ state }) => Object.assign(state, PLAIN_PARAGRAPH)],
  ['s', (context, value) => setStyle(context, value ?? 0)],
  ['outlinelevel', (context, value) => setOutline(context, value)],
  ['ls', ({ state }, value) => (state.list = value ?? 0)],
  ['ilvl', ({ state }, value) => (state.listLevel = Math.max(0, value ?? 0))],
  ['intbl', ({ state }) => (state.isInTable = true)],
  ['itap', ({ state }, value) => (state.isInTable = (value ?? 0) > 0)],

  ['par', (context) => writeRtfParagraphEnd(context)],
  ['sect', (context) => writeRtfParagraphEnd(context)],
  ['page', (context) => writeRtfParagraphEnd(context)],
  ['column', (context) => writeRtfParagraphEnd(context)],
  ['cell', (context) => writeRtfParagraphEnd(context, 'table-cell')],
  ['nestcell', (context) => writeRtfParagraphEnd(context, 'table-cell')],
  ['row', (context) => endRow(context)],
  ['nestrow', (context) => endRow(context)],
  ['line', (context) => writeBreak(context)],
  ['lbr', (context) => writeBreak(context)],

  ['chftn', ({ state }) => markCounted(state)],
  ['ftnalt', ({ state }) => markEndnote(state)],
  ['ftnstart', ({ story }, value) => (story.count.footnote.start = value ?? 1)],
  ['aftnstart', ({ story }, value) => (story.count.endnote.start = value ?? 1)],
  ...NUMERALS.flatMap(([ending, format]) => [
    countedAs(`ftn${ending}`, 'footnote', format),
    countedAs(`aftn${ending}`, 'endnote', format),
  ]),
  ...['yr', 'mo', 'dy', 'hr', 'min', 'sec'].map(dateField),
])

function setFont(context: RtfContext, number: number): void {
  context.state.font = number
  if (context.state.table !== 'fonts') return
  context.font = { name: '', charset: 1, codePage: null }
  context.fonts.set(number, context.font)
}

function setCharset({ state, font }: RtfContext, charset: number): void {
  if (state.table === 'fonts' && font !== null) font.charset = charset
}

function setFontCodePage({ state, font }: RtfContext, number: number): void {
  if (state.table === 'fonts' && font !== null) font.codePage = rtfCodePage(number)
}

function setStyle(context: RtfContext, id: number): void {
  if (context.state.table === 'styles') context.style.id = id
  else context.state.style = id
}

function setOutline(context: RtfContext, level: number | null): void {
  if (context.state.table === 'styles') context.style.outline = level
  else context.state.outline = level
}

function setMark(
  { state }: RtfContext,
  of: 'inserted' | 'deleted' | 'moved',
  mark: { author?: number | null; at?: number | null },
): void {
  state.by = { ...state.by, [of]: { ...state.by[of], ...mark } }
}

/** A row that ends within a paragraph, as some programs write it, ends that too. */
function endRow(context: RtfContext): void {
  const { sink } = context.state
  if (sink.kind === 'flow' && sink.flow.pieces.length > 0)
    writeRtfParagraphEnd(context, 'table-cell')
}

function writeBreak(context: RtfContext): void {
  if (!isTakenOut(context.state)) writeRtfPiece(context, { kind: 'break' })
}

function markCounted({ note }: RtfContext['state']): void {
  if (note !== null) note.hasOwnMark = false
}

function markEndnote({ note }: RtfContext['state']): void {
  if (note !== null) note.kind = 'endnote'
}

function countedAs(
  name: string,
  kind: 'footnote' | 'endnote',
  format: string,
): [string, ControlWord] {
  return [name, ({ story }) => (story.count[kind].format = format)]
}

function dateField(name: string): [string, ControlWord] {
  return [
    name,
    ({ state }, value) => {
      if (state.date !== null) state.date[name] = value ?? 0
    },
  ]
}
