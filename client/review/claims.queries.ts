import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { pageOf } from '#shared/page.ts'
import { Claim, HistoryEntry } from '#shared/review/review.ts'
import { LIVE } from '../api/query-client.ts'
import { request } from '../api/request.ts'

const CLAIMS_MAX = 2_000
const ClaimPage = pageOf(Claim)

export const claimsKey = (articleId: string) => ['article', articleId, 'claims'] as const

/** All claims of an article in reading order, the withdrawn ones too. */
export function claimsQuery(articleId: string) {
  return queryOptions({
    queryKey: claimsKey(articleId),
    ...LIVE,
    queryFn: async ({ signal }) => {
      const path = `/api/articles/${articleId}/claims`
      const page = await request({ path, query: { limit: CLAIMS_MAX }, schema: ClaimPage, signal })
      return page.items.toSorted(inReadingOrder)
    },
  })
}

const HistoryAnswer = z.object({ items: z.array(HistoryEntry) })

/** Every change of a claim, oldest first. */
export function historyQuery(claim: Pick<Claim, 'id' | 'version'>) {
  return queryOptions({
    queryKey: ['claim', claim.id, 'history', claim.version],
    queryFn: async ({ signal }) => {
      const path = `/api/claims/${claim.id}/history`
      const { items } = await request({ path, schema: HistoryAnswer, signal })
      return items.toSorted((a, b) => a.seq - b.seq)
    },
  })
}

export function fetchClaim(id: string): Promise<Claim> {
  return request({ path: `/api/claims/${id}`, schema: Claim })
}

/** Puts one claim into the list that is on screen, in its place. */
export function putClaim(client: QueryClient, claim: Claim): void {
  client.setQueryData(claimsQuery(claim.articleId).queryKey, (list) => {
    if (list === undefined) return list
    const others = list.filter((one) => one.id !== claim.id)
    return [...others, claim].toSorted(inReadingOrder)
  })
}

/** Takes a claim off the screen that never came to be. */
export function dropClaim(client: QueryClient, claim: Pick<Claim, 'id' | 'articleId'>): void {
  client.setQueryData(claimsQuery(claim.articleId).queryKey, (list) =>
    list?.filter((one) => one.id !== claim.id),
  )
}

export function findClaim(client: QueryClient, articleId: string, id: string): Claim | null {
  const list = client.getQueryData(claimsQuery(articleId).queryKey)
  return list?.find((one) => one.id === id) ?? null
}

function inReadingOrder(a: Claim, b: Claim): number {
  return (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0) || a.number - b.number
}
