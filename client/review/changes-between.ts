import { type Claim } from '#shared/review/review.ts'
import { type Messages } from '../messages/messages.ts'
import { type ChangedField, describeChange } from './describe-change.ts'

const FIELDS = [
  'spans',
  'statement',
  'kind',
  'flags',
  'attribution',
  'attributionCheck',
  'verdict',
  'basis',
  'explanation',
  'proposedText',
  'evidence',
] as const

/** What is different between a claim as it was seen and as it is, field by field in words. */
export function changesBetween(seen: Claim, now: Claim, words: Messages): ChangedField[] {
  if (seen.version === now.version) return []
  const pick = (claim: Claim) =>
    Object.fromEntries(
      FIELDS.map((field) => [
        field,
        field === 'evidence'
          ? claim.evidence.map((one) => [one.spans, one.relation, one.about])
          : claim[field],
      ]),
    )
  return describeChange(
    {
      seq: 0,
      at: now.updatedAt,
      by: now.createdBy,
      viaToken: false,
      kind: 'claim-changed',
      before: pick(seen),
      after: pick(now),
      reason: null,
      fingerprint: null,
    },
    words,
  )
}
