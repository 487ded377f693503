import { expect, test } from 'vitest'
import { takeTurns } from './turns.ts'

const LIMITS = { atOnce: 4, ofOne: 2, busy: 'Come back.' }

/** A reading that ends when it is told to. */
function reading() {
  let end = () => {}
  let isStarted = false
  const done = new Promise<void>((resolve) => {
    end = resolve
  })
  const read = () => {
    isStarted = true
    return done
  }
  return { read, end: () => end(), isStarted: () => isStarted }
}

/** Lets everything go on that waits for nothing but its turn. */
async function settle() {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

test('one person has two documents read at a time, the third when one is done', async () => {
  const inTurn = takeTurns(LIMITS)
  const all = [reading(), reading(), reading()]
  const ends = all.map((one) => inTurn('amina', one.read))
  await settle()
  expect(all.map((one) => one.isStarted())).toEqual([true, true, false])
  all[0]?.end()
  await ends[0]
  await settle()
  expect(all[2]?.isStarted()).toBe(true)
  for (const one of all) one.end()
  await Promise.all(ends)
})

test('whoever has none read overtakes those who have their share', async () => {
  const inTurn = takeTurns(LIMITS)
  const hers = [reading(), reading(), reading()]
  const ends = hers.map((one) => inTurn('amina', one.read))
  const his = reading()
  ends.push(inTurn('bela', his.read))
  await settle()
  expect(his.isStarted()).toBe(true)
  expect(hers[2]?.isStarted()).toBe(false)
  for (const one of [...hers, his]) one.end()
  await Promise.all(ends)
})

test('at most four run at once, whoever asks', async () => {
  const inTurn = takeTurns(LIMITS)
  const all = Array.from({ length: 6 }, reading)
  const ends = all.map((one, at) => inTurn(`person ${at}`, one.read))
  await settle()
  expect(all.filter((one) => one.isStarted())).toHaveLength(4)
  for (const one of all) one.end()
  await Promise.all(ends)
})

test('a failed reading gives its place away', async () => {
  const inTurn = takeTurns(LIMITS)
  const failed = inTurn('amina', () => Promise.reject(new Error('damaged')))
  await expect(failed).rejects.toThrow('damaged')
  await expect(inTurn('amina', () => Promise.resolve('read'))).resolves.toBe('read')
})

test('whoever cancels while waiting is never read', async () => {
  const inTurn = takeTurns(LIMITS)
  const running = [reading(), reading()]
  const ends = running.map((one) => inTurn('amina', one.read))
  const cancel = new AbortController()
  const third = reading()
  const waiting = inTurn('amina', third.read, cancel.signal)
  cancel.abort()
  await expect(waiting).rejects.toThrow(/aborted/)
  for (const one of running) one.end()
  await Promise.all(ends)
  expect(third.isStarted()).toBe(false)
})

test('when too many wait, people are asked to come back', async () => {
  const inTurn = takeTurns(LIMITS)
  const all = Array.from({ length: 22 }, reading)
  const ends = all.map((one) => inTurn('amina', one.read))
  const late = inTurn('bela', () => Promise.resolve())
  await expect(late).rejects.toMatchObject({ code: 'too-many-requests' })
  for (const one of all) one.end()
  await Promise.all(ends)
})
