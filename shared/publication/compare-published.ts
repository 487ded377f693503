import { z } from 'zod'
import { type Claim } from '../review/review.ts'
import { PublicField, type PublicFacts, publicFacts } from './published-claim.ts'

/**
 * What became of a claim since it was published. `reopened`: it was published as approved, and is not any more; `gone`: withdrawn since; `changed`: the public would read something
 * else in these fields; `added`: it is not on the page yet. In the order of their weight.
 */
export const ClaimDifference = z.object({
  kind: z.enum(['reopened', 'gone', 'changed', 'added']),
  claimId: z.string(),
  number: z.int(),
  /** As it is now; as it was published where it is gone. */
  statement: z.string(),
  fields: z.array(PublicField),
})
export type ClaimDifference = z.infer<typeof ClaimDifference>

/** A claim of the last public version. */
export type PublishedClaim = { claimId: string; number: number; facts: PublicFacts }

/**
 * How the claims differ from what is published, heaviest first, then by number.
 *
 * @param now the claims as the public report may show them (`publicClaims`)
 */
export function comparePublished(
  published: readonly PublishedClaim[],
  now: readonly Claim[],
): ClaimDifference[] {
  const before = new Map(published.map((one) => [one.claimId, one]))
  const present = new Set(now.map((claim) => claim.id))
  const differences = [
    ...now.flatMap((claim) => differenceOf(before.get(claim.id), claim)),
    ...published.filter(({ claimId }) => !present.has(claimId)).map(goneOf),
  ]
  const weights = ClaimDifference.shape.kind.options
  return differences.toSorted(
    (a, b) => weights.indexOf(a.kind) - weights.indexOf(b.kind) || a.number - b.number,
  )
}

function differenceOf(before: PublishedClaim | undefined, claim: Claim): ClaimDifference[] {
  const { id: claimId, number, statement } = claim
  if (before === undefined) return [{ kind: 'added', claimId, number, statement, fields: [] }]
  const after = publicFacts(claim)
  const fields = PublicField.options.filter((field) => before.facts[field] !== after[field])
  if (fields.length === 0) return []
  const isReopened = before.facts.review === 'approved' && claim.review !== 'approved'
  return [{ kind: isReopened ? 'reopened' : 'changed', claimId, number, statement, fields }]
}

function goneOf({ claimId, number, facts }: PublishedClaim): ClaimDifference {
  return { kind: 'gone', claimId, number, statement: facts.statement, fields: [] }
}
