import { withContext } from '#shared/anchoring/quote-at.ts'
import { type ImportPreview } from '#shared/exchange/import-preview.ts'
import { type Context } from '../context.ts'
import { requirePermission } from '../http/require-permission.ts'
import { planImport } from './plan-import.ts'
import { type ImportAt, type ImportFrom, readWork } from './read-work.ts'

/**
 * Tells what is in a file from another tool and what would become of it. Stores nothing.
 *
 * @throws ProblemError `not-permitted`, `not-found`, and what reading a file throws
 */
export async function previewImport(
  ctx: Context,
  at: ImportAt,
  from: ImportFrom,
  signal: AbortSignal,
): Promise<ImportPreview> {
  requirePermission(ctx, 'import-work', at.deskId)
  const read = await readWork(ctx, at, from, signal)
  const planned = await planImport(ctx.db.read, at, read)
  const { revision, snapshot, text } = read.lookedForIn
  return {
    kind: read.work.kind,
    sha256: read.sha256,
    revision,
    snapshot,
    items: planned.map(({ item }) => ({
      ...item,
      places: item.places.map((place) => withContext(text, place)),
    })),
  }
}
