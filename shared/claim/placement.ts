import { z } from 'zod'
import { Span } from '../anchoring/span.ts'
import { TextRange } from '../text/block.ts'

/**
 * What became of a claim's words when the text last changed. `marked`: a person marked them in this revision; `moved`: the same words in another order;
 * `context-changed`: the same words in a changed sentence; `text-changed`: the words themselves, or those of speaker, cue or hedge; `ambiguous`: they
 * stand in several new places; `lost`: they are gone.
 */
export const PlacementOutcome = z.enum([
  'marked',
  'unchanged',
  'moved',
  'context-changed',
  'text-changed',
  'ambiguous',
  'lost',
])
export type PlacementOutcome = z.infer<typeof PlacementOutcome>

/** Where a claim stands in a revision; only `placed` has spans. */
export const PlacementStatus = z.enum(['placed', 'ambiguous', 'lost'])
export type PlacementStatus = z.infer<typeof PlacementStatus>

/**
 * What a new text did to a claim, until a person decided about it. `since`: the revision in which it last stood undisputed; `before`: its spans there,
 * and the sentences that they lie in; `candidates`: for an ambiguous claim, the places of each of its spans in the present text.
 */
export const PlacementChange = z.object({
  outcome: z.enum(['context-changed', 'text-changed', 'ambiguous', 'lost']),
  since: z.int(),
  before: z.array(Span),
  sentencesBefore: z.array(z.string()),
  candidates: z.array(z.array(TextRange)),
})
export type PlacementChange = z.infer<typeof PlacementChange>

/** Outcomes that wait for a person: nothing leaves lists or counts until somebody decided. */
export const UNSETTLED: readonly PlacementChange['outcome'][] = [
  'context-changed',
  'text-changed',
  'ambiguous',
  'lost',
]

/** The outcome where it waits for a person; null where it does not. */
export function unsettled(outcome: PlacementOutcome): PlacementChange['outcome'] | null {
  return UNSETTLED.find((one) => one === outcome) ?? null
}

export function placementStatus(outcome: PlacementOutcome): PlacementStatus {
  return outcome === 'ambiguous' || outcome === 'lost' ? outcome : 'placed'
}
