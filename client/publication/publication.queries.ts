import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { Publication, PublishedCard, type PublishRequest } from '#shared/publication/publication.ts'
import { newKey } from '../api/new-key.ts'
import { request } from '../api/request.ts'
import { keyOf, pathOf } from './mismatch.queries.ts'

/** What is public of an article, and how it differs from what the desk has now. */
export function publicationQuery(articleId: string) {
  return queryOptions({
    queryKey: [...keyOf(articleId), 'state'],
    queryFn: ({ signal }) => request({ path: pathOf(articleId), schema: Publication, signal }),
  })
}

const Cards = z.object({ items: z.array(PublishedCard) })

/** Cards of what is public, the report first. */
export function cardsQuery(articleId: string) {
  return queryOptions({
    queryKey: [...keyOf(articleId), 'cards'],
    queryFn: async ({ signal }) =>
      (await request({ path: `${pathOf(articleId)}/cards`, schema: Cards, signal })).items,
  })
}

/** What can be done with a public page; each at the version that was seen. */
export type PublicationDeed =
  | { what: 'publish'; body: PublishRequest }
  | { what: 'index'; body: { isIndexed: boolean } }
  | { what: 'withdraw'; body: { reason: string } }
  | { what: 'new-link' }

/** Does one of the deeds; the answer is what is public then. */
export function useChangePublication(articleId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ deed, version }: { deed: PublicationDeed; version: number }) =>
      request({
        method: deed.what === 'index' ? 'PATCH' : 'POST',
        path: `${pathOf(articleId)}${deed.what === 'publish' || deed.what === 'index' ? '' : `/${deed.what}`}`,
        body: 'body' in deed ? deed.body : undefined,
        ifMatch: version,
        ...(deed.what === 'publish' && { idempotencyKey: newKey() }),
        schema: Publication,
      }),
    onSuccess: (publication) =>
      client.setQueryData(publicationQuery(articleId).queryKey, publication),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keyOf(articleId) })
      void client.invalidateQueries({ queryKey: ['article', articleId, 'corrections'] })
    },
  })
}
