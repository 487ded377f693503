import { z } from 'zod'
import { type ClaimInput, ClaimKind } from './claim.ts'

const GoldSpan = z.object({ start: z.int(), end: z.int(), quote: z.string() })
const GoldClaim = z.object({
  id: z.string(),
  kind: z.string(),
  spans: z.array(GoldSpan),
  normalized: z.string(),
  attribution: z.object({
    mode: z.enum(['flat', 'attributed', 'ambiguous', 'agentless']),
    source: z
      .object({
        span: GoldSpan.nullish(),
        name: z.string(),
        kind: z.string(),
        anonymity: z.enum(['named', 'role-only', 'group', 'unspecified']),
        anaphoraOf: GoldSpan.optional(),
      })
      .nullish(),
    cue: z
      .object({
        span: GoldSpan,
        lemma: z.string(),
        class: z.enum(['accusation', 'neutral', 'distancing', 'expectation']),
        strength: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
      })
      .nullish(),
    directness: z.enum(['direct', 'mixed', 'indirect']).optional(),
  }),
  hedges: z
    .array(z.object({ span: GoldSpan, type: z.enum(['lower_bound', 'temporal']) }))
    .optional(),
})
const Gold = z.object({ document: z.object({ file: z.string() }), claims: z.array(GoldClaim) })
type GoldClaim = z.infer<typeof GoldClaim>

/** Kinds of the hand-made annotation that are finer than ours (domain.md §2.5). */
const KINDS: Record<string, ClaimKind> = {
  schedule: 'forecast-intent',
  intent: 'forecast-intent',
  commitment: 'forecast-intent',
  forecast: 'forecast-intent',
  credit: 'media',
  identity: 'identity-title',
}
const SPEAKERS = { named_official: 'named-official', state: 'state', document: 'document' } as const
const HEDGES = { lower_bound: 'lower-bound', temporal: 'temporal' } as const

/** Claims of a hand-made annotation, as they are sent to the API. */
export function parseGoldClaims(annotation: unknown): { id: string; draft: ClaimInput }[] {
  return Gold.parse(annotation).claims.map((claim) => ({ id: claim.id, draft: draftOf(claim) }))
}

function draftOf(claim: GoldClaim): ClaimInput {
  const { mode, source, cue, directness } = claim.attribution
  const kind = KINDS[claim.kind] ?? ClaimKind.parse(claim.kind.replaceAll('_', '-'))
  return {
    revision: 1,
    spans: claim.spans.map(spanOf),
    statement: claim.normalized,
    kind,
    attribution: {
      mode,
      speaker: source ? speakerOf(source) : null,
      cue: cue ? { ...cue, span: spanOf(cue.span) } : null,
      ...(directness ? { directness } : {}),
      hedges: (claim.hedges ?? []).map((hedge) => ({
        span: spanOf(hedge.span),
        type: HEDGES[hedge.type],
      })),
    },
  }
}

function speakerOf(source: NonNullable<GoldClaim['attribution']['source']>) {
  const { name, anonymity, span, anaphoraOf } = source
  const spoken = {
    name,
    kind: speakerKind(source.kind),
    anonymity,
    span: span ? spanOf(span) : null,
  }
  return anaphoraOf ? { ...spoken, anaphoraOf: spanOf(anaphoraOf) } : spoken
}

function speakerKind(kind: string) {
  if (kind === 'named_official' || kind === 'state' || kind === 'document') return SPEAKERS[kind]
  throw new Error(`unknown kind of speaker: ${kind}`)
}

function spanOf({ start, end, quote }: { start: number; end: number; quote: string }) {
  return { start, end, exact: quote }
}
