import { expect, test } from 'vitest'
import { readSpot, writeSpot } from './source-spot.ts'

test('a place inside a source comes back from the address', () => {
  const spot = { snapshot: 2, range: { start: 120, end: 140 } }
  expect(writeSpot(spot)).toBe('2.120-140')
  expect(readSpot(writeSpot(spot))).toEqual(spot)
})

test.each([undefined, '', '2', '2.140-120', '2.5-5', '-1.0-4', '2.1e3-4', 'x.1-2', '2.1-2\n'])(
  'an address that names no words leads nowhere: %j',
  (written) => {
    expect(readSpot(written)).toBeNull()
  },
)
