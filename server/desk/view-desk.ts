import { type Desk } from '#shared/desk/desk.ts'
import { type Page } from '#shared/page.ts'
import { type Context } from '../context.ts'
import { notFound } from '../http/require-permission.ts'
import { type DeskRow, findDeskById, listDesksById } from './desk.store.ts'

/** @throws ProblemError `not-found` */
export async function viewDesk(ctx: Context, deskId: string): Promise<Desk> {
  const row = await findDeskById(ctx.db.read, deskId)
  const [desk] = row ? withRole(ctx, row) : []
  if (!desk) throw notFound()
  return desk
}

/** The asker's desks, by name. Nobody is on so many that they would not fit in one page. */
export async function viewDesks(ctx: Context): Promise<Page<Desk>> {
  const ids = ctx.actor.memberships.map(({ deskId }) => deskId)
  const rows = await listDesksById(ctx.db.read, ids)
  return { items: rows.flatMap((row) => withRole(ctx, row)), nextCursor: null }
}

function withRole(ctx: Context, row: DeskRow): Desk[] {
  const membership = ctx.actor.memberships.find(({ deskId }) => deskId === row.id)
  return membership ? [{ ...row, role: membership.role }] : []
}
