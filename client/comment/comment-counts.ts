import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { z } from 'zod'
import { CommentCount } from '#shared/comment/comment-count.ts'
import { LIVE } from '../api/query-client.ts'
import { request } from '../api/request.ts'

const Counts = z.object({ items: z.array(CommentCount) })

/** How many comments each claim of an article has; loaded with the article, without their words. */
export function commentCountsQuery(articleId: string) {
  return queryOptions({
    queryKey: ['article', articleId, 'comments'],
    ...LIVE,
    queryFn: async ({ signal }) => {
      const path = `/api/articles/${articleId}/comments`
      return (await request({ path, schema: Counts, signal })).items
    },
  })
}

/** Threads that are not resolved, by claim id; a claim without any is not in it. Stays the same map while nothing changes. */
export function useOpenThreads(articleId: string): ReadonlyMap<string, number> {
  const { data } = useQuery(commentCountsQuery(articleId))
  return useMemo(
    () =>
      new Map(
        (data ?? []).filter(({ open }) => open > 0).map(({ claimId, open }) => [claimId, open]),
      ),
    [data],
  )
}
