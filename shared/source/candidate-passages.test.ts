import { expect, test } from 'vitest'
import { makeBlocks } from '../text/make-blocks.ts'
import { candidatePassages } from './candidate-passages.ts'
import { indexPassages } from './passage-index.ts'

function find(text: string, words: string, language = 'en') {
  const source = { index: indexPassages(text), blocks: makeBlocks(text), language }
  return candidatePassages(source, words).map(({ start, end, shared }) => ({
    passage: text.slice(start, end),
    shared,
  }))
}

test.each([
  ['a figure', 'There were 206 boats.', 'On Monday 206 boats stayed in.', ['206']],
  ['a figure with a separator', 'It cost 1098.', 'The sum was 1,098.', ['1098']],
  ['a figure in other digits', 'It cost 1,098.', 'کل رقم ۱۰۹۸ تھی۔', ['1,098']],
  ['a figure with a scale', 'It cost 1,500,000.', 'It cost 1.5 million at least.', ['1,500,000']],
  ['a figure in words', 'There were 40 boats.', 'Some forty boats stayed in.', ['40']],
  [
    'a day',
    'He left on 6 November 2026.',
    'It was November 6, 2026, they say.',
    ['6 November 2026'],
  ],
  [
    'a day in ISO form',
    'He left on 6 November 2026.',
    'Entry 2026-11-06: he left.',
    ['6 November 2026'],
  ],
  [
    'a day without its year',
    'He left on November 6.',
    'They met on 6 Nov. 2026 again.',
    ['November 6'],
  ],
  ['a year', 'It has stood there since 1987.', 'In 1987 it was built.', ['1987']],
  ['a name', 'The mayor met Aylin Demir.', 'Later Demir spoke.', ['Demir']],
  ['a name with other accents', 'They flew to İstanbul.', 'In Istanbul they met.', ['İstanbul']],
  ['a name in capitals', 'They flew to Istanbul.', 'ISTANBUL, Monday.', ['Istanbul']],
  ['a name in the genitive', 'It is Istanbul’s oldest.', 'They saw Istanbul then.', ['Istanbul']],
  ['a name in two words', 'Kerry Bay was calm.', 'Kerry Bay was not.', ['Kerry', 'Bay']],
  ['a name that begins the claim', 'Kerry was calm.', 'A storm hit Kerry later.', ['Kerry']],
])('a sentence that shares %s is a passage', (_name, words, passage, shared) => {
  const text = `Nothing to see here.\n\n${passage}\n\nNor is there here.`
  expect(find(text, words)).toEqual([{ passage, shared }])
})

test.each([
  ['another figure', 'There were 206 boats.', 'There were 2,060 boats and 20.6 ships.'],
  ['part of a figure', 'There were 40 boats.', 'There were 40,000 boats.'],
  ['a figure of another scale', 'It cost 15.', 'It cost 15 million.'],
  ['another day', 'He left on 6 November.', 'He came on 16 November.'],
  ['the same day of another year', 'It was 6 November 2025.', 'It was 6 November 2026.'],
  ['a weekday alone', 'He left on Monday.', 'They met on Monday.'],
  ['a word that only begins the sentence', 'The harbour was calm.', 'The boats left the bay.'],
  ['a word that begins both sentences', 'There were many.', 'There were few.'],
  ['a short name', 'The UN said so.', 'The UN did not, the office says.'],
  ['nothing', 'Some boats left.', 'Some boats came.'],
  ['an empty text', 'There were 206.', ''],
])('%s makes no passage', (_name, words, text) => {
  expect(find(text, words)).toEqual([])
})

test('what is rare in the source stands first, and a sentence with more in common before one with less', () => {
  const text = [
    'Demir spoke.',
    'Demir was there in 1987.',
    'Then 206 boats left.',
    'Demir waited.',
    'Demir sang.',
  ].join('\n\n')
  const found = find(text, 'Yes, Demir saw 206 boats in 1987.')
  expect(found.map(({ passage }) => passage)).toEqual([
    'Demir was there in 1987.',
    'Then 206 boats left.',
    'Demir spoke.',
    'Demir waited.',
    'Demir sang.',
  ])
})

test('what stands everywhere makes no passage by itself, but is told where another thing makes one', () => {
  const text = `${'Demir spoke.\n\n'.repeat(50)}Demir saw 206 boats.`
  expect(find(text, 'Yes, Demir saw 206 boats.')).toEqual([
    { passage: 'Demir saw 206 boats.', shared: ['Demir', '206'] },
  ])
})

test('at most twenty passages', () => {
  expect(find('It was 206 then.\n\n'.repeat(30), 'There were 206 boats.')).toHaveLength(20)
})

test('in a text without paragraphs the sentence around a hit is found', () => {
  const filler = 'Nothing happened on this long and quiet day by the sea. '.repeat(2_000)
  const text = `${filler}Then 206 boats left. ${filler}`
  expect(find(text, 'There were 206 boats.')).toEqual([
    { passage: 'Then 206 boats left.', shared: ['206'] },
  ])
})

test('a text of a megabyte gives its few passages', () => {
  const paragraph = (at: number) =>
    `The harbour office said on ${1 + (at % 28)} March 2024 that ${10_000 + at} boats stayed in port while the storm passed over.`
  const text = Array.from({ length: 10_000 }, (_, at) => paragraph(at)).join('\n\n')
  expect(text.length).toBeGreaterThan(1_000_000)
  const found = find(text, 'The office counted 12,345 boats on 3 March 2024.')
  expect(found[0]?.shared).toEqual(['12,345'])
  expect(found).toHaveLength(1)
})
