import { type OutsideWork } from '#shared/exchange/outside-work.ts'
import { reviewedDocx } from '#shared/exchange/reviewed-docx.ts'
import { getArticle, getRevision } from '../article/get-article.ts'
import { type Context } from '../context.ts'
import { notFound } from '../http/require-permission.ts'
import { findSnapshot, findSource } from '../source/source.store.ts'
import { sha256 } from '../sha256.ts'

/** Onto which article; `sourceId`: the source of the desk whose words the file is about, `null` for the words of the article. */
export type ImportAt = { deskId: string; articleId: string; sourceId: string | null }

/** A file, or the web page that has it. */
export type ImportFrom = { bytes: Uint8Array } | { url: string }

/** The text that a file is looked for in. `snapshot` is `null` for the article's own. */
export type ImportText = {
  text: string
  sha256: string
  revision: number
  snapshot: number | null
}

/** What was read, with a hash of it: of what it says and where that stands, not of the bytes, so that a page may be fetched twice. */
export type ReadWork = { work: OutsideWork; sha256: string; lookedForIn: ImportText }

/**
 * Reads a file from another tool, apart from the server, and finds its words.
 *
 * @throws ProblemError `not-found`, `unreadable-document`, `unsupported-type`, `too-many-requests`; `invalid`, `too-large` for a page that cannot be fetched
 */
export async function readWork(
  ctx: Context,
  at: ImportAt,
  from: ImportFrom,
  signal: AbortSignal,
): Promise<ReadWork> {
  const { bytes, pageUrl } = await loadBytes(ctx, from, signal)
  const { userId } = ctx.actor
  // A file with comments is of the whole article, whatever it was brought for.
  const isOffice = isPacked(bytes)
  const lookedForIn = await loadText(ctx, isOffice ? { ...at, sourceId: null } : at)
  const { text, sha256: textSha256 } = lookedForIn
  const sought = { text, sha256: textSha256, pageUrl }
  const work = isOffice
    ? reviewedDocx(await ctx.parseDocument({ upload: { name: '', bytes }, userId, signal }))
    : await ctx.readOutside({ bytes, lookedForIn: sought, userId, signal })
  return { work, sha256: sha256(JSON.stringify(work)), lookedForIn }
}

/** Files of Word and of what writes like it are zip files. */
function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

async function loadBytes(ctx: Context, from: ImportFrom, signal: AbortSignal) {
  if ('bytes' in from) return { bytes: from.bytes, pageUrl: null }
  const { bytes, url } = await ctx.fetchDocument(from.url, signal)
  return { bytes, pageUrl: url }
}

async function loadText(ctx: Context, at: ImportAt): Promise<ImportText> {
  const { read } = ctx.db
  const article = await getArticle(read, at.deskId, at.articleId)
  const revision = article.revisionNumber
  if (at.sourceId === null) {
    const { text, sha256: hash } = await getRevision(read, article)
    return { text, sha256: hash, revision, snapshot: null }
  }
  const source = await findSource(read, at.deskId, at.sourceId)
  const number = source?.snapshotNumber ?? 0
  const snapshot = await findSnapshot(read, at.deskId, at.sourceId, number)
  if (!snapshot) throw notFound()
  return { text: snapshot.text, sha256: snapshot.sha256, revision, snapshot: number }
}
