import { type TextRange } from '../text/block.ts'
import { numberAt } from '../text/number-at.ts'
import { makeSkeleton } from '../text/skeleton.ts'
import { type TextToken } from '../text/text-tokens.ts'
import { exactHits } from './exact-hits.ts'
import { findQuote } from './find-quote.ts'
import { quoteEdges, rangeOf } from './quote-edges.ts'
import { type QuotePlace, type QuoteSelector } from './quote-place.ts'
import { type RevisionMap } from './revision-map.ts'

/** Share of a span's letters that must survive in place before it counts as edited rather than gone. */
const KEPT_SHARE_MIN = 0.4
/** Share of the words of a place found by search that must be new there: a twin that stood there before is never taken. */
const FRESH_SHARE_MIN = 0.6
/** Words and surroundings together, for words that were changed and moved. */
const SCORE_MIN = 0.72
/** Letters of a passage that is known again wherever it stands; about four words. */
const PASSAGE_LETTERS = 20

/**
 * What became of a span of the old text in the new one. `placed`: `kept` is the share of its letters that are there, from 0 to 1, `isMoved` whether they
 * stand in another order than the text around them; `ambiguous`: its words stand in several new places; `lost`: they are gone.
 */
export type SpanOutcome =
  | ({ status: 'placed'; kept: number; isMoved: boolean } & TextRange)
  | { status: 'ambiguous'; candidates: TextRange[] }
  | { status: 'lost' }

/** Where a span of the old text stands in the new one. Offsets are UTF-16 code units, half open; context is used as in `findQuote`. */
export function mapSpan(revision: RevisionMap, span: QuoteSelector & TextRange): SpanOutcome {
  const tokens = tokensOfRange(revision.oldTokens, span)
  const kept = keptTokens(revision, tokens)
  const only = isIntact(revision, tokens, kept) ? null : onlyCopy(revision, span)
  if (only) return { status: 'placed', ...only, kept: 1, isMoved: true }
  if (kept && kept.share >= KEPT_SHARE_MIN) {
    const twins = standsAlone(revision, tokens, kept) ? freshPlaces(revision, span, tokens) : []
    if (twins.length > 1) return ambiguous(twins)
    const range = withEdges(revision, span, tokens, withReplaced(revision, tokens, kept))
    return { status: 'placed', ...range, kept: kept.share, isMoved: kept.isMoved }
  }
  return findMoved(revision, span, tokens)
}

/** Whether all words of a span are there, and little that was not. */
function isIntact({ newTokens }: RevisionMap, { from, to }: Tokens, kept: Kept | null): boolean {
  if (kept?.share !== 1) return false
  const words = newTokens.slice(kept.first, kept.last + 1).filter((token) => token.isWord).length
  return words <= (to - from) * 1.2 + 1
}

/**
 * The one place of words that stand, whole, once in the old and once in the new text; null for fewer letters than tell a passage from a phrase that
 * comes up by chance.
 */
function onlyCopy(
  { oldText, newText, newIndex }: RevisionMap,
  { exact }: QuoteSelector,
): TextRange | null {
  const letters = makeSkeleton(exact)
  if (letters.length < PASSAGE_LETTERS || oldText.indexOf(exact) !== oldText.lastIndexOf(exact))
    return null
  const [hit, second] = exactHits(newIndex, letters, 2)
  if (hit === undefined || second !== undefined) return null
  const place = { from: hit, to: hit + letters.length }
  return rangeOf(newText, newIndex.skeleton, place, quoteEdges(exact, letters))
}

/** Old tokens `[from, to)`. */
type Tokens = { from: number; to: number }

function tokensOfRange(tokens: readonly TextToken[], { start, end }: TextRange): Tokens {
  return { from: firstEndingAfter(tokens, start), to: firstEndingAfter(tokens, end - 1) + 1 }
}

