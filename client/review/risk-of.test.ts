import { expect, test } from 'vitest'
import { riskOf } from './risk-of.ts'

test('a legal flag comes before everything, an allegation before a number', () => {
  expect(riskOf({ flags: ['allegation', 'legal'], kind: 'quantity' })).toBe('legal')
  expect(riskOf({ flags: ['allegation'], kind: 'quantity' })).toBe('allegation')
  expect(riskOf({ flags: [], kind: 'quantity' })).toBe('number')
  expect(riskOf({ flags: [], kind: 'quotation' })).toBe('quote')
  expect(riskOf({ flags: [], kind: null })).toBe('other')
})
