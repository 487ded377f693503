import { findExact } from './find-exact.ts'
import { findOmission } from './find-omission.ts'
import { scannedSimilarity, SHORT_LETTERS, shortWindows } from './find-short.ts'
import { findSimilar, placeWorth } from './find-similar.ts'
import { findWindows } from './find-windows.ts'
import { isCutOut } from './quote-context.ts'
import { type QuotePlace, type QuoteSelector, readSelector, type Wanted } from './quote-place.ts'
import { type TextIndex } from './text-index.ts'

/**
 * What became of a quote. `found`: one place that can be marked without asking; `ambiguous`: several that are equally good, a person chooses;
 * `proposed`: a place not sure enough to be marked; `not-found`: the words are gone.
 */
export type QuoteSearch =
  | { status: 'found'; place: QuotePlace }
  | { status: 'ambiguous'; places: QuotePlace[] }
  | { status: 'proposed'; places: QuotePlace[] }
  | { status: 'not-found' }

/** Letters from which the words alone tell a place. */
const LONG_LETTERS = 40
/** Contexts closer than this do not decide between two places. */
const CONTEXT_TIE = 0.005
const FOREIGN_FIT = 0.5
const FOREIGN_TIE = 0.2
/** So many times nearer decides between places that are otherwise alike. */
const NEARER = 3
/** What a person is shown to choose from: at least half of the quote, at most so many places. */
const PROPOSED_SIMILARITY = 0.5
const PROPOSED_MAX = 5
const NOT_FOUND: QuoteSearch = { status: 'not-found' }

/**
 * Finds a quote in a text: its very letters first, then with words left out, then the most similar place; never a look-alike where the words were
 * cut out. Offsets are UTF-16 code units, half open. Selector as in the W3C Web Annotation `TextQuoteSelector`, `start` as `TextPositionSelector`.
 */
export function findQuote(index: TextIndex, selector: QuoteSelector): QuoteSearch {
  const wanted = readSelector(selector)
  if (wanted.letters.length === 0) return findSigns(index, selector.exact)
  const exact = findExact(index, wanted)
  const twins = equallyGood(index, wanted, exact)
  if (twins.length > 1) return { status: 'ambiguous', places: twins }
  const [best] = twins
  if (best && isPlain(wanted, best)) return { status: 'found', place: best }
  const omission = findOmission(index, wanted)
  if (omission) return { status: 'found', place: omission }
  const ends = { atStart: wanted.start === 0, atEnd: selector.suffix === '' }
  const cutOut = isCutOut(index, wanted.context, ends)
  const similar = isShortAndBare(wanted)
    ? findShort(index, wanted)
    : findSimilar(index, wanted, findWindows(index, wanted, cutOut))
  const places = [...exact.slice(0, 3), ...similar].sort((a, b) => placeWorth(b) - placeWorth(a))
  return decide(wanted, places, { cutOut, copies: exact.length })
}

/** Nothing but a few letters is known: only errors of scanning are forgiven. */
function isShortAndBare({ letters, context }: Wanted): boolean {
  return letters.length <= SHORT_LETTERS && context.before === null && context.after === null
}

function findShort(index: TextIndex, wanted: Wanted): QuotePlace[] {
  const found = findWindows(index, wanted, false)
  const windows = [...found.windows, ...shortWindows(index, wanted)]
  return findSimilar(index, wanted, { ...found, windows })
    .map((place) => ({ ...place, similarity: scannedSimilarity(index, wanted, place) }))
    .sort((a, b) => placeWorth(b) - placeWorth(a))
}

/** A quote without letters (`—`, `***`) is looked for as it is. */
function findSigns(index: TextIndex, exact: string): QuoteSearch {
  if (exact === '') return NOT_FOUND
  const places: QuotePlace[] = []
  let start = index.text.indexOf(exact)
  for (; start >= 0 && places.length < 2; start = index.text.indexOf(exact, start + 1)) {
    const fit = { before: null, after: null, both: null }
    const end = start + exact.length
    places.push({ start, end, similarity: 1, fit, near: 0, isBetween: false })
  }
  const [only, second] = places
  if (!only) return NOT_FOUND
  return second ? { status: 'ambiguous', places } : { status: 'found', place: only }
}

