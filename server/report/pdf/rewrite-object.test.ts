import { expect, test } from 'vitest'
import { rewriteObject } from './rewrite-object.ts'

const rewrite = (text: string) =>
  rewriteObject(text, { ref: (number) => number + 100, idPrefix: '2-', keyBase: 40 })

test.each([
  ['an object that it names', '/P 7 0 R\n/K [8 0 R 9]', '/P 107 0 R\n/K [108 0 R 9]'],
  ['the key of a page', '/StructParents 3', '/StructParents 43'],
  ['the key of a link', '/StructParent 3', '/StructParent 43'],
  ['the name of a cell', '/ID (U1x0y0)\n/K [1]', '/ID (2-U1x0y0)\n/K [1]'],
  ['names of cells', '/Headers [(U1) (U2)] >> /T (a)', '/Headers [(2-U1) (2-U2)] >> /T (a)'],
])('%s is changed', (_name, text, written) => {
  expect(rewrite(text)).toBe(written)
})

test.each([
  '/T (see 7 0 R)',
  '/T (see (7 0 R) and 8 0 R) /K [1]',
  String.raw`/T (a \) 7 0 R \( \\)`,
  '/T (/ID \\(U1) /K [1]',
  '/Lang (en) (U1)',
  '/T <FEFF0037>',
])('what somebody wrote stays: %s', (text) => {
  expect(rewrite(text)).toBe(text)
})
