import { expect, test } from 'vitest'
import { formatTime } from './format-time.ts'

test.each([
  ['2026-11-05T08:14:00.000Z', 'Europe/Berlin', '5 Nov 2026, 09:14 (UTC+01:00)'],
  ['2026-07-05T08:14:59.999Z', 'Europe/Berlin', '5 Jul 2026, 10:14 (UTC+02:00)'],
  ['2026-12-31T23:30:00.000Z', 'Asia/Karachi', '1 Jan 2027, 04:30 (UTC+05:00)'],
  ['2026-03-01T00:10:00.000Z', 'America/St_Johns', '28 Feb 2026, 20:40 (UTC-03:30)'],
  ['2026-03-01T18:15:00.000Z', 'Asia/Kathmandu', '2 Mar 2026, 00:00 (UTC+05:45)'],
  ['2026-03-01T00:00:00.000Z', 'UTC', '1 Mar 2026, 00:00 (UTC+00:00)'],
])('%s in %s reads %s', (utc, timeZone, words) => {
  expect(formatTime(utc, timeZone)).toBe(words)
})
