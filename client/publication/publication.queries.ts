import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { z } from 'zod'
import { type Article } from '#shared/article/article.ts'
import {
  countDifferences,
  Publication,
  PublishedCard,
  type PublishRequest,
} from '#shared/publication/publication.ts'
import { type Claim } from '#shared/review/review.ts'
import { newKey } from '../api/new-key.ts'
import { request } from '../api/request.ts'
import { useSettled } from '../report/use-settled.ts'

const PAUSE_MS = 1_500
const MATCH_STALE_MS = 60_000

const keyOf = (articleId: string) => ['article', articleId, 'publication'] as const
const pathOf = (articleId: string) => `/api/articles/${articleId}/publication`

/** What is public of an article, and how it differs from what the desk has now. */
export function publicationQuery(articleId: string) {
  return queryOptions({
    queryKey: [...keyOf(articleId), 'state'],
    queryFn: ({ signal }) => request({ path: pathOf(articleId), schema: Publication, signal }),
  })
}

/**
 * How much of the public page is not what the desk has now, as the claims on the screen change; null where nothing is public, or as long as it is not known.
 */
export function useMismatch(article: Article, claims: readonly Claim[]): number | null {
  const seen = useSettled(
    [article.version, ...claims.map((claim) => `${claim.version}${claim.review}`)].join(' '),
    PAUSE_MS,
  )
  const { data } = useQuery<number | null>({
    queryKey: [...keyOf(article.id), 'match', seen],
    queryFn: ({ signal }) =>
      request({ path: pathOf(article.id), schema: Publication, signal }).then(countDifferences),
    placeholderData: keepPreviousData,
    staleTime: MATCH_STALE_MS,
  })
  return data ?? null
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
