import { expect, test } from 'vitest'
import { type Passage } from '#shared/anchoring/compare-texts.ts'
import { passageAsidesIn } from './passage-asides-in.ts'

const BLOCKS = [
  { kind: 'paragraph' as const, start: 0, end: 4 },
  { kind: 'paragraph' as const, start: 6, end: 10 },
  { kind: 'paragraph' as const, start: 12, end: 16 },
]
const WORDS = { page: (label: string) => label, noteCall: (label: string) => label }
const page = (number: number, start: number, end: number) => ({
  number,
  label: String(number),
  start,
  end,
})
const TEXT = {
  text: 'abcd\n\nefgh\n\nijkl',
  blocks: BLOCKS,
  name: 'Revision 1',
  language: 'en',
  dir: 'ltr' as const,
  document: {
    pages: [page(1, 0, 5), page(2, 5, 14), page(3, 14, 16)],
    notes: [
      { kind: 'footnote' as const, label: '1', range: { start: 12, end: 16 }, reference: 10 },
    ],
  },
}

function placesOf(from: number, to: number): string[] {
  const blocks = BLOCKS.slice(from, to)
  const words = blocks.map(({ start, end }) => TEXT.text.slice(start, end)).join('\u2029')
  const passage: Passage = { first: from, blocks, text: words }
  return passageAsidesIn(TEXT, passage, WORDS).map(({ at, key }) => `${key} at ${at}`)
}

test('pages and notes stand at their places in the words of a passage', () => {
  expect(placesOf(0, 1)).toEqual(['page 1 at 0'])
  expect(placesOf(1, 2)).toEqual(['page 2 at 0', 'call 0 at 4'])
  expect(placesOf(0, 3)).toEqual(['page 1 at 0', 'page 2 at 5', 'call 0 at 9', 'page 3 at 12'])
})

test('a text of no document has none', () => {
  const passage = { first: 0, blocks: BLOCKS, text: '' }
  expect(passageAsidesIn({ ...TEXT, document: null }, passage, WORDS)).toEqual([])
})
