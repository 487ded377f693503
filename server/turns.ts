import { ProblemError } from '#shared/problem.ts'

/** Work that is bounded: how much of it runs at once, how much of that for one person, and what the others are told while too many wait. */
export type TurnLimits = { atOnce: number; ofOne: number; busy: string }

/** Those that wait; beyond it people are asked to come back. */
const WAITING_MAX = 20
const RETRY_AFTER_S = 5

type Waiting = { userId: string; start: () => void }

/** Lets a bounded number of works run at once and the rest wait in order; nobody takes more than a share. */
export function takeTurns({ atOnce, ofOne, busy }: TurnLimits) {
  const running: string[] = []
  const waiting: Waiting[] = []

  const mayStart = (userId: string) =>
    running.length < atOnce && running.filter((one) => one === userId).length < ofOne

  const startNext = () => {
    const at = waiting.findIndex((one) => mayStart(one.userId))
    const [next] = at < 0 ? [] : waiting.splice(at, 1)
    if (next === undefined) return
    running.push(next.userId)
    next.start()
    startNext()
  }

  /**
   * Runs `work` when it is its turn; one that was cancelled while it waited never runs.
   *
   * @throws ProblemError `too-many-requests`
   * @throws the reason of the signal
   */
  return async function inTurn<T>(
    userId: string,
    work: () => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    if (waiting.length >= WAITING_MAX)
      throw new ProblemError('too-many-requests', busy, { retryAfter: RETRY_AFTER_S })
    await new Promise<void>((resolve, reject) => {
      const own: Waiting = { userId, start: resolve }
      waiting.push(own)
      signal?.addEventListener(
        'abort',
        () => {
          const at = waiting.indexOf(own)
          if (at < 0) return
          waiting.splice(at, 1)
          reject(signal.reason instanceof Error ? signal.reason : new Error('cancelled'))
        },
        { once: true },
      )
      startNext()
    })
    try {
      return await work()
    } finally {
      running.splice(running.indexOf(userId), 1)
      startNext()
    }
  }
}
