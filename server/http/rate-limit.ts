import { ProblemError } from '#shared/problem.ts'
import { type Parts } from '../context.ts'
import { sha256 } from '../sha256.ts'
import { countBack, countOne, dropOldCounts } from './rate-limit.store.ts'

/** A number of tries in a fixed window. `name` is one of the things tried, `who` an account or an address. */
export type Limit = { name: string; who: string; max: number; windowS: number }

const KEPT_S = 24 * 3600

/**
 * Counts a try against every limit before it is made, in the database, so that servers beside each other count together. `succeeded` takes the
 * try back, for limits that count failures only.
 *
 * @throws ProblemError `too-many-requests` with `retryAfter` in seconds
 */
export async function countTry(
  parts: Parts,
  limits: readonly Limit[],
  refusal = 'Too many tries. Wait a while, then try again.',
): Promise<{ succeeded: () => Promise<void> }> {
  const nowS = Math.floor(Date.parse(parts.now()) / 1000)
  const counted = limits.map((limit) => ({
    ...limit,
    key: sha256(`${limit.name} ${limit.who}`),
    start: nowS - (nowS % limit.windowS),
  }))
  const waitS = await parts.db.transaction(async (tx) => {
    await dropOldCounts(tx, nowS - KEPT_S)
    let wait = 0
    for (const { key, start, max, windowS } of counted.toSorted((a, b) =>
      a.key < b.key ? -1 : 1,
    )) {
      const count = await countOne(tx, key, start)
      if (count > max) wait = Math.max(wait, start + windowS - nowS)
    }
    return wait
  })
  if (waitS > 0) throw new ProblemError('too-many-requests', refusal, { retryAfter: waitS })
  return {
    succeeded: () =>
      parts.db.transaction(async (tx) => {
        for (const { key, start } of counted) await countBack(tx, key, start)
      }),
  }
}
