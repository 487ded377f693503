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

test.each([
  ['Europe/Berlin', '2026-10-25T00:59:59.999Z', '25 Oct 2026, 02:59 (UTC+02:00)'],
  ['Europe/Berlin', '2026-10-25T01:00:00.000Z', '25 Oct 2026, 02:00 (UTC+01:00)'],
  ['America/St_Johns', '2010-11-07T02:30:59.999Z', '7 Nov 2010, 00:00 (UTC-02:30)'],
  ['America/St_Johns', '2010-11-07T02:31:00.000Z', '6 Nov 2010, 23:01 (UTC-03:30)'],
  ['Australia/Lord_Howe', '2026-10-03T15:29:59.999Z', '4 Oct 2026, 01:59 (UTC+10:30)'],
  ['Australia/Lord_Howe', '2026-10-03T15:30:00.000Z', '4 Oct 2026, 02:30 (UTC+11:00)'],
  ['Pacific/Apia', '2011-12-30T09:59:59.999Z', '29 Dec 2011, 23:59 (UTC-10:00)'],
  ['Pacific/Apia', '2011-12-30T10:00:00.000Z', '31 Dec 2011, 00:00 (UTC+14:00)'],
])('clocks of %s that are put forward or back: %s reads %s', (timeZone, utc, words) => {
  expect(formatTime(utc, timeZone)).toBe(words)
  expect(formatTime(utc, timeZone)).toBe(words)
})
