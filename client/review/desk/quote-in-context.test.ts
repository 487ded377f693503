import { expect, test } from 'vitest'
import { quoteInContext } from './quote-in-context.ts'

const text = 'The log was opened. Forty boats sank, he said. Nobody was hurt. The list is long.'
const snapshot = {
  text,
  language: 'en',
  blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
}
const spanOf = (words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const told = (words: string[]) =>
  quoteInContext(snapshot, words.map(spanOf))
    .map((piece) => (piece.isQuote ? `[${piece.text}]` : piece.text))
    .join('')

test('a quote is shown inside its sentence', () => {
  expect(told(['Forty boats'])).toBe('[Forty boats] sank, he said.')
})

test('a quote over a border shows both sentences', () => {
  expect(told(['he said. Nobody'])).toBe('Forty boats sank, [he said. Nobody] was hurt.')
})

test('sentences between two pieces of a quote are left out, and it shows', () => {
  expect(told(['The log', 'The list'])).toBe('[The log] was opened. … [The list] is long.')
})

test('a quote outside of every block is shown alone', () => {
  expect(
    quoteInContext({ ...snapshot, blocks: [] }, [spanOf('Forty boats')]).map((one) => one.text),
  ).toEqual(['Forty boats'])
})
