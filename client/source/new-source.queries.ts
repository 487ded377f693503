import { useMutation, useQueryClient } from '@tanstack/react-query'
import { pageOf } from '#shared/page.ts'
import { type Contact, Source, type SourceHead, SourceSummary } from '#shared/source/source.ts'
import { request } from '../api/request.ts'
import { fileForm, type TextChoice } from '../article/text-choice.ts'
import { type Sending, sendingOptions } from '../article/use-sending.ts'
import { hashFile } from './hash-file.ts'
import { sourceQuery, sourcesQuery } from './source.queries.ts'

export type NewSource = {
  choice: TextChoice
  /** Only what the person filled in. */
  said: Partial<SourceHead>
  idempotencyKey: string
  /** It is wanted although the very same file is here. */
  isAnyway: boolean
}

/** A new source, or one that was read from the very same file before. */
export type SourceAdded =
  | { kind: 'added'; source: Source }
  | { kind: 'here'; source: SourceSummary }

/** Sends a new source; a file only if it is not here yet. */
export async function addSource(
  deskId: string,
  draft: NewSource,
  sending: Sending,
): Promise<SourceAdded> {
  const { choice, isAnyway, idempotencyKey } = draft
  const isFile = choice.how === 'file' && choice.file !== null
  if (isFile && !isAnyway) {
    sending.onStep({ kind: 'checking' })
    const here = await findSameFile(deskId, choice.file, sending.signal)
    if (here) return { kind: 'here', source: here }
    sending.onStep({ kind: 'sending', share: 0 })
  }
  const source = await request({
    method: 'POST',
    path: `/api/desks/${deskId}/sources`,
    body: bodyOf(draft),
    idempotencyKey,
    schema: Source,
    ...(isFile ? sendingOptions(sending) : { signal: sending.signal }),
  })
  return { kind: 'added', source }
}

function bodyOf({ choice, said }: NewSource) {
  const { file } = choice
  if (choice.how === 'file' && file) return fileForm({ ...choice, file }, said)
  if (choice.how === 'paste') return { ...said, text: choice.text }
  return { ...said, url: choice.url.trim(), ...(choice.isWholePage ? { wholePage: true } : {}) }
}

async function findSameFile(deskId: string, file: File | null, signal: AbortSignal) {
  const fileSha256 = file && (await hashFile(file))
  if (fileSha256 === null) return undefined
  const page = await request({
    path: `/api/desks/${deskId}/sources`,
    query: { fileSha256, limit: 1 },
    schema: pageOf(SourceSummary),
    signal,
  })
  return page.items[0]
}

/** Shows what was added in the lists of the desk. */
export function useSourceAdded(deskId: string): (source: Source) => void {
  const client = useQueryClient()
  return (source) => {
    client.setQueryData(sourceQuery(source.id).queryKey, source)
    void client.invalidateQueries({ queryKey: sourcesQuery(deskId).queryKey })
  }
}

export function useAddSource(deskId: string) {
  const added = useSourceAdded(deskId)
  return useMutation({
    mutationFn: ({ sending, ...draft }: NewSource & { sending: Sending }) =>
      addSource(deskId, draft, sending),
    onSuccess: (answer) => {
      if (answer.kind === 'added') added(answer.source)
    },
  })
}

/** Logs whom one asked. */
export function useLogContact(deskId: string) {
  const added = useSourceAdded(deskId)
  return useMutation({
    mutationFn: (entry: { contact: Contact; idempotencyKey: string }) =>
      request({
        method: 'POST',
        path: `/api/desks/${deskId}/sources`,
        body: { contact: entry.contact },
        idempotencyKey: entry.idempotencyKey,
        schema: Source,
      }),
    onSuccess: added,
  })
}

/** Takes the whole page after all, as the next text of the source. */
export function useReadWhole(deskId: string) {
  const added = useSourceAdded(deskId)
  return useMutation({
    mutationFn: (next: {
      source: Source
      choice: TextChoice
      idempotencyKey: string
      sending: Sending
    }) => {
      const { source, choice, sending } = next
      const { file } = choice
      const baseNumber = source.snapshot.number
      const body =
        choice.how === 'file' && file
          ? fileForm({ ...choice, file, isWholePage: true }, { baseNumber })
          : { baseNumber, wholePage: true }
      return request({
        method: 'POST',
        path: `/api/sources/${source.id}/snapshots`,
        body,
        idempotencyKey: next.idempotencyKey,
        schema: Source,
        ...(choice.how === 'file' ? sendingOptions(sending) : { signal: sending.signal }),
      })
    },
    onSuccess: added,
  })
}
