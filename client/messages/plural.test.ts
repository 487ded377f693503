import { expect, test } from 'vitest'
import { plural } from './plural.ts'

test('one claim, two claims, twelve hundred claims', () => {
  const forms = { one: '# claim', other: '# claims' }
  expect(plural('en', 1, forms)).toBe('1 claim')
  expect(plural('en', 0, forms)).toBe('0 claims')
  expect(plural('en', 1200, forms)).toBe('1,200 claims')
})
