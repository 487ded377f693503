import { rtfDate } from './rtf-date.ts'
import { isTakenOut, PLAIN_CHARACTERS, PLAIN_PARAGRAPH, type RtfContext } from './rtf-state.ts'
import {
  endRtfParagraph,
  newRtfFlow,
  type RtfComment,
  type RtfFlow,
  type RtfNote,
  type RtfStory,
} from './rtf-story.ts'
import { writeRtfPiece } from './rtf-writing.ts'

/** Turns the group that was just opened into a destination. */
type Destination = (context: RtfContext) => void

/** Destinations that are known (RTF 1.9.1). An unknown one that may be skipped is skipped; words of any other are words of the text. */
export const RTF_DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['fonttbl', (context) => openTable(context, 'fonts')],
  ['stylesheet', (context) => openTable(context, 'styles')],
  ['revtbl', (context) => gather(context, (words) => addAuthors(context.story, words))],

  ['info', drop],
  ['title', (context) => gather(context, (words) => (context.story.info.title = words))],
  ['author', (context) => gather(context, (words) => (context.story.info.author = words))],
  ['creatim', (context) => gatherDate(context, 'createdAt')],
  ['revtim', (context) => gatherDate(context, 'modifiedAt')],

  ['footnote', openNote],
  ['atnid', (context) => gather(context, (words) => (context.nextAuthor ||= words.trim()))],
  ['atnauthor', (context) => gather(context, (words) => (context.nextAuthor = words.trim()))],
  ['atrfstart', (context) => gatherAnchor(context, 'start')],
  ['atrfend', (context) => gatherAnchor(context, 'end')],
  ['annotation', openComment],
  ['atnref', (context) => gatherInComment(context, (comment, words) => (comment.id = words))],
  [
    'atndate',
    (context) => gatherInComment(context, (comment, words) => (comment.at = number(words))),
  ],
  [
    'atnparent',
    (context) => gatherInComment(context, (comment, words) => (comment.parent = number(words))),
  ],

  ['shpinst', drop],
  ['sv', drop],
  ['do', drop],
  ['shptxt', openBox],
  ['dptxbxtext', openBox],
  ['nesttableprops', drop],
  ['fldrslt', () => undefined],
  ['upr', openTwice],
  ['ud', openUnicode],
  ['listtext', openListMark],
  ['pntext', openListMark],
  ['pict', (context) => leaveOut(context, 'pictures')],
  ['shppict', (context) => leaveOut(context, 'pictures')],
  ['object', (context) => leaveOut(context, 'objects')],

  ...[
    ['colortbl', 'filetbl', 'fldinst', 'shprslt', 'nonshppict', 'nonesttables', 'atnicn'],
    ['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'],
    [
      'ftnsep',
      'ftnsepc',
      'ftncn',
      'aftnsep',
      'aftnsepc',
      'aftncn',
      'xe',
      'tc',
      'tcn',
      'rxe',
      'txe',
    ],
    ['bkmkstart', 'bkmkend', 'datafield', 'template', 'nextfile', 'private', 'sn', 'atntime'],
  ]
    .flat()
    .map((name): [string, Destination] => [name, close]),
])

function drop({ state }: RtfContext): void {
  state.sink = { kind: 'dropped' }
}

function close({ state }: RtfContext): void {
  state.sink = { kind: 'closed' }
}

function openTable(context: RtfContext, table: 'fonts' | 'styles'): void {
  drop(context)
  context.state.table = table
}

function gather(context: RtfContext, done: (words: string) => void): void {
  const gathered = { words: '' }
  context.state.sink = { kind: 'gathered', gathered }
  context.state.atEnd = () => done(gathered.words)
}

function addAuthors(story: RtfStory, words: string): void {
  story.authors = words.split(';').map((author) => author.trim())
}

function gatherDate(context: RtfContext, name: 'createdAt' | 'modifiedAt'): void {
  const date = {}
  drop(context)
  context.state.date = date
  context.state.atEnd = () => (context.story.info[name] = rtfDate(date))
}

function gatherAnchor(context: RtfContext, edge: 'start' | 'end'): void {
  const { sink } = context.state
  gather(context, (words) => {
    if (sink.kind === 'flow') sink.flow.pieces.push({ kind: 'anchor', edge, id: words.trim() })
  })
}

function gatherInComment(
  context: RtfContext,
  done: (comment: RtfComment, words: string) => void,
): void {
  const { comment } = context.state
  gather(context, (words) => {
    if (comment !== null) done(comment, words.trim())
  })
}

function number(words: string): number | null {
  return /^-?\d{1,12}$/.test(words) ? Number(words) : null
}

/** A note is a text of its own. */
function openNote(context: RtfContext): void {
  const { state, story } = context
  if (state.sink.kind !== 'flow' || state.isHidden || isTakenOut(state)) return close(context)
  const flow = newRtfFlow()
  const note: RtfNote = { kind: 'footnote', hasOwnMark: true, paragraphs: flow.paragraphs }
  story.notes.push(note)
  writeRtfPiece(context, { kind: 'note', note })
  state.note = note
  openFlow(context, flow, () => undefined)
}

function openComment(context: RtfContext): void {
  const { state, story } = context
  if (state.sink.kind !== 'flow') return close(context)
  const around = state.sink.flow
  const flow = newRtfFlow()
  const author = context.nextAuthor
  const comment: RtfComment = {
    author,
    at: null,
    id: '',
    parent: null,
    paragraphs: flow.paragraphs,
  }
  context.nextAuthor = ''
  Object.assign(state, PLAIN_CHARACTERS, { comment })
  openFlow(context, flow, () => {
    comment.id ||= `unnamed ${story.comments.length}`
    story.comments.push(comment)
    around.pieces.push({ kind: 'anchor', edge: 'point', id: comment.id })
  })
}

/** The words of a text box stand after the paragraph that it hangs on. */
function openBox(context: RtfContext): void {
  const outer = outerFlow(context)
  if (outer === null) return close(context)
  const flow = newRtfFlow()
  openFlow(context, flow, () => {
    for (const paragraph of flow.paragraphs) outer.hung.push(paragraph)
  })
}

function openFlow({ state }: RtfContext, flow: RtfFlow, done: () => void): void {
  Object.assign(state, PLAIN_PARAGRAPH)
  state.sink = { kind: 'flow', flow }
  state.atEnd = () => {
    endRtfParagraph(flow, 'paragraph', undefined)
    done()
  }
}

/** The flow around a shape, whose own sink drops words. */
function outerFlow({ parents }: RtfContext): RtfFlow | null {
  const around = parents.findLast(({ sink }) => sink.kind !== 'dropped')
  return around?.sink.kind === 'flow' ? around.sink.flow : null
}

/** `\upr` gives a text first in bytes, then in Unicode as `\ud`; the second counts. */
function openTwice(context: RtfContext): void {
  const { state } = context
  state.unicodeSink = state.sink
  close(context)
}

function openUnicode({ state }: RtfContext): void {
  if (state.unicodeSink !== null) state.sink = state.unicodeSink
  state.unicodeSink = null
}

function openListMark(context: RtfContext): void {
  const { sink } = context.state
  if (sink.kind === 'flow') sink.flow.hasListMark = true
  close(context)
}

function leaveOut(context: RtfContext, what: 'pictures' | 'objects'): void {
  const { sink } = context.state
  if (sink.kind === 'flow' || sink.kind === 'dropped') context.story.left[what] += 1
  close(context)
}
