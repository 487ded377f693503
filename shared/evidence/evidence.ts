import { z } from 'zod'
import { Match, Span, SpanDraft } from '../anchoring/span.ts'
import { UserRef } from '../auth/actor.ts'
import { Proximity } from '../source/source.ts'
import { Direction } from '../text/block.ts'
import { DiffPart } from '../text/diff-part.ts'
import { plainLine, plainText } from '../text/plain-text.ts'

/** `attribution`: evidence that it was said; `content`: evidence that it is so. The two are never mixed. */
export const About = z.enum(['attribution', 'content'])
export type About = z.infer<typeof About>
export const Relation = z.enum(['supports', 'contradicts', 'partly', 'context'])
export type Relation = z.infer<typeof Relation>

const Locator = z.strictObject({
  page: plainLine(60).optional(),
  time: plainLine(60).optional(),
  section: plainLine(200).optional(),
})
const Translation = z.strictObject({ text: plainText(10_000).trim().min(1), by: plainLine(200) })

const editable = {
  about: About,
  relation: Relation,
  originKey: plainLine(200).optional(),
  proximity: Proximity.optional(),
  locator: Locator.optional(),
  translation: Translation.optional(),
  note: plainText(5_000).optional(),
}

export const QUOTE_CHARS_MAX = 20_000

/**
 * A passage of a snapshot tied to a claim: either `spans` in snapshot number `snapshot`, or a pasted `quote`, which is looked for in it.
 * `originKey` left out means the source itself is the origin.
 */
export const EvidenceDraft = z
  .strictObject({
    sourceId: plainText(64),
    snapshot: z.int().min(1),
    spans: z.array(SpanDraft).min(1).max(20).optional(),
    quote: plainText(QUOTE_CHARS_MAX).trim().min(1).optional(),
    ...editable,
  })
  .refine(({ spans, quote }) => (spans === undefined) !== (quote === undefined), {
    error: 'either spans or a quote',
  })
export type EvidenceDraft = z.infer<typeof EvidenceDraft>

/** Any of the fields; `snapshot` is needed with `spans`; `null` empties a field, for `originKey` it means the source itself again. */
export const EvidenceChange = z.strictObject({
  snapshot: z.int().min(1).optional(),
  spans: z.array(SpanDraft).min(1).max(20).optional(),
  about: About.optional(),
  relation: Relation.optional(),
  originKey: plainLine(200).nullable().optional(),
  proximity: Proximity.optional(),
  locator: Locator.nullable().optional(),
  translation: Translation.nullable().optional(),
  note: plainText(5_000).nullable().optional(),
})
export type EvidenceChange = z.infer<typeof EvidenceChange>

/** Which immutable text the spans are in, with what a reader needs to name it. */
export const SnapshotRef = z.object({
  id: z.string(),
  number: z.int(),
  sha256: z.string(),
  lang: z.string(),
  dir: Direction,
})
export type SnapshotRef = z.infer<typeof SnapshotRef>

export const Evidence = z.object({
  id: z.string(),
  claimId: z.string(),
  sourceId: z.string(),
  sourceTitle: z.string(),
  sourcePublisher: z.string().nullable(),
  snapshot: SnapshotRef,
  spans: z.array(Span),
  about: About,
  relation: Relation,
  /** Evidence with one key counts as one origin; the source's own id by default. */
  originKey: z.string(),
  proximity: Proximity,
  locator: Locator.nullable(),
  translation: Translation.nullable(),
  note: z.string().nullable(),
  createdAt: z.string(),
  createdBy: UserRef,
  removedAt: z.string().nullable(),
  /** Pasted words whose place is not settled; then `spans` is empty and the evidence counts for nothing. */
  quote: z.string().nullable(),
  /** Computed: the kept words against their snapshot. */
  match: Match,
  /** The kept words against the newest snapshot of the source; null where they stand in the newest. */
  latestMatch: Match.nullable(),
  /** Where they stand there; `spans` is empty where that is not one place. */
  latest: z.object({ snapshot: z.int(), spans: z.array(Span) }).nullable(),
  /** From the kept words to those of the newest snapshot; null where they do not differ or are not there. */
  latestDifference: z.array(DiffPart).nullable(),
  /** Computed: words that the claim puts in quotation marks, against this quote; null where it puts none. */
  claimMatch: Match.nullable(),
  /** From the words that the claim quotes to this quote, where `claimMatch` is `altered`; else null. */
  difference: z.array(DiffPart).nullable(),
  version: z.int(),
})
export type Evidence = z.infer<typeof Evidence>
