import { expect, test } from 'vitest'
import { formatBytes, formatLooseDate, formatMoment, languageName } from './format.ts'

test('a change of today and of yesterday is told by the hour, an older one by its day', () => {
  const now = new Date(2026, 10, 24, 15, 0)
  expect(formatMoment(new Date(2026, 10, 24, 13, 40).toISOString(), now)).toBe('today, 13:40')
  expect(formatMoment(new Date(2026, 10, 23, 9, 5).toISOString(), now)).toBe('yesterday, 09:05')
  expect(formatMoment(new Date(2026, 10, 5, 9, 5).toISOString(), now)).toBe('5 Nov 2026')
})

test('a year and a month stay as vague as they are', () => {
  expect(formatLooseDate('2026')).toBe('2026')
  expect(formatLooseDate('2026-11')).toBe('2026-11')
})

test('languages and sizes have names people know', () => {
  expect(languageName('ur')).toBe('Urdu')
  expect(formatBytes(2048)).toBe('2 KiB')
})
