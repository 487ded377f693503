import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { pageOf } from '#shared/page.ts'
import { Claim } from '#shared/review/review.ts'
import {
  Revision,
  RevisionCreated,
  type RevisionDraft,
  RevisionPreview,
  RevisionSummary,
} from '#shared/revision/revision.ts'
import { request } from '../api/request.ts'
import { articleQuery } from '../article/article.queries.ts'
import { claimsPath } from '../review/claims-path.ts'
import { claimsQuery } from '../review/claims.queries.ts'

const pathOf = (articleId: string) => `/api/articles/${articleId}/revisions`

/** All revisions, newest first. `current`: number of the newest one that is known here. */
export function revisionsQuery(articleId: string, current: number) {
  return queryOptions({
    queryKey: ['article', articleId, 'revisions', current],
    queryFn: async ({ signal }) => {
      const schema = z.object({ items: z.array(RevisionSummary) })
      return (await request({ path: pathOf(articleId), schema, signal })).items
    },
  })
}

/** One revision with its text, which never changes. */
export function revisionQuery(articleId: string, number: number) {
  return queryOptions({
    queryKey: ['article', articleId, 'revision', number],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      request({ path: `${pathOf(articleId)}/${number}`, schema: Revision, signal }),
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

/** A new text as it is sent. `file`: as a file, whose name tells whether it is Markdown. */
export type NewText = Omit<RevisionDraft, 'text'> & { text: string; file: File | null }

/** What a new text would do. It can be stopped by aborting `signal`. */
export function usePreviewRevision(articleId: string) {
  return useMutation({
    mutationFn: ({ signal, ...text }: NewText & { signal: AbortSignal }) =>
      request({
        method: 'POST',
        path: `${pathOf(articleId)}/preview`,
        body: bodyOf(text),
        schema: RevisionPreview,
        signal,
      }),
  })
}

/** Stores a new text, and reads article and claims again before it is done. */
export function useCreateRevision(articleId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ idempotencyKey, ...text }: NewText & { idempotencyKey: string }) => {
      const created = await request({
        method: 'POST',
        path: pathOf(articleId),
        body: bodyOf(text),
        idempotencyKey,
        schema: RevisionCreated,
      })
      await client.cancelQueries({ queryKey: ['article', articleId] })
      // What cannot be read now is read by the page that needs it; the text is stored.
      await Promise.allSettled([
        client.fetchQuery({ ...articleQuery(articleId), staleTime: 0 }),
        client.fetchQuery({ ...claimsQuery(articleId), staleTime: 0 }),
      ])
      return created
    },
  })
}

function bodyOf({ text, file, baseNumber, note }: NewText): RevisionDraft | FormData {
  const head = note === undefined ? { baseNumber } : { baseNumber, note }
  if (file === null) return { text, ...head }
  const form = new FormData()
  form.set('file', file)
  for (const [name, value] of Object.entries(head)) form.set(name, String(value))
  return form
}
