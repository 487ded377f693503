import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { pageOf } from '#shared/page.ts'
import { Claim } from '#shared/review/review.ts'
import { Revision, RevisionSummary } from '#shared/revision/revision.ts'
import { request } from '../api/request.ts'
import { claimsPath } from '../review/claims-path.ts'

export const revisionsPath = (articleId: string) => `/api/articles/${articleId}/revisions`

/** All revisions, newest first. `current`: number of the newest one that is known here. */
export function revisionsQuery(articleId: string, current: number) {
  return queryOptions({
    queryKey: ['article', articleId, 'revisions', current],
    queryFn: async ({ signal }) => {
      const schema = z.object({ items: z.array(RevisionSummary) })
      return (await request({ path: revisionsPath(articleId), schema, signal })).items
    },
  })
}

/** One revision with its text, which never changes. */
export function revisionQuery(articleId: string, number: number) {
  return queryOptions({
    queryKey: ['article', articleId, 'revision', number],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      request({ path: `${revisionsPath(articleId)}/${number}`, schema: Revision, signal }),
  })
}

/** The claims that an older revision had, where they stood in it. */
export function claimsThenQuery(articleId: string, number: number) {
  return queryOptions({
    queryKey: ['article', articleId, 'claims-then', number],
    queryFn: async ({ signal }) => {
      const claims: Claim[] = []
      let cursor: string | null = null
      do {
        const path = `${claimsPath(articleId, cursor)}&revision=${number}`
        const page: z.infer<typeof ClaimPage> = await request({ path, schema: ClaimPage, signal })
        claims.push(...page.items)
        cursor = page.nextCursor
      } while (cursor !== null)
      return claims
    },
  })
}
const ClaimPage = pageOf(Claim)
