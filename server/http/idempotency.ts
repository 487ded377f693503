import { type MiddlewareHandler } from 'hono'
import { ProblemError } from '#shared/problem.ts'
import { type Context } from '../context.ts'
import { sha256 } from '../sha256.ts'
import { type AppEnv, contextOf } from './app-env.ts'
import { dropMark, dropOldMarks, findMark, setMark, takeKey } from './idempotency.store.ts'

const KEPT_S = 24 * 3600
/** A request that did not come to its commit in this time was cut off with its process; its key is free again. */
const RUNNING_S_MAX = 120
const KEY = /^[\x21-\x7e]{1,100}$/

/**
 * Answers a repeated POST with the first answer again. The mark `committed` is written in the verb's own transaction, so that a key is never free
 * again once its change is stored, whatever happens to the answer.
 */
export const idempotency: MiddlewareHandler<AppEnv> = async (c, next) => {
  const key = c.req.header('idempotency-key')
  if (key === undefined) return next()
  if (!KEY.test(key))
    throw new ProblemError('malformed', 'An Idempotency-Key is 1 to 100 visible ASCII characters.')
  const ctx = contextOf(c)
  const { userId } = ctx.actor
  // As bytes: what is read here as text would reach the route as text, and a file is not always that.
  const sent = withoutBoundary(
    Buffer.from(await c.req.arrayBuffer()),
    c.req.header('content-type') ?? '',
  )
  const head = Buffer.from(`${c.req.method} ${c.req.path}\n`)
  const requestHash = sha256(head, ...sent)
  const earlier = await takeOrFind(ctx, key, requestHash)
  if (earlier)
    return c.newResponse(earlier.answer, earlier.status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Idempotency-Replayed': 'true',
    })
  c.set('ctx', { ...ctx, beforeCommit: (tx) => setMark(tx, userId, key, { state: 'committed' }) })
  await next()
  if (c.error) {
    await ctx.db.transaction((tx) => dropMark(tx, userId, key))
    return
  }
  const answer = await c.res.clone().text()
  await ctx.db.transaction((tx) =>
    setMark(tx, userId, key, { state: 'answered', status: c.res.status, answer }),
  )
}

/** What was sent, without the words that a form sent again divides its parts with: they differ each time. */
function withoutBoundary(sent: Buffer, type: string): Buffer[] {
  const boundary = /^multipart\/.*boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (boundary === undefined) return [sent]
  const parts: Buffer[] = []
  let start = 0
  for (let end = sent.indexOf(boundary); end !== -1; end = sent.indexOf(boundary, start)) {
    parts.push(sent.subarray(start, end))
    start = end + Buffer.byteLength(boundary)
  }
  return [...parts, sent.subarray(start)]
}

type Answer = { status: 200 | 201 | 202; answer: string }

async function takeOrFind(ctx: Context, key: string, requestHash: string): Promise<Answer | null> {
  const { userId } = ctx.actor
  const nowS = Math.floor(Date.parse(ctx.now()) / 1000)
  return ctx.db.transaction(async (tx) => {
    await dropOldMarks(tx, nowS - KEPT_S)
    const fresh = {
      user_id: userId,
      key,
      request_hash: requestHash,
      state: 'running',
      status: null,
      answer: null,
      started_at: nowS,
    }
    if (await takeKey(tx, fresh)) return null
    const mark = await findMark(tx, userId, key)
    if (!mark) return null
    if (mark.request_hash !== requestHash)
      throw new ProblemError(
        'idempotency-mismatch',
        'This Idempotency-Key was used for another request.',
      )
    if (mark.state === 'answered' && mark.answer !== null)
      return { status: mark.status === 200 ? 200 : 201, answer: mark.answer }
    if (mark.state === 'committed')
      throw new ProblemError(
        'already-done',
        'This was stored, but its answer was lost. Read the list to find it.',
      )
    if (mark.started_at < nowS - RUNNING_S_MAX) {
      await setMark(tx, userId, key, fresh)
      return null
    }
    throw new ProblemError('still-running', 'The first request with this key is still running.', {
      retryAfter: 1,
    })
  })
}
