import { isSameCheck } from '../outside-check/outside-check.ts'
import { type PublishedCheck } from '../outside-check/published-check.ts'
import { type ImportItem } from './import-preview.ts'
import { likeliestClaim } from './likeliest-claim.ts'
import { type OutsideWork } from './outside-work.ts'
import { EMPTY_ITEM, type PlanClaim, type PlannedItem, refusedItem } from './planned-item.ts'

type Reviews = Extract<OutsideWork, { kind: 'claim-reviews' }>

/** `known`: what the article has already, with the claim that each is on. */
export type ReviewSetting = {
  claims: readonly PlanClaim[]
  known: readonly (PublishedCheck & { claimId: string | null })[]
}

/**
 * What would become of fact-checks that others published: each is put on the claim that it seems to be about, or on the article; a person may choose another. Keys are `c0`, `c1` … in
 * the order of the file, `r0` … for what is refused.
 */
export function planClaimReviews(work: Reviews, { claims, known }: ReviewSetting): PlannedItem[] {
  const likeliest = likeliestClaim(claims)
  const taken: PublishedCheck[] = []
  const items = work.reviews.map((check, index): PlannedItem => {
    const there = known.find((one) => isSameCheck(one, check))
    const twice = taken.some((one) => isSameCheck(one, check))
    taken.push(check)
    const item: ImportItem = {
      ...EMPTY_ITEM,
      key: `c${index}`,
      deed: 'outside-check',
      words: [check.claimReviewed],
      text: check.rating.words,
      by: check.reviewer?.name ?? null,
      date: check.publishedAt,
      url: check.url,
    }
    if (there) return { item: { ...item, outcome: 'known', claimId: there.claimId }, deed: null }
    if (twice) return { item: { ...item, reason: 'It stands in this file twice.' }, deed: null }
    const claimId = likeliest(check.claimReviewed)?.id ?? null
    return { item: { ...item, outcome: 'new', claimId }, deed: { does: 'outside-check', check } }
  })
  return [...items, ...work.refused.map((refused, index) => refusedItem(`r${index}`, refused))]
}
