import { type SourceDraft } from '#shared/source/source.ts'
import { type Context } from '../context.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { requirePermission } from '../http/require-permission.ts'
import { type ReadText, type Upload } from '../import/read-text.ts'
import { sha256 } from '../sha256.ts'
import { keepBlob } from './blob.store.ts'
import { insertSnapshot, insertSource } from './source.store.ts'

export type SourceHead = Omit<SourceDraft, 'text'>

/**
 * Puts a text on the desk as a source with its first snapshot, and keeps the uploaded bytes (`upload` null: the text was pasted). Answers the
 * new id.
 *
 * @throws ProblemError `not-permitted`, `not-found`
 */
export async function createSource(
  ctx: Context,
  deskId: string,
  head: SourceHead,
  content: { read: ReadText; upload: Upload | null },
): Promise<string> {
  requirePermission(ctx, 'create-source', deskId)
  const { read, upload } = content
  const id = ctx.newId()
  const fileSha256 = upload && sha256(upload.bytes)
  await deskTransaction(ctx, deskId, async (tx) => {
    const by = ctx.actor.userId
    if (upload && fileSha256)
      await keepBlob(tx.db, { sha256: fileSha256, bytes: upload.bytes, at: tx.at })
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
      file_sha256: fileSha256,
      file_name: upload?.name ?? null,
      reader: read.reader,
      language: head.language ?? 'en',
      dir: read.dir,
      note: null,
      created_at: tx.at,
      created_by: by,
    })
    await recordEvent(tx, ctx, {
      kind: 'source-created',
      articleId: null,
      subject: `source:${id}`,
      payload: { after: { title: head.title, snapshot: 1, sha256: read.sha256, fileSha256 } },
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
  }
}
