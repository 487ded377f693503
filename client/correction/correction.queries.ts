import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { Correction, type CorrectionDraft, StandingCheck } from '#shared/correction/correction.ts'
import { newKey } from '../api/new-key.ts'
import { NOTHING, request } from '../api/request.ts'

const List = z.object({ items: z.array(Correction), checks: z.array(StandingCheck) })

/** Corrections of an article, newest first, and the checks that stood when it was published. */
export function correctionsQuery(articleId: string) {
  return queryOptions({
    queryKey: ['article', articleId, 'corrections'],
    queryFn: ({ signal }) =>
      request({ path: `/api/articles/${articleId}/corrections`, schema: List, signal }),
  })
}

/** Adds a correction, or changes one that is not published yet. */
export function useSaveCorrection(articleId: string) {
  const refresh = useRefresh(articleId)
  return useMutation({
    mutationFn: ({ draft, known }: { draft: CorrectionDraft; known: Correction | null }) =>
      known === null
        ? request({
            method: 'POST',
            path: `/api/articles/${articleId}/corrections`,
            body: draft,
            idempotencyKey: newKey(),
            schema: Correction,
          })
        : request({
            method: 'PATCH',
            path: `/api/corrections/${known.id}`,
            ifMatch: known.version,
            body: draft,
            schema: Correction,
          }),
    onSettled: refresh,
  })
}

export function useRemoveCorrection(articleId: string) {
  const refresh = useRefresh(articleId)
  return useMutation({
    mutationFn: ({ id, version }: Correction) =>
      request({
        method: 'DELETE',
        path: `/api/corrections/${id}`,
        ifMatch: version,
        schema: NOTHING,
      }),
    onSettled: refresh,
  })
}

/** What differs from the public page is told anew too. */
function useRefresh(articleId: string) {
  const client = useQueryClient()
  return async () => {
    const { queryKey } = correctionsQuery(articleId)
    void client.invalidateQueries({ queryKey: ['article', articleId, 'publication'] })
    await client.invalidateQueries({ queryKey })
  }
}
