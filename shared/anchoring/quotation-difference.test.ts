import { expect, test } from 'vitest'
import { quotationDifference } from './quotation-difference.ts'

const PASSAGE = 'He added that 206 fighters were among the dead, the army said.'
const SIGNS = { same: '', removed: '-', added: '+' }

test.each([
  ['210 fighters were among the dead', '-210 -+206 +fighters were among the dead'],
  ['fighters were among the wounded', 'fighters were among the -wounded-+dead+'],
  ['206 fighters were not among the dead', '206 fighters were -not -among the dead'],
  ['206 fighters', '206 fighters'],
])('“%s” shows only its own difference from the passage', (quoted, shown) => {
  const parts = quotationDifference(quoted, PASSAGE)
  expect(parts.map(({ kind, text }) => `${SIGNS[kind]}${text}${SIGNS[kind]}`).join('')).toBe(shown)
})
