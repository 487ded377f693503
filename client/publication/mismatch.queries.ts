import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Article } from '#shared/article/article.ts'
import { countMismatches, PublicationMatch } from '#shared/publication/mismatch.ts'
import { type Claim } from '#shared/review/review.ts'
import { request } from '../api/request.ts'
import { useSettled } from '../report/use-settled.ts'

const PAUSE_MS = 1_500
const MATCH_STALE_MS = 60_000

export const keyOf = (articleId: string) => ['article', articleId, 'publication'] as const
export const pathOf = (articleId: string) => `/api/articles/${articleId}/publication`

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
      request({ path: pathOf(article.id), schema: PublicationMatch, signal }).then(countMismatches),
    placeholderData: keepPreviousData,
    staleTime: MATCH_STALE_MS,
  })
  return data ?? null
}
