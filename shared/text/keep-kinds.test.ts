import { expect, test } from 'vitest'
import { type Block } from './block.ts'
import { keepKinds } from './keep-kinds.ts'
import { makeBlocks } from './make-blocks.ts'

const BEFORE = 'The war\n\nAt least 206 were killed.\n\nfirst\n\nsecond\n\nA line\nand another'
const KINDS: [string, Block['kind'], number?][] = [
  ['The war', 'heading', 1],
  ['At least 206 were killed.', 'paragraph'],
  ['first', 'list-item', 1],
  ['second', 'list-item', 2],
  ['A line\nand another', 'block-quote'],
]
const blocks = KINDS.map(([words, kind, level]) => {
  const start = BEFORE.indexOf(words)
  return { kind, start, end: start + words.length, ...(level ? { level } : {}) }
})

function kinds(text: string) {
  const kept = keepKinds({ text: BEFORE, blocks }, { text, blocks: makeBlocks(text) })
  return kept.map(({ kind, level, start, end }) => [text.slice(start, end), kind, level ?? null])
}
const SAME = KINDS.map(([words, kind, level]) => [words, kind, level ?? null])

test('the same text keeps all its kinds and line breaks', () => {
  expect(kinds(BEFORE)).toEqual(SAME)
})

test('a changed heading stays a heading, a changed item an item', () => {
  const now = kinds(BEFORE.replace('The war', 'A war').replace('second', 'the second'))
  expect(now.map((one) => one.slice(1))).toEqual(SAME.map((one) => one.slice(1)))
  expect(now[0]?.[0]).toBe('A war')
})

test('what is added is a paragraph, what is taken away takes nothing along', () => {
  expect(kinds(BEFORE.replace('first\n\n', ''))).toEqual(SAME.toSpliced(2, 1))
  const more = kinds(BEFORE.replace('first\n\n', 'first\n\nA new one.\n\n'))
  expect(more).toEqual(SAME.toSpliced(3, 0, ['A new one.', 'paragraph', null]))
})

test('nothing is kept of a text that has nothing of the old one', () => {
  expect(kinds('Quite another text.')).toEqual([['Quite another text.', 'paragraph', null]])
})
