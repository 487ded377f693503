import { randomUUID } from 'node:crypto'
import { canonicalJson, type JsonValue } from '#shared/event/canonical-json.ts'
import { eventText } from '#shared/event/chain.ts'
import { type Event, type EventKind } from '#shared/event/event.ts'
import { type Context } from '../context.ts'
import { type Queryable } from '../db/database.ts'
import { sha256 } from '../sha256.ts'
import { insertEvent, setHead, takeSeq } from './event.store.ts'

/** A write transaction on one desk. `at` is the time of everything in it. */
export type DeskTx = {
  db: Queryable
  deskId: string
  at: string
  log: { nextSeq: number; headHash: string; recorded: number }
}

export type NewEvent = {
  kind: EventKind
  articleId: string | null
  subject: string
  payload: JsonValue
}

/**
 * Runs a change on a desk: takes the desk's number first, so that changes of a desk happen one after another in the order of their numbers; a change
 * that records no event is rolled back as if it had not been asked for, and its result is answered all the same.
 */
export async function deskTransaction<Result>(
  ctx: Context,
  deskId: string,
  work: (tx: DeskTx) => Promise<Result>,
): Promise<Result> {
  try {
    return await ctx.db.transaction(async (db) => {
      const result = await inDesk({ db, deskId, at: ctx.now() }, work)
      await ctx.beforeCommit?.(db)
      return result
    })
  } catch (thrown) {
    if (thrown instanceof Unchanged) return thrown.resultOf<Result>()
    throw thrown
  }
}

/** The same inside a transaction that also writes what belongs to no desk. */
export async function inDesk<Result>(
  { db, deskId, at }: { db: Queryable; deskId: string; at: string },
  work: (tx: DeskTx) => Promise<Result>,
): Promise<Result> {
  const { seq, headHash } = await takeSeq(db, deskId)
  const tx: DeskTx = { db, deskId, at, log: { nextSeq: seq, headHash, recorded: 0 } }
  const result = await work(tx)
  if (tx.log.recorded === 0) throw new Unchanged(result)
  await setHead(db, deskId, { seq: tx.log.nextSeq - 1, headHash: tx.log.headHash })
  return result
}

/** Writes one row of the log inside the change it tells of. Answers its number. */
export async function recordEvent(tx: DeskTx, ctx: Context, event: NewEvent): Promise<number> {
  const seq = tx.log.nextSeq
  const salt = randomUUID()
  const text = canonicalJson(event.payload)
  const row: Omit<Event, 'hash'> = {
    deskId: tx.deskId,
    seq,
    at: tx.at,
    actorId: ctx.actor.userId,
    tokenId: ctx.actor.tokenId,
    kind: event.kind,
    articleId: event.articleId,
    subject: event.subject,
    payloadHash: sha256(`${salt}\n${text}`),
    prevHash: tx.log.headHash,
  }
  const hash = sha256(eventText(row))
  await insertEvent(tx.db, { hash, ...row }, { salt, text })
  tx.log = { nextSeq: seq + 1, headHash: hash, recorded: tx.log.recorded + 1 }
  return seq
}

class Unchanged extends Error {
  readonly #result: unknown

  constructor(result: unknown) {
    super('nothing changed')
    this.#result = result
  }

  resultOf<Result>(): Result
  resultOf(): unknown {
    return this.#result
  }
}
