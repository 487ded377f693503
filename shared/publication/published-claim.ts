import { z } from 'zod'
import { canonicalJson } from '../event/canonical-json.ts'
import { type Evidence } from '../evidence/evidence.ts'
import { lastWords } from '../report/last-words.ts'
import { reportAttribution } from '../report/report-claim.ts'
import { type Claim } from '../review/review.ts'

/** What the public reads of a claim, in the order in which differences are told. */
export const PublicField = z.enum([
  'review',
  'verdict',
  'said',
  'words',
  'statement',
  'kind',
  'attribution',
  'basis',
  'explanation',
  'evidence',
])
export type PublicField = z.infer<typeof PublicField>

/** A claim as it was published: each thing that the public reads of it as text, only to be compared. */
export const PublicFacts = z.record(PublicField, z.string())
export type PublicFacts = z.infer<typeof PublicFacts>

/** @param claim as the public report may show it (`publicClaims`) */
export function publicFacts(claim: Claim): PublicFacts {
  return {
    review: claim.review,
    verdict: claim.verdict,
    said: claim.attributionCheck,
    words: canonicalJson(lastWords(claim)),
    statement: claim.statement,
    kind: claim.kind ?? '',
    attribution: canonicalJson(reportAttribution(claim.attribution)),
    basis: claim.basis ?? '',
    explanation: claim.explanation ?? '',
    evidence: canonicalJson(
      claim.evidence.filter((one) => one.removedAt === null).map((one) => evidenceFacts(one)),
    ),
  }
}

function evidenceFacts(evidence: Evidence) {
  const { page = null, time = null, section = null } = evidence.locator ?? {}
  return {
    relation: evidence.relation,
    about: evidence.about,
    words: evidence.spans.map((span) => span.exact),
    match: evidence.match,
    claimMatch: evidence.claimMatch,
    locator: [page, time, section],
    translation: evidence.translation && {
      text: evidence.translation.text,
      by: evidence.translation.by,
    },
    title: evidence.sourceTitle,
    publisher: evidence.sourcePublisher,
    proximity: evidence.proximity,
    snapshot: evidence.snapshot.sha256,
  }
}
