import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { pageOf } from '#shared/page.ts'
import { Claim, HistoryEntry } from '#shared/review/review.ts'
import { LIVE } from '../api/query-client.ts'
import { request } from '../api/request.ts'
import { shareById } from '../api/share-by-id.ts'
import { inReadingOrder, startOf } from './claim-words.ts'
import { claimsPath } from './claims-path.ts'
import { heldClaims } from './held-claims.ts'

const ClaimPage = pageOf(Claim)
type ClaimPage = z.infer<typeof ClaimPage>

export const claimsKey = (articleId: string) => ['article', articleId, 'claims'] as const

/** All claims of an article in reading order, the withdrawn ones too. */
export function claimsQuery(articleId: string) {
  return queryOptions({
    queryKey: claimsKey(articleId),
    ...LIVE,
    structuralSharing: shareById,
    queryFn: async ({ client, signal }) => {
      const fetched = await fetchClaims(articleId, signal)
      const shown = client.getQueryData<Claim[]>(claimsKey(articleId))
      return heldClaims.admit(articleId, shown, fetched.toSorted(inReadingOrder))
    },
  })
}

async function fetchClaims(articleId: string, signal: AbortSignal): Promise<Claim[]> {
  const claims: Claim[] = []
  let cursor: string | null = null
  do {
    const path = claimsPath(articleId, cursor)
    const page: ClaimPage = await request({ path, schema: ClaimPage, signal })
    claims.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return claims
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
  heldClaims.settle(claim.id)
  putClaims(client, claim.articleId, [claim])
}

/** Puts what others changed onto the screen. */
export function showHeldClaims(client: QueryClient, articleId: string): void {
  const claims = heldClaims.list().map((one) => one.claim)
  heldClaims.clear()
  putClaims(client, articleId, claims)
}

function putClaims(client: QueryClient, articleId: string, claims: readonly Claim[]): void {
  client.setQueryData(claimsQuery(articleId).queryKey, (list) => list && placeInList(list, claims))
}

/** In a list of thousands a claim that stays where it is takes its old place: nothing is sorted anew. */
function placeInList(list: readonly Claim[], claims: readonly Claim[]): Claim[] {
  const fresh = new Map(claims.map((claim) => [claim.id, claim]))
  let stay = 0
  const placed = list.map((one) => {
    const now = fresh.get(one.id)
    if (now && startOf(now) === startOf(one)) stay += 1
    return now ?? one
  })
  if (stay === fresh.size) return placed
  return [...list.filter((one) => !fresh.has(one.id)), ...claims].toSorted(inReadingOrder)
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
