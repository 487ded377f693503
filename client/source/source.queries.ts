import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { pageOf } from '#shared/page.ts'
import {
  FoundInSource,
  Source,
  type SourceChange,
  SourceSnapshot,
  SourceSummary,
} from '#shared/source/source.ts'
import { NOTHING, request } from '../api/request.ts'

/** A source with its kept text. */
export function sourceQuery(sourceId: string) {
  return queryOptions({
    queryKey: ['source', sourceId],
    queryFn: ({ signal }) => request({ path: `/api/sources/${sourceId}`, schema: Source, signal }),
  })
}

/** Sources of a desk, newest change first, by pages. */
export function sourcesQuery(deskId: string) {
  return infiniteQueryOptions({
    queryKey: ['desk', deskId, 'sources'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      request({
        path: `/api/desks/${deskId}/sources`,
        query: { limit: 200, cursor: pageParam === '' ? undefined : pageParam },
        schema: pageOf(SourceSummary),
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor,
  })
}

function useSourceRefresh() {
  const client = useQueryClient()
  return (deskId: string, source?: Source) => {
    if (source) client.setQueryData(sourceQuery(source.id).queryKey, source)
    void client.invalidateQueries({ queryKey: sourcesQuery(deskId).queryKey })
  }
}

/** One of the kept texts of a source; it never changes. */
export function snapshotQuery(sourceId: string, number: number) {
  return queryOptions({
    queryKey: ['source', sourceId, 'snapshot', number],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      request({
        path: `/api/sources/${sourceId}/snapshots/${number}`,
        schema: SourceSnapshot,
        signal,
      }),
  })
}

/** Where pasted words stand in the newest snapshot, number `snapshot`. */
export function findQuery(sourceId: string, snapshot: number, quote: string) {
  return queryOptions({
    queryKey: ['source', sourceId, 'find', snapshot, quote],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      request({
        path: `/api/sources/${sourceId}/find`,
        query: { quote },
        schema: FoundInSource,
        signal,
      }),
  })
}

type SourceRef = Pick<SourceSummary, 'id' | 'deskId' | 'version'>

export function useChangeSource() {
  const refresh = useSourceRefresh()
  return useMutation({
    mutationFn: ({ source, change }: { source: SourceRef; change: SourceChange }) =>
      request({
        method: 'PATCH',
        path: `/api/sources/${source.id}`,
        body: change,
        ifMatch: source.version,
        schema: Source,
      }),
    onSuccess: (changed) => refresh(changed.deskId, changed),
  })
}

export function useDeleteSource() {
  const refresh = useSourceRefresh()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (source: SourceRef) =>
      request({
        method: 'DELETE',
        path: `/api/sources/${source.id}`,
        ifMatch: source.version,
        schema: NOTHING,
      }),
    onSuccess: (_nothing, source) => {
      client.removeQueries({ queryKey: ['source', source.id] })
      refresh(source.deskId)
    },
  })
}
