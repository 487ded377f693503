import { type TextRange } from '../text/block.ts'
import { type Span, type SpanDraft } from './span.ts'

const CONTEXT_CHARS_MIN = 64
/** A word longer than this is cut: an endless run of letters must not become the context. */
const WORD_CHARS_MAX = 64

/**
 * Whether the span's words stand in the text exactly where it says.
 *
 * @returns `null` when they do; else what stands there (`''` where the range is empty, past the end, or cuts a character in half).
 */
export function quoteMismatch(text: string, span: SpanDraft): { found: string } | null {
  if (span.start < 0 || span.start >= span.end || span.end > text.length) return { found: '' }
  if (splitsCharacter(text, span.start) || splitsCharacter(text, span.end)) return { found: '' }
  const found = text.slice(span.start, span.end)
  return found === span.exact ? null : { found }
}

/** The span with the words around it: at least 64 characters on both sides where the text has them, cut at word borders. */
export function withContext(text: string, span: SpanDraft): Span {
  const { start, end, exact } = span
  const prefix = text.slice(contextStart(text, start), start)
  const suffix = text.slice(end, contextEnd(text, end))
  return { start, end, exact, prefix, suffix }
}

/** A new list in text order: by start, the longer one first where two start together. */
export function sortSpans<S extends TextRange>(spans: readonly S[]): S[] {
  return [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Whether any two of the ranges share a character; touching is not overlapping. */
export function spansOverlap(spans: readonly TextRange[]): boolean {
  const sorted = sortSpans(spans)
  let endSoFar = -1
  for (const span of sorted) {
    if (span.start < endSoFar) return true
    endSoFar = Math.max(endSoFar, span.end)
  }
  return false
}

function splitsCharacter(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  return isHighSurrogate(text.charCodeAt(at - 1)) && isLowSurrogate(text.charCodeAt(at))
}

function contextStart(text: string, start: number): number {
  let at = Math.max(0, start - CONTEXT_CHARS_MIN)
  const limit = Math.max(0, at - WORD_CHARS_MAX)
  while (at > limit && !isWhiteSpace(text, at - 1)) at -= 1
  return splitsCharacter(text, at) ? at - 1 : at
}

function contextEnd(text: string, end: number): number {
  let at = Math.min(text.length, end + CONTEXT_CHARS_MIN)
  const limit = Math.min(text.length, at + WORD_CHARS_MAX)
  while (at < limit && !isWhiteSpace(text, at)) at += 1
  return splitsCharacter(text, at) ? at + 1 : at
}

const isWhiteSpace = (text: string, at: number) => /\s/.test(text.charAt(at))
const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff
