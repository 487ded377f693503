import { expect, test } from 'vitest'
import { isSameAddress } from './same-address.ts'

test.each([
  ['https://a.example/x', 'https://a.example/x', true],
  ['http://www.a.example/x/', 'https://a.example/x#part', true],
  ['https://A.example', 'https://a.example/', true],
  ['https://a.example/x?n=1', 'https://a.example/x?n=2', false],
  ['https://a.example/x', 'https://a.example/X', false],
  ['https://a.example/x', 'https://b.example/x', false],
  ['no address', 'no address', false],
])('%s and %s are one page: %s', (a, b, expected) => {
  expect(isSameAddress(a, b)).toBe(expected)
})
