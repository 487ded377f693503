import { type Contact, type SourceHead as SaidOfSource } from '#shared/source/source.ts'
import { type Context } from '../context.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { languageOf } from '../import/document-head.ts'
import { type KeptFile, keepFile, stageFile } from '../import/keep-file.ts'
import { type ReadText } from '../import/read-text.ts'
import { insertSnapshot, insertSource } from './source.store.ts'

/** What is said of a source; `contact` for a talk. */
export type SourceHead = SaidOfSource & { contact?: Contact | null }

/** A text and the file that it was read from; `file` null: it was pasted or written. */
export type SourceContent = { read: ReadText; file: KeptFile | null }

/**
 * Puts a text on the desk as a source with its first snapshot, and keeps its file (`file` null: the text was pasted). Answers the
 * new id.
 *
 * @throws ProblemError `not-permitted`, `not-found`
 */
export async function createSource(
  ctx: Context,
  deskId: string,
  head: SourceHead,
  { read, file }: SourceContent,
): Promise<string> {
  requirePermission(ctx, 'create-source', deskId)
  const id = ctx.newId()
  const staged = await stageFile(ctx, file)
  await deskTransaction(ctx, deskId, async (tx) => {
    const by = ctx.actor.userId
    const kept = await keepFile(tx.db, staged)
    await insertSource(tx.db, {
      desk_id: deskId,
      id,
      ...headColumns(head),
      snapshot: 1,
      created_at: tx.at,
      created_by: by,
      updated_at: tx.at,
      version: 1,
    })
    await insertSnapshot(tx.db, {
      desk_id: deskId,
      source_id: id,
      number: 1,
      text: read.text,
      blocks: JSON.stringify(read.blocks),
      sha256: read.sha256,
      ...kept,
      reader: read.reader,
      document: read.document && JSON.stringify(read.document),
      language: head.language ?? languageOf(read) ?? 'en',
      dir: read.dir,
      note: null,
      created_at: tx.at,
      created_by: by,
    })
    await recordEvent(tx, ctx, {
      kind: 'source-created',
      articleId: null,
      subject: `source:${id}`,
      payload: {
        after: {
          title: head.title,
          snapshot: 1,
          sha256: read.sha256,
          fileSha256: kept.file_sha256,
        },
      },
    })
  })
  return id
}

function headColumns(head: SourceHead) {
  return {
    title: head.title,
    publisher: head.publisher ?? null,
    author: head.author ?? null,
    published_at: head.publishedAt ?? null,
    url: head.url ?? null,
    archive_url: head.archiveUrl ?? null,
    retrieved_at: head.retrievedAt ?? null,
    medium: head.medium ?? 'other',
    proximity: head.proximity ?? 'secondary',
    contact: head.contact ? JSON.stringify(head.contact) : null,
  }
}
