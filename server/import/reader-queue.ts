import { ProblemError } from '#shared/problem.ts'

/** How many documents are read at once, and how many of them of one person. */
export const READERS_MAX = 4
export const READERS_OF_ONE_MAX = 2
/** Those that wait; beyond it people are asked to come back. */
const WAITING_MAX = 20
const RETRY_AFTER_S = 5

type Waiting = { userId: string; start: () => void }

/** Lets a bounded number of readings run at once and the rest wait in order; nobody takes more than a share. */
export function readerQueue() {
  const running: string[] = []
  const waiting: Waiting[] = []

  const mayStart = (userId: string) =>
    running.length < READERS_MAX &&
    running.filter((one) => one === userId).length < READERS_OF_ONE_MAX

  const startNext = () => {
    const at = waiting.findIndex((one) => mayStart(one.userId))
    const [next] = at < 0 ? [] : waiting.splice(at, 1)
    if (next === undefined) return
    running.push(next.userId)
    next.start()
    startNext()
  }

  /**
   * Runs `read` when it is its turn; one that was cancelled while it waited never runs.
   *
   * @throws ProblemError `too-many-requests`
   * @throws the reason of the signal
   */
  return async function inTurn<T>(
    userId: string,
    read: () => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    if (waiting.length >= WAITING_MAX) throw busy()
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
      return await read()
    } finally {
      running.splice(running.indexOf(userId), 1)
      startNext()
    }
  }
}

function busy(): ProblemError {
  return new ProblemError(
    'too-many-requests',
    'Many documents are being read at this moment. Try again in a few seconds.',
    { retryAfter: RETRY_AFTER_S },
  )
}
