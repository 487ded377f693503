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

/** What is said in an article, by claim id. Both stay the same while nothing changes. */
export type CommentCounts = {
  /** Threads that are not resolved; a claim without any is not in it. */
  open: ReadonlyMap<string, number>
  /** Claims that have comments; `null` until that is known. */
  commented: ReadonlySet<string> | null
}

export function useCommentCounts(articleId: string): CommentCounts {
  const { data } = useQuery(commentCountsQuery(articleId))
  return useMemo(() => {
    const waiting = (data ?? []).filter(({ open }) => open > 0)
    return {
      open: new Map(waiting.map(({ claimId, open }) => [claimId, open])),
      commented: data === undefined ? null : new Set(data.map(({ claimId }) => claimId)),
    }
  }, [data])
}
