import { type DeskChange } from '#shared/desk/desk.ts'
import { canonicalJson, type JsonValue } from '#shared/event/canonical-json.ts'
import { type Context } from '../context.ts'
import { deskTransaction, recordEvent } from '../event/desk-transaction.ts'
import { notFound, requirePermission } from '../http/require-permission.ts'
import { requireVersion } from '../http/require-version.ts'
import { type DeskRow, findDeskById, updateDesk } from './desk.store.ts'
import { requireTimeZone } from './time-zone.ts'

/**
 * Changes a desk's name, time zone, language or policy. A changed policy gets a new number, which approvals and reports print.
 *
 * @throws ProblemError `not-permitted`, `not-found`, `stale-version`, `invalid` for an unknown time zone
 */
export async function changeDesk(
  ctx: Context,
  at: { deskId: string; version: number },
  change: DeskChange,
): Promise<void> {
  const { role } = requirePermission(ctx, 'change-desk', at.deskId)
  if (change.timeZone !== undefined) requireTimeZone(change.timeZone)
  await deskTransaction(ctx, at.deskId, async (tx) => {
    const desk = await findDeskById(tx.db, at.deskId)
    if (!desk) throw notFound()
    requireVersion({ ...desk, role }, at.version)
    const next: DeskRow = {
      ...desk,
      name: change.name ?? desk.name,
      timeZone: change.timeZone ?? desk.timeZone,
      language: change.language ?? desk.language,
      policy: change.policy ?? desk.policy,
    }
    const { before, after } = changed(desk, next)
    if (Object.keys(after).length === 0) return
    if ('policy' in after) next.policyVersion = desk.policyVersion + 1
    await updateDesk(tx.db, desk, next)
    await recordEvent(tx, ctx, {
      kind: 'desk-changed',
      articleId: null,
      subject: `desk:${desk.id}`,
      payload: { before, after },
    })
  })
}

function changed(desk: DeskRow, next: DeskRow) {
  const before: Record<string, JsonValue> = {}
  const after: Record<string, JsonValue> = {}
  for (const field of ['name', 'timeZone', 'language', 'policy'] as const) {
    if (canonicalJson(desk[field]) === canonicalJson(next[field])) continue
    before[field] = desk[field]
    after[field] = next[field]
  }
  return { before, after }
}
