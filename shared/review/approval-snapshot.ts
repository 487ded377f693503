import { z } from 'zod'
import {
  Anonymity,
  type Attribution,
  AttributionCheck,
  AttributionMode,
  CueClass,
  CueStrength,
  HedgeType,
  type Speaker,
  SpeakerKind,
  SpeakerTerms,
} from '../attribution/attribution.ts'
import { type ClaimCore, ClaimFlag, ClaimKind } from '../claim/claim.ts'
import { canonicalJson } from '../event/canonical-json.ts'
import { About, type Evidence, Relation } from '../evidence/evidence.ts'
import { Proximity } from '../source/source.ts'
import { Basis, Verdict } from '../verdict/verdict.ts'

const SnapshotSpeaker = z.object({
  words: z.string().nullable(),
  name: z.string(),
  kind: SpeakerKind,
  anonymity: Anonymity,
  count: z.union([z.int(), z.literal('unknown')]).nullable(),
  terms: SpeakerTerms.nullable(),
  standsFor: z.string().nullable(),
})
type SnapshotSpeaker = z.infer<typeof SnapshotSpeaker>

const SnapshotAttribution = z.object({
  mode: AttributionMode,
  speaker: SnapshotSpeaker.nullable(),
  cue: z
    .object({ words: z.string(), lemma: z.string(), class: CueClass, strength: CueStrength })
    .nullable(),
  directness: z.enum(['direct', 'mixed', 'indirect']),
  polarity: z.enum(['+', '-']),
  certainty: z.enum(['certain', 'probable', 'possible', 'conditional', 'future']),
  hedges: z.array(
    z.object({ words: z.string(), type: HedgeType, scopeNote: z.string().nullable() }),
  ),
  addressee: z.string().nullable(),
  chain: z.array(
    z.object({
      level: z.int(),
      speaker: SnapshotSpeaker,
      cue: z.string().nullable(),
      via: z.enum(['said', 'told', 'document', 'outlet']).nullable(),
    }),
  ),
  presupposes: z.array(z.string()),
})
type SnapshotAttribution = z.infer<typeof SnapshotAttribution>

/** `originKey: null`: the source itself is the origin. `snapshotSha256` is of the snapshot's text. */
export const SnapshotEvidence = z.object({
  exact: z.array(z.string()),
  about: About,
  relation: Relation,
  originKey: z.string().nullable(),
  proximity: Proximity,
  locator: z
    .object({
      page: z.string().nullable(),
      time: z.string().nullable(),
      section: z.string().nullable(),
    })
    .nullable(),
  translation: z.object({ text: z.string(), by: z.string() }).nullable(),
  snapshotSha256: z.string(),
})
export type SnapshotEvidence = z.infer<typeof SnapshotEvidence>

/**
 * What an approval is given to, format v1 (domain.md §2.9): words, results and evidence of a claim, without ids, offsets, users or times.
 * `sentences` are the sentences that the spans lie in; flags and evidence are sorted, so that their order never matters.
 */
export const ApprovalSnapshot = z.object({
  v: z.literal(1),
  spans: z.array(z.string()),
  sentences: z.array(z.string()),
  kind: ClaimKind.nullable(),
  statement: z.string(),
  flags: z.array(ClaimFlag),
  attribution: SnapshotAttribution,
  attributionCheck: AttributionCheck,
  verdict: Verdict,
  basis: Basis.nullable(),
  explanation: z.string().nullable(),
  proposedText: z.string().nullable(),
  evidence: z.array(SnapshotEvidence),
})
export type ApprovalSnapshot = z.infer<typeof ApprovalSnapshot>

/**
 * The snapshot of a claim as it is now.
 *
 * @param evidence of this claim; what was removed, or has no place yet, is left out here
 * @param sentences texts of the sentences that the spans lie in, in reading order (`sentencesOf`)
 */
export function approvalSnapshot(
  claim: ClaimCore,
  evidence: readonly Evidence[],
  sentences: readonly string[],
): ApprovalSnapshot {
  return {
    v: 1,
    spans: claim.spans.map((span) => span.exact),
    sentences: [...sentences],
    kind: claim.kind,
    statement: claim.statement,
    flags: claim.flags.toSorted(byCodeUnit),
    attribution: attributionWords(claim.attribution),
    attributionCheck: claim.attributionCheck,
    verdict: claim.verdict,
    basis: claim.basis,
    explanation: claim.explanation,
    proposedText: claim.proposedText,
    evidence: sortedEvidence(
      evidence
        .filter((one) => one.removedAt === null && one.quote === null)
        .map((one) => snapshotEvidence(one)),
    ),
  }
}

/** The bytes that the fingerprint is taken of: canonical JSON (RFC 8785), to be hashed as UTF-8. */
export function snapshotText(snapshot: ApprovalSnapshot): string {
  return canonicalJson(snapshot)
}

/** Evidence in the order of its canonical form. */
export function sortedEvidence(evidence: readonly SnapshotEvidence[]): SnapshotEvidence[] {
  if (evidence.length < 2) return [...evidence]
  return evidence
    .map((one) => ({ one, text: canonicalJson(one) }))
    .toSorted((a, b) => byCodeUnit(a.text, b.text))
    .map(({ one }) => one)
}

function snapshotEvidence(evidence: Evidence): SnapshotEvidence {
  const { page = null, time = null, section = null } = evidence.locator ?? {}
  const { translation } = evidence
  return {
    exact: evidence.spans.map((span) => span.exact),
    about: evidence.about,
    relation: evidence.relation,
    originKey: evidence.originKey === evidence.sourceId ? null : evidence.originKey,
    proximity: evidence.proximity,
    locator: (page ?? time ?? section) ? { page, time, section } : null,
    translation: translation && { text: translation.text, by: translation.by },
    snapshotSha256: evidence.snapshot.sha256,
  }
}

function attributionWords(attribution: Attribution): SnapshotAttribution {
  const { speaker, cue } = attribution
  return {
    mode: attribution.mode,
    speaker: speaker && speakerWords(speaker),
    cue: cue && {
      words: cue.span.exact,
      lemma: cue.lemma,
      class: cue.class,
      strength: cue.strength,
    },
    directness: attribution.directness,
    polarity: attribution.polarity,
    certainty: attribution.certainty,
    hedges: attribution.hedges.map((hedge) => ({
      words: hedge.span.exact,
      type: hedge.type,
      scopeNote: hedge.scopeNote ?? null,
    })),
    addressee: attribution.addressee ?? null,
    chain: attribution.chain.map((link) => ({
      level: link.level,
      speaker: speakerWords(link.speaker),
      cue: link.cue ?? null,
      via: link.via ?? null,
    })),
    presupposes: attribution.presupposes,
  }
}

function speakerWords(speaker: Speaker): SnapshotSpeaker {
  return {
    words: speaker.span?.exact ?? null,
    name: speaker.name,
    kind: speaker.kind,
    anonymity: speaker.anonymity,
    count: speaker.count ?? null,
    terms: speaker.terms ?? null,
    standsFor: speaker.anaphoraOf?.exact ?? null,
  }
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
