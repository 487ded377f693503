import { type Desk, type DeskDraft } from '#shared/desk/desk.ts'
import { type Action, isPermitted, PERMISSIONS } from '#shared/auth/permission.ts'
import { ProblemError } from '#shared/problem.ts'
import { requireBrowser } from '../auth/require-browser.ts'
import { type Context } from '../context.ts'
import { type Queryable } from '../db/database.ts'
import { inDesk, recordEvent } from '../event/desk-transaction.ts'
import { notFound } from '../http/require-permission.ts'
import { findDeskById, insertDesk } from './desk.store.ts'
import { putMember } from './member.store.ts'
import { requireTimeZone } from './time-zone.ts'

/** A desk starts as strict as it can be, in UTC and English unless said otherwise. */
const FIRST = { timeZone: 'UTC', language: 'en', policy: { selfApproval: false } }
const ACTION: Action = 'change-desk'

/**
 * Makes a further desk, whose first admin is the asker. Only who is an admin somewhere may.
 *
 * @throws ProblemError `not-permitted`, `invalid` for an unknown time zone
 */
export async function createDesk(ctx: Context, draft: DeskDraft): Promise<Desk> {
  if (!ctx.actor.memberships.some(({ role }) => isPermitted(role, ACTION)))
    throw new ProblemError('not-permitted', `Only an ${PERMISSIONS[ACTION]} may make a desk.`)
  requireBrowser(ctx)
  const id = ctx.newId()
  return ctx.db.transaction(async (db) => {
    await startDesk(ctx, db, { id, at: ctx.now(), draft })
    const row = await findDeskById(db, id)
    if (!row) throw notFound()
    await ctx.beforeCommit?.(db)
    return { ...row, role: 'admin' }
  })
}

/** Writes a new desk with the asker as its admin, and the first row of its log, inside the caller's transaction. */
export async function startDesk(
  ctx: Context,
  db: Queryable,
  { id, at, draft }: { id: string; at: string; draft: DeskDraft },
): Promise<void> {
  const desk = {
    id,
    name: draft.name,
    timeZone: draft.timeZone ?? FIRST.timeZone,
    language: draft.language ?? FIRST.language,
    policy: FIRST.policy,
  }
  requireTimeZone(desk.timeZone)
  await insertDesk(db, desk, at)
  await inDesk({ db, deskId: id, at }, async (tx) => {
    await putMember(db, { deskId: id, userId: ctx.actor.userId }, 'admin', at)
    await recordEvent(tx, ctx, {
      kind: 'desk-created',
      articleId: null,
      subject: `desk:${id}`,
      payload: {
        name: desk.name,
        timeZone: desk.timeZone,
        language: desk.language,
        policy: desk.policy,
        adminId: ctx.actor.userId,
      },
    })
  })
}
