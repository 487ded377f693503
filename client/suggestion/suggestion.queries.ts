import { type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { z } from 'zod'
import { ProblemError } from '#shared/problem.ts'
import { Source, type SourceSummary } from '#shared/source/source.ts'
import { Suggestion, type SuggestionChange } from '#shared/suggestion/suggestion.ts'
import { newKey } from '../api/new-key.ts'
import { request } from '../api/request.ts'
import { sourceQuery, sourcesQuery } from '../source/source.queries.ts'
import { isSameAddress } from './same-address.ts'

const STALE_MS = 60_000

const pathOf = (articleId: string) => `/api/articles/${articleId}/suggestions`

/** Remarks that came with the files of an article, placed in its revision `revision`. */
export function suggestionsQuery(articleId: string, revision: number) {
  return queryOptions({
    queryKey: ['article', articleId, 'suggestions', revision],
    staleTime: STALE_MS,
    queryFn: async ({ signal }) => {
      const schema = z.object({ items: z.array(Suggestion) })
      return (await request({ path: pathOf(articleId), schema, signal })).items
    },
  })
}

/** Says what becomes of a remark; answers how it stands then. */
export type Settle = (before: Suggestion, change: SuggestionChange) => Promise<Suggestion>

export function useSettle(articleId: string, revision: number): Settle {
  const client = useQueryClient()
  return useMemo(() => {
    const { queryKey } = suggestionsQuery(articleId, revision)
    return async (before, change) => {
      try {
        const path = `${pathOf(articleId)}/${before.revision}/${before.comment}`
        const sent = { method: 'PATCH', path, ifMatch: before.version, body: change } as const
        const after = await request({ ...sent, schema: Suggestion })
        await client.cancelQueries({ queryKey })
        client.setQueryData(queryKey, (list) =>
          list?.map((one) => (isSame(one, after) ? after : one)),
        )
        return after
      } catch (error) {
        if (error instanceof ProblemError && error.code === 'stale-version')
          void client.invalidateQueries({ queryKey })
        throw error
      }
    }
  }, [client, articleId, revision])
}

function isSame(a: Suggestion, b: Suggestion): boolean {
  return a.revision === b.revision && a.comment === b.comment
}

/** The first source of a desk that has one of these addresses, however many pages its list has. */
export async function findSourceAt(
  client: QueryClient,
  deskId: string,
  urls: readonly string[],
): Promise<SourceSummary | null> {
  const list = await client.fetchInfiniteQuery({
    ...sourcesQuery(deskId),
    staleTime: 0,
    pages: Infinity,
  })
  const sources = list.pages.flatMap((page) => page.items)
  return sources.find(({ url }) => url && urls.some((one) => isSameAddress(one, url))) ?? null
}

/** Has the server fetch and read a page, and keeps it as a source. Aborting leaves nothing behind. */
export async function addSourceAt(
  client: QueryClient,
  deskId: string,
  url: string,
  signal: AbortSignal,
): Promise<Source> {
  const path = `/api/desks/${deskId}/sources`
  const sent = { method: 'POST', path, body: { url }, idempotencyKey: newKey(), signal } as const
  const source = await request({ ...sent, schema: Source })
  client.setQueryData(sourceQuery(source.id).queryKey, source)
  void client.invalidateQueries({ queryKey: sourcesQuery(deskId).queryKey })
  return source
}
