import { useMutation, useQueryClient } from '@tanstack/react-query'
import { SnapshotCreated, SnapshotOutcome } from '#shared/evidence/snapshot-outcome.ts'
import { type Source } from '#shared/source/source.ts'
import { request } from '../api/request.ts'
import { sourceQuery, sourcesQuery } from '../source/source.queries.ts'

export type NewSnapshot = { note: string } & (
  | { kind: 'text'; text: string }
  | { kind: 'file'; file: File }
)

/** What a new text would do to the quotes. */
export function usePreviewSnapshot(source: Source) {
  return useMutation({
    mutationFn: (next: NewSnapshot) =>
      request({
        method: 'POST',
        path: `/api/sources/${source.id}/snapshots/preview`,
        body: bodyOf(source, next),
        schema: SnapshotOutcome,
      }),
  })
}

export function useCreateSnapshot(source: Source) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ next, idempotencyKey }: { next: NewSnapshot; idempotencyKey: string }) =>
      request({
        method: 'POST',
        path: `/api/sources/${source.id}/snapshots`,
        body: bodyOf(source, next),
        idempotencyKey,
        schema: SnapshotCreated,
      }),
    onSuccess: ({ outcome: _outcome, ...now }) => {
      client.setQueryData(sourceQuery(source.id).queryKey, now)
      void client.invalidateQueries({ queryKey: sourcesQuery(source.deskId).queryKey })
    },
  })
}

function bodyOf({ snapshot }: Source, next: NewSnapshot) {
  const baseNumber = snapshot.number
  const note = next.note.trim()
  if (next.kind === 'text') return { text: next.text, baseNumber, ...(note === '' ? {} : { note }) }
  const form = new FormData()
  form.set('file', next.file)
  form.set('baseNumber', String(baseNumber))
  if (note !== '') form.set('note', note)
  return form
}
