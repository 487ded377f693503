import { useMutation, useQueryClient } from '@tanstack/react-query'
import { SnapshotCreated, SnapshotOutcome } from '#shared/evidence/snapshot-outcome.ts'
import { type Contact, type SnapshotDraft, type Source } from '#shared/source/source.ts'
import { request } from '../api/request.ts'
import { fileForm, type TextChoice } from '../article/text-choice.ts'
import { type Sending, sendingOptions } from '../article/use-sending.ts'
import { sourceQuery, sourcesQuery } from '../source/source.queries.ts'

/** `again`: the page at its address as it is now. */
export type NewSnapshot = { note: string; sending: Sending } & (
  | { kind: 'choice'; choice: TextChoice }
  | { kind: 'contact'; contact: Contact }
  | { kind: 'again'; isWholePage: boolean }
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
        ...optionsOf(next),
      }),
  })
}

export function useCreateSnapshot(source: Source) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ idempotencyKey, ...next }: NewSnapshot & { idempotencyKey: string }) =>
      request({
        method: 'POST',
        path: `/api/sources/${source.id}/snapshots`,
        body: bodyOf(source, next),
        idempotencyKey,
        schema: SnapshotCreated,
        ...optionsOf(next),
      }),
    onSuccess: ({ outcome: _outcome, ...now }) => {
      client.setQueryData(sourceQuery(source.id).queryKey, now)
      void client.invalidateQueries({ queryKey: sourcesQuery(source.deskId).queryKey })
    },
  })
}

function optionsOf(next: NewSnapshot) {
  const isFile = next.kind === 'choice' && next.choice.how === 'file'
  return isFile ? sendingOptions(next.sending) : { signal: next.sending.signal }
}

function bodyOf({ snapshot }: Source, next: NewSnapshot): FormData | SnapshotDraft {
  const note = next.note.trim()
  const head = { baseNumber: snapshot.number, ...(note === '' ? {} : { note }) }
  if (next.kind === 'again') return next.isWholePage ? { ...head, wholePage: true } : head
  if (next.kind === 'contact') return { ...head, contact: next.contact }
  const { choice } = next
  if (choice.how === 'file' && choice.file) return fileForm({ ...choice, file: choice.file }, head)
  if (choice.how === 'paste') return { ...head, text: choice.text }
  return { ...head, url: choice.url.trim(), ...(choice.isWholePage ? { wholePage: true } : {}) }
}
