import { expect, test } from 'vitest'
import { tokenOfLink } from './link-token.ts'

test('a whole link gives its secret, a cut one none', () => {
  const token = 'abcdefghijklmnopqrstuvwxyz-_0123456789'
  expect(tokenOfLink(`#token=${token}`)).toBe(token)
  expect(tokenOfLink('#token=abc')).toBeNull()
  expect(tokenOfLink('')).toBeNull()
})
