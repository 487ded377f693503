import { expect, test, vi } from 'vitest'
import { ProblemError } from '#shared/problem.ts'
import { type BatchDeps, batchTotals, ImportBatch } from './import-batch.ts'
import { hashFile } from './hash-file.ts'
import { sourceOf } from './source.fixture.ts'

const file = (name: string, words = name) => new File([words], name)

function depsWith(send: BatchDeps['send']): BatchDeps {
  return { send, hash: hashFile, onAdded: vi.fn<BatchDeps['onAdded']>() }
}

const adds: BatchDeps['send'] = async ({ choice }) => ({
  kind: 'added',
  source: sourceOf(choice.file?.name ?? ''),
})

test('each file is a source; the same file twice is taken once', async () => {
  const deps = depsWith(adds)
  const batch = new ImportBatch([file('a.txt'), file('b.txt'), file('copy.txt', 'a.txt')], deps)
  await vi.waitFor(() => expect(batchTotals(batch.list()).open).toBe(0))
  expect(batch.list().map(({ state }) => state.kind)).toEqual(['done', 'done', 'twin'])
  expect(batch.list()[2]?.state).toEqual({ kind: 'twin', of: 'a.txt' })
  expect(deps.onAdded).toHaveBeenCalledTimes(2)
  batch.again(2, { isAnyway: true })
  await vi.waitFor(() => expect(batch.list()[2]?.state.kind).toBe('done'))
})

test('no more than two are on their way', async () => {
  let now = 0
  let most = 0
  const send: BatchDeps['send'] = async (draft, sending) => {
    now += 1
    most = Math.max(most, now)
    await new Promise((resolve) => setTimeout(resolve, 2))
    now -= 1
    return adds(draft, sending)
  }
  const names = ['a', 'b', 'c', 'd', 'e']
  const batch = new ImportBatch(
    names.map((name) => file(name)),
    depsWith(send),
  )
  await vi.waitFor(() => expect(batchTotals(batch.list()).added).toBe(5))
  expect(most).toBe(2)
})

test('one that is refused keeps nobody waiting, and is tried again under the same key', async () => {
  const keys: string[] = []
  const send: BatchDeps['send'] = async (draft, sending) => {
    keys.push(draft.idempotencyKey)
    if (draft.choice.file?.name === 'bad' && keys.length < 3)
      throw new ProblemError('unreadable-document', 'Damaged.')
    return adds(draft, sending)
  }
  const batch = new ImportBatch([file('bad'), file('good')], depsWith(send))
  await vi.waitFor(() => expect(batchTotals(batch.list()).open).toBe(0))
  expect(batch.list().map(({ state }) => state.kind)).toEqual(['refused', 'done'])
  batch.again(0)
  await vi.waitFor(() => expect(batch.list()[0]?.state.kind).toBe('done'))
  expect(keys[2]).toBe(keys[0])
})

test('cancelling stops what is on its way and what waits', async () => {
  const send: BatchDeps['send'] = (draft, sending) =>
    draft.choice.file?.name === 'quick'
      ? adds(draft, sending)
      : new Promise((_resolve, reject) => {
          const stop = () => reject(new DOMException('stopped', 'AbortError'))
          sending.signal.addEventListener('abort', stop)
        })
  const batch = new ImportBatch(
    ['quick', 'slow', 'slower', 'last'].map((one) => file(one)),
    depsWith(send),
  )
  await vi.waitFor(() => expect(batchTotals(batch.list()).added).toBe(1))
  batch.cancelRest()
  await vi.waitFor(() => expect(batchTotals(batch.list()).open).toBe(0))
  expect(batch.list().map(({ state }) => state.kind)).toEqual([
    'done',
    'cancelled',
    'cancelled',
    'cancelled',
  ])
})
