import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { Revision, RevisionSummary } from '#shared/revision/revision.ts'
import { SourceSnapshot } from '#shared/source/source.ts'
import { request } from '../api/request.ts'

/** A kept text never changes. */
const KEPT = { staleTime: Infinity } as const

const Revisions = z.object({ items: z.array(RevisionSummary) })

/** The revisions of an article without their texts, newest first. */
export function revisionHeadsQuery(articleId: string) {
  return queryOptions({
    queryKey: ['article', articleId, 'revision-heads'],
    queryFn: async ({ signal }) => {
      const path = `/api/articles/${articleId}/revisions`
      return (await request({ path, schema: Revisions, signal })).items
    },
  })
}

export function revisionTextQuery(articleId: string, number: number) {
  return queryOptions({
    queryKey: ['article', articleId, 'revision-text', number],
    queryFn: ({ signal }) =>
      request({
        path: `/api/articles/${articleId}/revisions/${number}`,
        schema: Revision,
        signal,
      }),
    ...KEPT,
  })
}

export function snapshotTextQuery(sourceId: string, number: number) {
  return queryOptions({
    queryKey: ['source', sourceId, 'snapshot-text', number],
    queryFn: ({ signal }) =>
      request({
        path: `/api/sources/${sourceId}/snapshots/${number}`,
        schema: SourceSnapshot,
        signal,
      }),
    ...KEPT,
  })
}
