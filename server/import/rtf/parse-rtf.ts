import { RTF_CHARACTERS } from './rtf-characters.ts'
import { RTF_CONTROL_WORDS } from './rtf-control-words.ts'
import { RTF_DESTINATIONS } from './rtf-destinations.ts'
import { newRtfContext, type RtfContext } from './rtf-state.ts'
import { endRtfParagraph, type RtfStory } from './rtf-story.ts'
import { type RtfToken, rtfTokens } from './rtf-tokens.ts'
import {
  closeRtfGroup,
  openRtfGroup,
  writeRtfBytes,
  writeRtfParagraphEnd,
  writeRtfWords,
} from './rtf-writing.ts'

/**
 * Takes a rich text apart into paragraphs, notes, comments and what is said of it.
 *
 * @param source one character for each byte of the file
 * @throws UnreadableError `too-big` for a depth that no writer needs
 */
export function parseRtf(source: string): RtfStory {
  const context = newRtfContext()
  const reading = { bytes: '', charsToSkip: 0, mayBeSkipped: false }
  let isOver = false
  for (const token of rtfTokens(source)) {
    if (token.kind === 'bytes') {
      addBytes(reading, token.bytes)
    } else {
      flushBytes(context, reading)
      isOver = control(context, reading, token)
    }
    if (isOver) break
  }
  flushBytes(context, reading)
  context.story.left.isCutShort = !isOver
  while (context.parents.length > 0) closeGroup(context)
  endRtfParagraph(context.flow, 'paragraph', undefined)
  return context.story
}

/** `bytes`: those that are not decoded yet, since a letter may go over a border; `mayBeSkipped`: the next destination may be, after `\*`. */
type Reading = { bytes: string; charsToSkip: number; mayBeSkipped: boolean }

/** After a character in Unicode come so many bytes that say the same for old programs. */
function addBytes(reading: Reading, bytes: string): void {
  const skipped = Math.min(reading.charsToSkip, bytes.length)
  reading.charsToSkip -= skipped
  reading.bytes += bytes.slice(skipped)
}

function flushBytes(context: RtfContext, reading: Reading): void {
  if (reading.bytes !== '') writeRtfBytes(context, reading.bytes)
  reading.bytes = ''
}

/** @returns whether the document is over */
function control(
  context: RtfContext,
  reading: Reading,
  token: Exclude<RtfToken, { kind: 'bytes' }>,
): boolean {
  const mayBeSkipped = reading.mayBeSkipped
  reading.mayBeSkipped = token.kind === 'symbol' && token.sign === '*'
  if (token.kind === 'open' || token.kind === 'close') {
    reading.charsToSkip = 0
    if (token.kind === 'close') return closeGroup(context)
    openRtfGroup(context)
    return false
  }
  const name = token.kind === 'word' ? token.name : token.sign
  const character = RTF_CHARACTERS.get(name)
  if (character !== undefined) {
    if (reading.charsToSkip > 0) reading.charsToSkip -= 1
    else writeRtfWords(context, character)
    return false
  }
  // Programs that give no other form for old ones would lose every second letter if words were skipped too.
  reading.charsToSkip = name === 'u' ? context.state.fallbackChars : 0
  if (token.kind === 'word') applyWord(context, token, mayBeSkipped)
  else if (name === '\n' || name === '\r') applyWord(context, LINE_END, false)
  return false
}

const LINE_END = { kind: 'word', name: 'par', value: null } as const

function applyWord(
  context: RtfContext,
  { name, value }: { name: string; value: number | null },
  mayBeSkipped: boolean,
): void {
  if (context.state.sink.kind === 'closed' && name !== 'ud') return
  const destination = RTF_DESTINATIONS.get(name)
  if (destination !== undefined) return destination(context)
  if (mayBeSkipped) {
    context.state.sink = { kind: 'closed' }
    return
  }
  RTF_CONTROL_WORDS.get(name)?.(context, value)
}

function closeGroup(context: RtfContext): boolean {
  if (context.parents.length === 1) writeRtfParagraphEnd(context)
  return closeRtfGroup(context)
}
