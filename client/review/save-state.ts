let waiting = 0
const listeners = new Set<() => void>()

function move(by: number) {
  waiting += by
  for (const listener of listeners) listener()
}

/** How many changes are on their way to the server. */
export const saveState = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  waiting: () => waiting,
}

const lines = new Map<string, Promise<unknown>>()

/** Whether a job on this thing waits or runs. */
export function isBusy(id: string): boolean {
  return lines.has(id)
}

/** Runs jobs on one thing one after the other, so that each begins with the version that the one before left behind. */
export async function inTurn<T>(id: string, job: () => Promise<T>): Promise<T> {
  const before = lines.get(id) ?? Promise.resolve()
  const mine = before.then(job, job)
  lines.set(id, mine)
  move(1)
  try {
    return await mine
  } finally {
    move(-1)
    if (lines.get(id) === mine) lines.delete(id)
  }
}
