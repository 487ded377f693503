import { mapSpan, type SpanOutcome } from '../anchoring/map-span.ts'
import { withContext } from '../anchoring/quote-at.ts'
import { type RevisionMap } from '../anchoring/revision-map.ts'
import { type Span } from '../anchoring/span.ts'
import { type Marks } from '../claim/attribution-marks.ts'
import { type PlacementOutcome } from '../claim/placement.ts'
import { sentencesOf } from '../review/sentences-of.ts'
import { type TextRange } from '../text/block.ts'

/** Where a claim and the words of its attribution stand in one revision. */
export type ClaimPlace = { spans: Span[]; marks: Marks }

/** A claim's place with the sentences that it lies in: what "nothing changed" is judged by. `map` leads from its revision to the new one. */
export type PlaceInText = ClaimPlace & { sentences: readonly string[]; map: RevisionMap }

/**
 * The claim in the next revision. Without a place (`ambiguous`, `lost`) `spans` is empty; `candidates` holds, for an ambiguous claim, the places of each
 * of its spans from which a person chooses.
 */
export type PlacedClaim = ClaimPlace & { outcome: PlacementOutcome; candidates: TextRange[][] }

/**
 * Finds a claim again after the text changed. Of a claim told in several spans each must be found: one that lost a piece is lost.
 *
 * @param map from the revision that `from` is a place in, to the new one
 * @param before place that the new one is compared with: where a person last decided, so that an undone change is no change
 * @param sentences of the new revision
 */
export function placeClaim(
  map: RevisionMap,
  from: ClaimPlace,
  before: PlaceInText,
  sentences: readonly TextRange[],
): PlacedClaim {
  const found = from.spans.map((span) => mapSpan(map, span))
  const marks = orElse(placeMarks(map, from.marks), () => placeMarks(before.map, before.marks))
  if (found.some((one) => one.status === 'lost')) {
    return { spans: [], marks, outcome: 'lost', candidates: [] }
  }
  if (found.some((one) => one.status === 'ambiguous')) {
    return { spans: [], marks, outcome: 'ambiguous', candidates: found.map(rangesOf) }
  }
  const spans = found
    .flatMap(rangesOf)
    .map((range) => spanAt(map.newText, range))
    .toSorted((a, b) => a.start - b.start)
  const isMoved = found.some((one) => one.status === 'placed' && one.isMoved)
  const now = { spans, marks, sentences: sentencesOf(map.newText, sentences, spans) }
  return { spans, marks, outcome: outcomeOf(before, now, isMoved), candidates: [] }
}

type Compared = ClaimPlace & { sentences: readonly string[] }

function outcomeOf(before: Compared, now: Compared, isMoved: boolean): PlacementOutcome {
  if (wordsOf(before) !== wordsOf(now)) return 'text-changed'
  if (before.sentences.join('\n') !== now.sentences.join('\n')) return 'context-changed'
  return isMoved ? 'moved' : 'unchanged'
}

function wordsOf({ spans, marks }: ClaimPlace): string {
  const { speaker, anaphoraOf, cue, hedges, chain } = marks
  const all = [...spans, speaker, anaphoraOf, cue, ...hedges, ...chain]
  return JSON.stringify(all.map((span) => span?.exact ?? null))
}

function placeMarks(map: RevisionMap, marks: Marks): Marks {
  const place = (span: Span | null) => span && spanOf(map, mapSpan(map, span))
  return {
    speaker: place(marks.speaker),
    anaphoraOf: place(marks.anaphoraOf),
    cue: place(marks.cue),
    hedges: marks.hedges.map(place),
    chain: marks.chain.map(place),
  }
}

/** A speaker, cue or hedge whose words were gone for a while is looked for where it last stood. */
function orElse(marks: Marks, fallback: () => Marks): Marks {
  const isWhole = marks.speaker && marks.cue && [...marks.hedges, ...marks.chain].every(Boolean)
  if (isWhole) return marks
  const earlier = fallback()
  return {
    speaker: marks.speaker ?? earlier.speaker,
    anaphoraOf: marks.anaphoraOf ?? earlier.anaphoraOf,
    cue: marks.cue ?? earlier.cue,
    hedges: marks.hedges.map((hedge, at) => hedge ?? earlier.hedges[at] ?? null),
    chain: marks.chain.map((link, at) => link ?? earlier.chain[at] ?? null),
  }
}

function spanOf({ newText }: RevisionMap, outcome: SpanOutcome): Span | null {
  return outcome.status === 'placed' ? spanAt(newText, outcome) : null
}

function rangesOf(outcome: SpanOutcome): TextRange[] {
  if (outcome.status === 'placed') return [{ start: outcome.start, end: outcome.end }]
  return outcome.status === 'ambiguous' ? outcome.candidates : []
}

function spanAt(text: string, { start, end }: TextRange): Span {
  return withContext(text, { start, end, exact: text.slice(start, end) })
}
