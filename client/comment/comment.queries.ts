import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { z } from 'zod'
import { Comment, type CommentChangeInput, type CommentInput } from '#shared/comment/comment.ts'
import { LIVE } from '../api/query-client.ts'
import { request } from '../api/request.ts'
import { commentCountsQuery } from './comment-counts.ts'

const Comments = z.object({ items: z.array(Comment) })

/** What is said about a claim, oldest first. */
function commentsQuery(claimId: string) {
  return queryOptions({
    queryKey: ['claim', claimId, 'comments'],
    ...LIVE,
    queryFn: async ({ signal }) => {
      const path = `/api/claims/${claimId}/comments`
      return (await request({ path, schema: Comments, signal })).items
    },
  })
}

/** @param isSilent known to have none: they are not asked for. Answers `undefined` until they are there. */
export function useComments(claimId: string, isSilent: boolean): readonly Comment[] | undefined {
  const { data } = useQuery({ ...commentsQuery(claimId), enabled: !isSilent })
  return data ?? (isSilent ? [] : undefined)
}

/** What can be done with the comments of a claim. Each answers the comment as it stands then. */
export type CommentDeeds = {
  /** `key` stays the same for every try of the same words. */
  add: (draft: CommentInput, key: string) => Promise<Comment>
  change: (before: Comment, change: CommentChangeInput) => Promise<Comment>
  /** Shown at once; taken back when it is refused. */
  resolve: (before: Comment, isResolved: boolean) => Promise<Comment>
}

type ClaimOf = { id: string; articleId: string }

export function useCommentDeeds({ id, articleId }: ClaimOf): CommentDeeds {
  const client = useQueryClient()
  return useMemo(() => commentDeeds(client, { id, articleId }), [client, id, articleId])
}

function commentDeeds(client: QueryClient, { id, articleId }: ClaimOf): CommentDeeds {
  const { queryKey } = commentsQuery(id)
  const put = (comment: Comment) =>
    client.setQueryData(queryKey, (list) =>
      list?.some((one) => one.id === comment.id)
        ? list.map((one) => (one.id === comment.id ? comment : one))
        : [...(list ?? []), comment],
    )
  const refresh = () =>
    void Promise.all([
      client.invalidateQueries({ queryKey }),
      client.invalidateQueries({ queryKey: commentCountsQuery(articleId).queryKey }),
      client.invalidateQueries({ queryKey: ['claim', id, 'history'] }),
    ])
  const settle = async (sent: Promise<Comment>) => {
    try {
      put(await sent)
      return await sent
    } finally {
      refresh()
    }
  }
  const patch = ({ id: commentId, version }: Comment, body: CommentChangeInput) => {
    const path = `/api/comments/${commentId}`
    return request({ method: 'PATCH', path, ifMatch: version, body, schema: Comment })
  }
  return {
    add: (body, idempotencyKey) => {
      const path = `/api/claims/${id}/comments`
      return settle(request({ method: 'POST', path, body, idempotencyKey, schema: Comment }))
    },
    change: (before, change) => settle(patch(before, change)),
    resolve: async (before, isResolved) => {
      await client.cancelQueries({ queryKey })
      const now = new Date().toISOString()
      put({ ...before, resolved: isResolved ? { at: now, by: before.createdBy } : null })
      try {
        return await settle(patch(before, { resolved: isResolved }))
      } catch (error) {
        put(before)
        throw error
      }
    },
  }
}
