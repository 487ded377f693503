import { CompiledQuery } from 'kysely'
import { type Database, type Queryable } from './database.ts'

/** Most changes that share a commit; nothing else is answered while they run. */
const GROUP_MAX = 16

/** One write transaction that was asked for. `fail` answers it when the group did not come to its commit. */
type Change = {
  run(tx: Queryable): Promise<void>
  answer(): void
  fail(error: unknown): void
}

/**
 * Write transactions on the one writer of SQLite. Those that are asked for in the same moment share a commit, so that they wait for the disk once
 * (docs/decisions/0007). Each has a savepoint of its own and is undone alone when it throws. None is answered, for good or ill, before the commit
 * of all of them; when that fails, all fail with its error and nothing of them is stored.
 */
export function groupCommits(write: Queryable): Database['transaction'] {
  const waiting: Change[] = []
  let isRunning = false
  const runGroups = async () => {
    const group = waiting.splice(0, GROUP_MAX)
    try {
      await write.transaction().execute(async (tx) => {
        for (const change of group) await change.run(tx)
      })
      for (const change of group) change.answer()
    } catch (error) {
      for (const change of group) change.fail(error)
    }
    isRunning = waiting.length > 0
    if (isRunning) setImmediate(() => void runGroups())
  }
  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push(changeOf(work, resolve, reject))
      if (isRunning) return
      isRunning = true
      // Not at once: requests that came with this one reach their transaction first.
      setImmediate(() => void runGroups())
    })
}

function changeOf<Result>(
  work: (tx: Queryable) => Promise<Result>,
  resolve: (result: Result) => void,
  reject: (error: unknown) => void,
): Change {
  let answer = () => {}
  return {
    run: async (tx) => {
      await tx.executeQuery(SAVEPOINT)
      try {
        const result = await work(tx)
        answer = () => resolve(result)
      } catch (error) {
        answer = () => reject(error)
        await tx.executeQuery(UNDO).catch(() => {
          // The engine undid the whole transaction by itself, as it does when the disk is full.
          throw error
        })
      }
      await tx.executeQuery(RELEASE)
    },
    answer: () => answer(),
    fail: reject,
  }
}

const SAVEPOINT = CompiledQuery.raw('savepoint change')
const UNDO = CompiledQuery.raw('rollback to change')
const RELEASE = CompiledQuery.raw('release change')
