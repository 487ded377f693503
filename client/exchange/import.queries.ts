import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import {
  CHOICES_MAX,
  type ImportChoice,
  ImportPreview,
  ImportResult,
} from '#shared/exchange/import-preview.ts'
import { newKey } from '../api/new-key.ts'
import { request } from '../api/request.ts'

/** What to look at: a file or the address of a page, and the source that its words are from (`null` for the article). */
export type ImportWish = { from: File | string; sourceId: string | null }

/** Looks at what is in a file; nothing is stored. Leaving the dialog ends it. */
export function useImportPreview(articleId: string) {
  const controller = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])
  const mutation = useMutation({
    networkMode: 'always',
    mutationFn: async (wish: ImportWish) => {
      const own = new AbortController()
      controller.current = own
      return request({
        method: 'POST',
        path: `/api/articles/${articleId}/imports/preview`,
        body: bodyOf(wish),
        schema: ImportPreview,
        signal: own.signal,
      })
    },
  })
  return { ...mutation, stop: () => controller.current?.abort() }
}

export type StoreWish = ImportWish & { sha256: string; choices: readonly ImportChoice[] }

/** Stores what was chosen, in rounds where it is much. Answers how much of it was stored and how much was here already. */
export function useStoreImport(articleId: string) {
  const client = useQueryClient()
  return useMutation({
    networkMode: 'always',
    mutationFn: async ({ sha256, choices, ...wish }: StoreWish) => {
      const sum = { stored: 0, skipped: 0 }
      for (let from = 0; from < choices.length; from += CHOICES_MAX) {
        const round = choices.slice(from, from + CHOICES_MAX)
        const { skipped, ...taken } = await request({
          method: 'POST',
          path: `/api/articles/${articleId}/imports`,
          body: bodyOf(wish, { sha256, choices: round }),
          idempotencyKey: newKey(),
          schema: ImportResult,
        })
        sum.skipped += skipped
        sum.stored += Object.values(taken).reduce((all, count) => all + count, 0)
      }
      return sum
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['article', articleId] }),
        client.invalidateQueries({ queryKey: ['claim'] }),
      ]),
  })
}

type Chosen = { sha256: string; choices: readonly ImportChoice[] }

function bodyOf({ from, sourceId }: ImportWish, chosen?: Chosen): unknown {
  const source = sourceId === null ? {} : { sourceId }
  if (typeof from === 'string') return { url: from, ...source, ...chosen }
  const form = new FormData()
  form.set('file', from)
  if (sourceId !== null) form.set('sourceId', sourceId)
  if (chosen) {
    form.set('sha256', chosen.sha256)
    form.set('choices', JSON.stringify(chosen.choices))
  }
  return form
}
