import { type Attribution } from '../../attribution/attribution.ts'
import { type Claim } from '../../review/review.ts'
import { buildReport } from '../build-report.ts'
import { type Dossier, type ReportProfile } from '../dossier.ts'
import { sampleClaim, sampleDossier, sampleEvidence, sampleSource } from '../dossier.fixture.ts'
import { type ReportModel } from '../report-model.ts'
import { claimReviewOf } from './claim-review-of.ts'
import { type ClaimReviewOptions } from './claim-review-options.ts'
import { CLAIM_REVIEW_REFUSAL_WORDS } from './claim-review-words.ts'

export const OPTIONS: ClaimReviewOptions = {
  claims: [1],
  pageUrl: 'https://desk.example/checks/boats',
  publisher: { name: 'The Example', url: 'https://www.desk.example/' },
}

export const SPEAKER = {
  name: 'Cara Cole',
  kind: 'named-official',
  anonymity: 'named',
  terms: 'on-record',
  span: null,
} as const
export const SAID: Attribution = {
  ...sampleClaim(1, '40 boats').attribution,
  mode: 'attributed',
  speaker: SPEAKER,
}

/** An approved claim of somebody else, found in one source and refuted by another. */
function quoted(change: Partial<Claim> = {}): Claim {
  return sampleClaim(1, '40 boats sank', {
    statement: 'At least 40 boats sank on Monday',
    attribution: SAID,
    attributionCheck: 'confirmed',
    verdict: 'false',
    explanation: 'Lt. Gen. Roe counted twelve. The log agrees. Nobody else counted.',
    state: 'approved',
    review: 'approved',
    standing: 'stands',
    evidence: [
      sampleEvidence('interview', { about: 'attribution' }),
      sampleEvidence('log', { relation: 'contradicts' }),
    ],
    ...change,
  })
}

/** The report on that claim. */
export function modelOf(
  change: Partial<Claim> = {},
  { profile = 'public', ...dossier }: Partial<Dossier> & { profile?: ReportProfile } = {},
) {
  const sources = [
    sampleSource('interview', { url: 'https://radio.example/talk' }),
    sampleSource('log'),
  ]
  return buildReport(
    sampleDossier({ claims: [quoted(change)], sources, ...dossier }),
    profile,
    (utc) => utc,
  )
}

export function resultOf(model: ReportModel, options: Partial<ClaimReviewOptions> = {}) {
  const [claim] = model.claims
  if (claim === undefined) throw new Error('no claim')
  return claimReviewOf(model, claim, { ...OPTIONS, ...options })
}

/** The ClaimReview of the first claim; throws where it is refused. */
export function jsonOf(model: ReportModel, options: Partial<ClaimReviewOptions> = {}) {
  const result = resultOf(model, options)
  if (!result.ok) throw new Error(CLAIM_REVIEW_REFUSAL_WORDS[result.reason])
  return result.json
}
