import { z } from 'zod'
import { Span, SpanDraft } from '../anchoring/span.ts'
import { plainLine, plainText } from '../text/plain-text.ts'

export const AttributionMode = z.enum(['flat', 'attributed', 'ambiguous', 'agentless'])
export type AttributionMode = z.infer<typeof AttributionMode>

export const SpeakerKind = z.enum([
  'named-person',
  'named-official',
  'organisation',
  'state',
  'official-group',
  'document',
  'data',
  'outlet',
  'witness',
  'anonymous',
])
export type SpeakerKind = z.infer<typeof SpeakerKind>

export const Anonymity = z.enum(['named', 'role-only', 'group', 'unspecified'])
export type Anonymity = z.infer<typeof Anonymity>
export const SpeakerTerms = z.enum([
  'on-record',
  'background',
  'deep-background',
  'off-record',
  'unknown',
])
export type SpeakerTerms = z.infer<typeof SpeakerTerms>

export const CueClass = z.enum([
  'neutral',
  'distancing',
  'expectation',
  'assertive',
  'accusation',
  'denial',
  'warning-commitment',
  'concession',
  'factive',
  'quotation-marks',
  'none',
])
export type CueClass = z.infer<typeof CueClass>

/** How far the writer stands behind the content: 1 keeps distance, 4 endorses, 0 is the writer's own assertion (domain.md §2.2). */
export const CueStrength = z.union([
  z.literal(0),
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
])
export type CueStrength = z.infer<typeof CueStrength>

export const HedgeType = z.enum([
  'lower-bound',
  'strict-lower',
  'upper',
  'approximate',
  'range',
  'partitive',
  'temporal',
  'modal',
  'evidential',
  'negation-scope',
])
export type HedgeType = z.infer<typeof HedgeType>

const speakerFields = {
  name: plainLine(300),
  kind: SpeakerKind,
  anonymity: Anonymity,
  count: z.union([z.int().min(1).max(10_000), z.literal('unknown')]).optional(),
  terms: SpeakerTerms.optional(),
}
const wordFields = {
  directness: z.enum(['direct', 'mixed', 'indirect']),
  polarity: z.enum(['+', '-']),
  certainty: z.enum(['certain', 'probable', 'possible', 'conditional', 'future']),
}

const Chain = z
  .array(
    z.strictObject({
      level: z.int().min(1).max(9),
      speaker: z.strictObject({ ...speakerFields, span: SpanDraft.nullable() }),
      cue: plainLine(100).optional(),
      via: z.enum(['said', 'told', 'document', 'outlet']).optional(),
    }),
  )
  .max(5)

/**
 * What is sent: whole, replacing what was there. Only `mode` is required. `lemma`, `class` and `strength` of the cue and `type` of a hedge
 * are looked up in the lexicon where left out.
 */
export const AttributionDraft = z.strictObject({
  mode: AttributionMode,
  speaker: z
    .strictObject({
      ...speakerFields,
      span: SpanDraft.nullable(),
      anaphoraOf: SpanDraft.optional(),
    })
    .nullable()
    .default(null),
  cue: z
    .strictObject({
      span: SpanDraft,
      lemma: plainLine(100).optional(),
      class: CueClass.optional(),
      strength: CueStrength.optional(),
    })
    .nullable()
    .default(null),
  directness: wordFields.directness.default('indirect'),
  polarity: wordFields.polarity.default('+'),
  certainty: wordFields.certainty.default('certain'),
  hedges: z
    .array(
      z.strictObject({
        span: SpanDraft,
        type: HedgeType.optional(),
        scopeNote: plainText(300).optional(),
      }),
    )
    .max(20)
    .default([]),
  addressee: plainLine(300).optional(),
  chain: Chain.default([]),
  presupposes: z.array(plainLine(300)).max(10).default([]),
})
export type AttributionDraft = z.infer<typeof AttributionDraft>
/** As typed by a caller, before the defaults. */
export type AttributionInput = z.input<typeof AttributionDraft>

export const Speaker = z.object({
  ...speakerFields,
  span: Span.nullable(),
  anaphoraOf: Span.optional(),
})
export type Speaker = z.infer<typeof Speaker>
export const Cue = z.object({
  span: Span,
  lemma: z.string(),
  class: CueClass,
  strength: CueStrength,
})
export type Cue = z.infer<typeof Cue>
export const Hedge = z.object({ span: Span, type: HedgeType, scopeNote: z.string().optional() })
export type Hedge = z.infer<typeof Hedge>

/** Who is said to have said it, as answered. Spans are in the article's revision, not in the claim. `speaker: null`: none named. */
export const Attribution = z.object({
  mode: AttributionMode,
  speaker: Speaker.nullable(),
  cue: Cue.nullable(),
  ...wordFields,
  hedges: z.array(Hedge),
  addressee: z.string().optional(),
  chain: Chain,
  presupposes: z.array(z.string()),
})
export type Attribution = z.infer<typeof Attribution>

/** "Was it said?" `not-applicable` exactly while the mode is flat. */
export const AttributionCheck = z.enum([
  'not-applicable',
  'unchecked',
  'confirmed',
  'altered',
  'misattributed',
  'speaker-unidentifiable',
  'not-found',
])
export type AttributionCheck = z.infer<typeof AttributionCheck>

/** The attribution of a claim that names nobody: the writer's own words. */
export const FLAT: Attribution = {
  mode: 'flat',
  speaker: null,
  cue: null,
  directness: 'indirect',
  polarity: '+',
  certainty: 'certain',
  hedges: [],
  chain: [],
  presupposes: [],
}
