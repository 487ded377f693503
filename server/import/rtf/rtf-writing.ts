import { type BlockKind } from '#shared/text/block.ts'
import { UnreadableError } from '../reader.ts'
import { currentCodePage, currentRevision, isTakenOut, type RtfContext } from './rtf-state.ts'
import { decodeRtfBytes, signOf } from './rtf-code-page.ts'
import { endRtfParagraph, type RtfPiece, type RtfRevision } from './rtf-story.ts'
import { blockOfStyle } from './rtf-style.ts'

/** Groups within groups that are read; Word itself writes about twenty. */
const DEPTH_MAX = 1_000

/** Begins a group, which knows all that its parent knows. */
export function openRtfGroup(context: RtfContext): void {
  context.parents.push(context.state)
  if (context.parents.length > DEPTH_MAX)
    throw new UnreadableError('too-big', 'The document is nested deeper than Stet reads.')
  context.state = { ...context.state, atEnd: null }
  if (context.state.table === 'styles') openStyle(context)
}

function openStyle(context: RtfContext): void {
  const around = context.style
  const style = { id: 0, name: '', outline: null }
  context.style = style
  context.state.atEnd = () => {
    context.style = around
    if (style.name !== '') context.styles.set(style.id, style)
  }
}

/** Ends a group. @returns whether it was the outermost, after which nothing counts */
export function closeRtfGroup(context: RtfContext): boolean {
  context.state.atEnd?.()
  const parent = context.parents.pop()
  if (parent === undefined) return true
  context.state = parent
  return context.parents.length === 0
}

/** Bytes that stand for letters, in the code page of their font. */
export function writeRtfBytes(context: RtfContext, bytes: string): void {
  if (context.state.sink.kind === 'closed') return
  writeRtfWords(context, decodeRtfBytes(bytes, currentCodePage(context)))
}

/** A character by its number, as after `\u`: signed 16 bits, halves of a pair one by one. */
export function writeRtfCharacter(context: RtfContext, number: number): void {
  const code = number < 0 ? number + 0x10000 : number
  if (code < 0 || code > 0x10ffff) return
  const words = code > 0xffff ? String.fromCodePoint(code) : signOf(code, currentCodePage(context))
  writeRtfWords(context, words)
}

export function writeRtfWords(context: RtfContext, words: string): void {
  const { state } = context
  const { sink } = state
  if (sink.kind === 'gathered') sink.gathered.words += words
  if (context.font !== null && state.table === 'fonts') context.font.name += words
  if (state.table === 'styles' && sink.kind === 'dropped') context.style.name += words
  if (sink.kind !== 'flow') return
  if (state.isHidden) {
    context.story.left.hasHidden ||= words.trim() !== ''
    return
  }
  const revision = currentRevision(state)
  const last = sink.flow.pieces.at(-1)
  if (last?.kind === 'words' && isSame(last.revision, revision)) last.words += words
  else sink.flow.pieces.push({ kind: 'words', words, revision })
}

/** Anything that is not words. What was hidden or taken out leaves none. */
export function writeRtfPiece(context: RtfContext, piece: RtfPiece): void {
  const { sink } = context.state
  if (sink.kind === 'flow' && !context.state.isHidden) sink.flow.pieces.push(piece)
}

/** Ends the paragraph, unless its mark was taken out: then it goes on with the next. */
export function writeRtfParagraphEnd(context: RtfContext, kind?: BlockKind): void {
  const { state } = context
  if (state.sink.kind === 'gathered') state.sink.gathered.words += ' '
  if (state.sink.kind !== 'flow' || state.isHidden || isTakenOut(state)) return
  const { flow } = state.sink
  const block = blockOf(context, flow.hasListMark)
  endRtfParagraph(flow, kind ?? block.kind, kind === undefined ? block.level : undefined)
}

function blockOf(context: RtfContext, hasListMark: boolean): { kind: BlockKind; level?: number } {
  const { state } = context
  if (state.isInTable) return { kind: 'table-cell' }
  const styled = blockOfStyle(context.styles.get(state.style), state.outline)
  if (styled?.kind === 'heading') return styled
  if (state.list > 0 || hasListMark) return { kind: 'list-item', level: state.listLevel + 1 }
  return styled ?? { kind: 'paragraph' }
}

function isSame(one: RtfRevision | null, other: RtfRevision | null): boolean {
  if (one === null || other === null) return one === other
  return one.kind === other.kind && one.author === other.author && one.at === other.at
}
