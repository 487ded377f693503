import { useMutation, useQueryClient } from '@tanstack/react-query'
import { RevisionCreated, type RevisionDraft, RevisionPreview } from '#shared/revision/revision.ts'
import { request } from '../api/request.ts'
import { articleQuery } from '../article/article.queries.ts'
import { fileForm, type TextChoice } from '../article/text-choice.ts'
import { type Sending, sendingOptions } from '../article/use-sending.ts'
import { claimsQuery } from '../review/claims.queries.ts'
import { revisionsPath } from './revision.queries.ts'

/** A new text as it is sent. `file`: as a file, which is read as `encoding` if the person said so. */
export type NewText = Omit<RevisionDraft, 'text'> & {
  text: string
  file: File | null
  encoding: TextChoice['encoding']
  sending: Sending
}

/** What a new text would do. */
export function usePreviewRevision(articleId: string) {
  return useMutation({
    mutationFn: (text: NewText) =>
      request({
        method: 'POST',
        path: `${revisionsPath(articleId)}/preview`,
        body: bodyOf(text),
        schema: RevisionPreview,
        ...optionsOf(text),
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
        path: revisionsPath(articleId),
        body: bodyOf(text),
        idempotencyKey,
        schema: RevisionCreated,
        ...optionsOf(text),
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

function optionsOf({ file, sending }: NewText) {
  return file === null ? { signal: sending.signal } : sendingOptions(sending)
}

function bodyOf({ text, file, baseNumber, note, encoding }: NewText): RevisionDraft | FormData {
  const head = note === undefined ? { baseNumber } : { baseNumber, note }
  return file === null ? { text, ...head } : fileForm({ file, encoding }, head)
}
