import { type Block, type TextRange } from './block.ts'
import { joinsNextSentence } from './sentence-joins.ts'

/** Raised whenever the same text may come out with other sentences; stored beside them. */
export const SENTENCES_VERSION = 1

/** A run without any end of a sentence is cut at this length: it bounds the time, no real sentence is near it. */
const WINDOW_CHARS = 20_000
const OPENING_AFTER_MARK = /[.!?…۔؟]([([{“«‘]+)$/u

/**
 * The sentences of a text in order, each inside one block and without outer white space; together they hold every visible character of the
 * blocks. Unicode's rules per block, then joined after short forms (Lt. Gen.) and cut before a bracket glued to a full stop.
 *
 * @param language BCP 47 tag; only its language part counts.
 */
export function findSentences(
  text: string,
  blocks: readonly Block[],
  language: string,
): TextRange[] {
  const segmenter = new Intl.Segmenter(primaryLanguage(language), { granularity: 'sentence' })
  const sentences: TextRange[] = []
  for (const block of blocks) addSentences(text, block, segmenter, sentences)
  return sentences
}

function primaryLanguage(tag: string): string {
  const primary = tag.split('-')[0] ?? ''
  return /^[A-Za-z]{2,3}$/.test(primary) ? primary : 'en'
}

function addSentences(
  text: string,
  block: TextRange,
  segmenter: Intl.Segmenter,
  sentences: TextRange[],
): void {
  let open: TextRange | null = null
  for (const piece of listPieces(text, block, segmenter)) {
    if (open !== null && joinsOpen(text, open, piece)) {
      open.end = piece.end
    } else {
      open = piece
      sentences.push(piece)
    }
  }
}

function joinsOpen(text: string, open: TextRange, piece: TextRange): boolean {
  const before = text.slice(Math.max(open.start, open.end - 60), open.end)
  const after = text.slice(piece.start, Math.min(piece.end, piece.start + 60))
  return joinsNextSentence(before, after)
}

/** Unicode's sentences of a block, trimmed. The last one of a full window is left for the next window, which sees it whole. */
function listPieces(text: string, block: TextRange, segmenter: Intl.Segmenter): TextRange[] {
  const pieces: TextRange[] = []
  let at = block.start
  while (at < block.end) {
    const windowEnd = cutAtSpace(text, at, block.end)
    const window = text.slice(at, windowEnd).replaceAll(/[\n\u0085\u2028\u2029]/g, ' ')
    const borders = listBorders(window, segmenter)
    const isLast = windowEnd === block.end
    const kept = isLast || borders.length === 1 ? borders : borders.slice(0, -1)
    let from = 0
    for (const to of kept) {
      const piece = trimRange(text, at + from, at + to)
      if (piece !== null) pieces.push(piece)
      from = to
    }
    at += from
  }
  return pieces
}

/** Ends of the sentences in a window, the last one its length. An opening bracket or quote glued to the mark goes to what follows. */
function listBorders(window: string, segmenter: Intl.Segmenter): number[] {
  const borders: number[] = []
  for (const { index, segment } of segmenter.segment(window)) {
    const end = index + segment.length
    const opening = OPENING_AFTER_MARK.exec(segment.slice(-8))?.[1] ?? ''
    borders.push(end === window.length ? end : end - opening.length)
  }
  return borders
}

function cutAtSpace(text: string, start: number, end: number): number {
  if (end - start <= WINDOW_CHARS) return end
  const limit = start + WINDOW_CHARS
  for (let at = limit; at > limit - 200; at -= 1) if (/\s/.test(text.charAt(at))) return at
  const code = text.charCodeAt(limit)
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit
}

function trimRange(text: string, start: number, end: number): TextRange | null {
  const raw = text.slice(start, end)
  const trimmed = raw.trimStart()
  const from = end - trimmed.length
  const to = from + trimmed.trimEnd().length
  return from < to ? { start: from, end: to } : null
}
