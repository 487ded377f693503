import { queryOptions } from '@tanstack/react-query'
import { type SourceSnapshot } from '#shared/source/source.ts'

const KEPT_MS = 60_000

/** Passages of a source worth a look for a claim's words: reckoned here, off the drawing of the page. */
export function passagesQuery(sourceId: string, snapshot: SourceSnapshot, words: string) {
  return queryOptions({
    queryKey: ['source', sourceId, 'passages', snapshot.number, words],
    staleTime: Infinity,
    gcTime: KEPT_MS,
    enabled: words !== '',
    queryFn: async () => (await import('./find-passages.ts')).findPassages(snapshot, words),
  })
}