/**
 * The copies of the very words that nothing tells apart: neither the letters around them, nor the marks and spaces there, nor that one is much nearer
 * to where the words stood.
 */
function equallyGood(index: TextIndex, wanted: Wanted, exact: readonly QuotePlace[]): QuotePlace[] {
  const best = exact[0]
  if (!best) return []
  const tie = isForeign(best) ? FOREIGN_TIE : CONTEXT_TIE
  const twins = exact.filter((place) => (best.fit.both ?? 0) - (place.fit.both ?? 0) <= tie)
  if (twins.length < 2) return [best]
  const signs = new Map(twins.map((place) => [place, sameSigns(index.text, wanted, place)]))
  const most = Math.max(...signs.values())
  const left = twins.filter((place) => signs.get(place) === most)
  const [nearest, next] = left.toSorted((a, b) => b.near - a.near)
  if (!nearest || !next) return left
  const isMuchNearer = wanted.start !== null && (1 - nearest.near) * NEARER < 1 - next.near
  return isMuchNearer ? [nearest] : left
}

/** Surroundings that have nothing to do with those kept: how much they differ from them is chance. */
function isForeign({ fit }: QuotePlace): boolean {
  return fit.both !== null && Math.max(fit.before ?? 0, fit.after ?? 0) < FOREIGN_FIT
}

/** Characters of and around a place that are the same as those kept, marks and spaces included. */
function sameSigns(text: string, { exact, prefix, suffix }: Wanted, place: QuotePlace): number {
  let before = 0
  while (
    before < prefix.length &&
    before < place.start &&
    prefix[prefix.length - 1 - before] === text[place.start - 1 - before]
  ) {
    before += 1
  }
  let after = 0
  while (after < suffix.length && suffix[after] === text[place.end + after]) after += 1
  const isRaw = text.slice(place.start, place.end) === exact
  return before + after + (isRaw ? exact.length : 0)
}

/** The very letters, and nothing around them speaks against the place. */
function isPlain(wanted: Wanted, { fit }: QuotePlace): boolean {
  if (fit.both === null) return true
  return fit.both >= (wanted.letters.length >= LONG_LETTERS ? 0.3 : 0.7)
}

type Known = { cutOut: boolean; copies: number }

function decide(wanted: Wanted, places: readonly QuotePlace[], known: Known): QuoteSearch {
  const best = places[0]
  if (!best) return NOT_FOUND
  const accepted =
    best.similarity === 1
      ? !isWeak(wanted, best, known.copies)
      : best.similarity >= neededSimilarity(wanted, best, known.cutOut)
  if (accepted) return { status: 'found', place: best }
  const proposed = withoutOverlaps(places)
    .filter((place) => place.similarity >= PROPOSED_SIMILARITY)
    .slice(0, PROPOSED_MAX)
  return proposed.length > 0 ? { status: 'proposed', places: proposed } : NOT_FOUND
}

/** Each place once: of several that overlap, the first. */
function withoutOverlaps(places: readonly QuotePlace[]): QuotePlace[] {
  const kept: QuotePlace[] = []
  for (const place of places) {
    if (kept.every((other) => place.end <= other.start || place.start >= other.end))
      kept.push(place)
  }
  return kept
}

/** A short common phrase whose surroundings are all gone is no evidence. */
function isWeak(wanted: Wanted, place: QuotePlace, copies: number): boolean {
  const { length } = wanted.letters
  if (place.fit.both === null || length >= 14 || place.fit.both >= 0.42) return false
  return copies > 1 || length < 8
}

/**
 * The better the surroundings, the less of the words must be left; and of a short quote more than of a long one, as the best place of any text
 * shares about half of its letters. Chosen on the development half of the benchmark.
 */
function neededSimilarity(wanted: Wanted, place: QuotePlace, cutOut: boolean): number {
  const { length } = wanted.letters
  const { before, after, both } = place.fit
  if (both === null) return length <= SHORT_LETTERS ? 0.84 : 0.68
  if (cutOut) return 0.999
  const better = Math.max(before ?? 0, after ?? 0)
  const worse = Math.min(before ?? better, after ?? better)
  if (worse >= 0.5 || place.isBetween) return 0.33
  if (better >= 0.85) return Math.max(0.38, 0.68 - 0.003 * length)
  return 0.55 + (better >= 0.5 ? 6 : 7) / length
}
