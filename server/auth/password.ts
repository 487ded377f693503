import { hash, verify } from '@node-rs/argon2'
import { ProblemError } from '#shared/problem.ts'

/** Argon2id (the library's default algorithm) at the least cost that OWASP names: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const IN_FLIGHT_MAX = 2
const QUEUED_MAX = 20

let inFlight = 0
const queue: (() => void)[] = []
let dummy: Promise<string> | null = null

/**
 * @throws ProblemError `too-many-requests` when too many passwords wait to be hashed
 */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST))
}

/**
 * Whether a password is the one of this hash. With null (nobody has that address) the same work is done, and the answer is no.
 *
 * @throws ProblemError `too-many-requests` when too many passwords wait to be hashed
 */
export function isPassword(password: string, kept: string | null): Promise<boolean> {
  return inTurn(async () => {
    dummy ??= hash('nobody has this password', COST)
    const fits = await verify(kept === null || kept === '' ? await dummy : kept, password)
    return fits && Boolean(kept)
  })
}

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (inFlight >= IN_FLIGHT_MAX) {
    if (queue.length >= QUEUED_MAX) {
      throw new ProblemError(
        'too-many-requests',
        'Too many people sign in at this moment. Try again in a few seconds.',
        { retryAfter: 2 },
      )
    }
    await new Promise<void>((resolve) => queue.push(resolve))
  } else inFlight += 1
  try {
    return await work()
  } finally {
    const next = queue.shift()
    if (next) next()
    else inFlight -= 1
  }
}
