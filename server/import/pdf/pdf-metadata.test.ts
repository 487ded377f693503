import { expect, test } from 'vitest'
import { readPdfDate } from './pdf-metadata.ts'

const dates: [unknown, string | null][] = [
  ["D:20110917125915Z00'00'", '2011-09-17T12:59:15.000Z'],
  ["D:20120816102058+03'00'", '2012-08-16T07:20:58.000Z'],
  ['D:20120816102058-0330', '2012-08-16T13:50:58.000Z'],
  ['D:20110824090747', '2011-08-24T09:07:47'],
  ['D:2011082409', '2011-08-24'],
  ['D:20110824', '2011-08-24'],
  ['D:2011', '2011'],
  ['D:20119924256061Z', 'D:20119924256061Z'],
  ['some time in spring', 'some time in spring'],
  ['  ', null],
  [undefined, null],
  [20_110_824, null],
]

test.each(dates)('the date %j is read as %j', (written, expected) => {
  expect(readPdfDate(written)).toBe(expected)
})
