import { expect, test } from 'vitest'
import { findRepeats } from './find-repeats.ts'

const SENTENCE = 'The minister accused the firm of fraud.'
const TEXT = `${SENTENCE}(File photo)\n\nThe firm of the minister grew.\n\n${SENTENCE}`

test('the same sentence elsewhere is found, with each span in its place', () => {
  const spans = [
    { start: 4, end: 12 },
    { start: 33, end: 38 },
  ]
  const found = findRepeats(TEXT, spans, { start: 0, end: SENTENCE.length })
  expect(found).toHaveLength(1)
  expect(found[0]?.map((r) => TEXT.slice(r.start, r.end))).toEqual(['minister', 'fraud'])
  expect(found[0]?.[0]?.start).toBeGreaterThan(80)
})

test('a word alone in another sentence is no repeat of the sentence', () => {
  const text = 'The minister left. The minister spoke.'
  expect(findRepeats(text, [{ start: 4, end: 12 }], { start: 0, end: 18 })).toEqual([])
  expect(findRepeats(text, [{ start: 4, end: 12 }])).toHaveLength(1)
})

test('a part of a longer word is no repeat', () => {
  expect(findRepeats('art, party, art', [{ start: 0, end: 3 }])).toEqual([[{ start: 12, end: 15 }]])
  expect(findRepeats('art', [])).toEqual([])
})