function firstEndingAfter(tokens: readonly TextToken[], offset: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** `first` and `last` are places of the new text, `lostHead` and `lostTail` how many of the span's tokens at its ends have no counterpart. */
type Kept = {
  share: number
  first: number
  last: number
  isMoved: boolean
  lostHead: number
  lostTail: number
}

/** What is left of a span in one place: of what stayed and what moved, the heavier part. */
function keptTokens(revision: RevisionMap, { from, to }: Tokens): Kept | null {
  const stayed: Group = { weight: 0, places: [] }
  const groups = [stayed]
  let all = 0
  for (let place = from; place < to; place += 1) {
    const weight = weightOf(revision.oldTokens[place])
    all += weight
    if ((revision.map[place] ?? -1) < 0) continue
    const group = revision.moved[place] === 1 ? movedGroup(revision, groups, place) : stayed
    group.weight += weight
    group.places.push(place)
  }
  const best = groups.reduce((one, other) => (other.weight > one.weight ? other : one))
  const [firstHere, lastHere] = [best.places[0], best.places.at(-1)]
  if (firstHere === undefined || lastHere === undefined) return null
  return {
    share: best.weight / all,
    first: numberAt(revision.map, firstHere),
    last: numberAt(revision.map, lastHere),
    isMoved: best !== stayed,
    lostHead: firstHere - from,
    lostTail: to - 1 - lastHere,
  }
}

type Group = { weight: number; places: number[] }

/** Tokens that may have come into a moved passage without breaking it in two. */
const MOVED_MORE = 12

/** Moved tokens belong together while they stand side by side in the new text too. */
function movedGroup({ map }: RevisionMap, groups: Group[], place: number): Group {
  const last = groups.at(-1)
  const before = last === groups[0] ? undefined : last?.places.at(-1)
  if (last && before !== undefined) {
    const step = numberAt(map, place) - numberAt(map, before)
    if (step > 0 && step <= place - before + MOVED_MORE) return last
  }
  const group: Group = { weight: 0, places: [] }
  groups.push(group)
  return group
}

function weightOf(token: TextToken | undefined): number {
  if (!token) return 0
  return token.isWord ? token.end - token.start : 0.3
}

/** Words more than were lost that may have come in their place: 206 → some 210. */
const REPLACED_MORE = 2

/** With the words that replaced those lost at the ends of the span: between what is left of it and its old neighbours, where they still stand there. */
function withReplaced({ map, back }: RevisionMap, { from, to }: Tokens, kept: Kept): Kept {
  const before = from === 0 ? -1 : (map[from - 1] ?? -1)
  const after = to === map.length ? back.length : (map[to] ?? -1)
  const head = kept.first - before - 1
  const tail = after - kept.last - 1
  const hasHead = (from === 0 || before >= 0) && isReplacement(head, kept.lostHead)
  const hasTail = after >= 0 && isReplacement(tail, kept.lostTail)
  return {
    ...kept,
    first: hasHead ? before + 1 : kept.first,
    last: hasTail ? after - 1 : kept.last,
  }
}

function isReplacement(words: number, lost: number): boolean {
  return lost > 0 && words > 0 && words <= lost + REPLACED_MORE
}

/** The words that are left, with the marks that the span has at its ends. */
function withEdges(
  { oldText, oldTokens, newText, newTokens }: RevisionMap,
  span: TextRange,
  tokens: Tokens,
  kept: Kept,
): TextRange {
  const start = newTokens[kept.first]?.start ?? 0
  const end = newTokens[kept.last]?.end ?? 0
  const lead = oldText.slice(span.start, oldTokens[tokens.from + kept.lostHead]?.start)
  const tail = oldText.slice(oldTokens[tokens.to - 1 - kept.lostTail]?.end, span.end)
  return withoutInserted(newText, oldText.slice(span.start, span.end), {
    start: newText.slice(0, start).endsWith(lead) ? start - lead.length : start,
    end: newText.startsWith(tail, end) ? end + tail.length : end,
  })
}

/** Of two equal ways to align words, one may take what was put in beside them: where they stand whole at one end of a place, that is the place. */
function withoutInserted(text: string, exact: string, { start, end }: TextRange): TextRange {
  if (text.startsWith(exact, start)) return { start, end: start + exact.length }
  const isAtEnd = end >= exact.length && text.startsWith(exact, end - exact.length)
  return isAtEnd ? { start: end - exact.length, end } : { start, end }
}

/** Whether no word that stood next to the span stands next to it now: then any other copy of its words is as good. */
function standsAlone(revision: RevisionMap, { from, to }: Tokens, kept: Kept): boolean {
  const { map, oldTokens, newTokens } = revision
  const before = nextWord(oldTokens, from - 1, -1)
  const beforeNow = nextWord(newTokens, kept.first - 1, -1)
  const after = nextWord(oldTokens, to, 1)
  const afterNow = nextWord(newTokens, kept.last + 1, 1)
  const counterpart = (place: number) => (place < 0 ? -1 : (map[place] ?? -1))
  return counterpart(before) !== beforeNow && counterpart(after) !== afterNow
}

/** Place of the next word from `at` on; -1 beyond the text. */
function nextWord(tokens: readonly TextToken[], at: number, step: 1 | -1): number {
  let place = at
  while (tokens[place]?.isWord === false) place += step
  return tokens[place] ? place : -1
}

/** Words without counterpart may stand elsewhere: only where the text is new, and only when most of them are there. */
function findMoved(revision: RevisionMap, span: QuoteSelector, tokens: Tokens): SpanOutcome {
  const places = freshPlaces(revision, span, tokens)
  const [only, second] = places
  if (!only) return { status: 'lost' }
  if (second) return ambiguous(places)
  return {
    status: 'placed',
    start: only.start,
    end: only.end,
    kept: only.similarity,
    isMoved: true,
  }
}

function freshPlaces(revision: RevisionMap, span: QuoteSelector, tokens: Tokens): QuotePlace[] {
  // Where it stood says nothing: the words around it are no longer there.
  const found = findQuote(revision.newIndex, { ...span, start: undefined })
  if (found.status === 'not-found' || found.status === 'proposed') return []
  const places = found.status === 'found' ? [found.place] : found.places
  return places.filter(
    (place) =>
      (place.similarity === 1 || scoreOf(place) >= SCORE_MIN) &&
      freshShare(revision, place, tokens) >= FRESH_SHARE_MIN,
  )
}

function ambiguous(places: readonly QuotePlace[]): SpanOutcome {
  return { status: 'ambiguous', candidates: places.map(({ start, end }) => ({ start, end })) }
}

function scoreOf({ similarity, fit }: QuotePlace): number {
  return 0.62 * similarity + 0.38 * (fit.both ?? similarity)
}

/** Share of a place's tokens that are new there, or that are the span's own. */
function freshShare(
  { newTokens, back }: RevisionMap,
  place: TextRange,
  { from, to }: Tokens,
): number {
  const there = tokensOfRange(newTokens, place)
  let [all, fresh] = [0, 0]
  for (let at = there.from; at < there.to; at += 1) {
    const old = back[at] ?? -1
    all += 1
    if (old < 0 || (old >= from && old < to)) fresh += 1
  }
  return all === 0 ? 0 : fresh / all
}
