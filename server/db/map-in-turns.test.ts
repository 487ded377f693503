import { expect, test } from 'vitest'
import { mapInTurns } from './map-in-turns.ts'

test.each([0, 1, 100, 101, 250])('maps %i things in their order', async (count) => {
  const list = Array.from({ length: count }, (_, at) => at)
  expect(await mapInTurns(list, (one) => one * 2)).toEqual(list.map((one) => one * 2))
})

test('lets others have their turn', async () => {
  let others = 0
  const other = setInterval(() => {
    others += 1
  }, 0)
  const busy = () => {
    const until = performance.now() + 2
    while (performance.now() < until);
  }
  await mapInTurns(Array.from({ length: 300 }), busy)
  clearInterval(other)
  expect(others).toBeGreaterThan(0)
})
