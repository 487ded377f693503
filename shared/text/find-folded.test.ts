import { expect, test } from 'vitest'
import { findFolded, searchableText } from './find-folded.ts'
import { makeSkeleton } from './skeleton.ts'

function find(text: string, words: string, max = 100): string[] {
  const searchable = searchableText(text, makeSkeleton(text))
  return findFolded(searchable, words, max).map(({ start, end }) => text.slice(start, end))
}

test.each([
  ['case', 'Boats and boats.', ' BOATS ', ['Boats', 'boats']],
  ['accents', 'Erdoğan, Erdogan', 'erdogan', ['Erdoğan', 'Erdogan']],
  ['marks that stand apart', 'cafe\u0301 now', 'café', ['cafe\u0301']],
  ['quotes', '“It’s over”', '"it\'s over"', ['It’s over']],
  ['a line break', 'forty\nboats', 'forty boats', ['forty\nboats']],
  ['a hyphen at the end of a line', 'the har-\nbour', 'harbour', ['har-\nbour']],
  ['Arabic yeh and kaf', 'پاکستان كي خبر', 'کی خبر', ['كي خبر']],
  ['digits of another script', '۱۰۹۸ boats', '1098', ['۱۰۹۸']],
  ['separators in figures', '1,098 boats', '1098', ['1,098']],
  ['part of a word', 'harbours', 'arbour', ['arbour']],
  ['gaps between words', 'init in it', 'in it', ['in it']],
  ['no gap', 'in it', 'init', []],
  ['places beside each other', 'aaaa', 'aa', ['aa', 'aa']],
  ['punctuation alone', '5 % or 6 %', '%', ['%', '%']],
  ['nothing', 'words', '   ', []],
  ['an empty text', '', 'words', []],
])('finds words whatever their %s', (_name, text, words, expected) => {
  expect(find(text, words)).toEqual(expected)
})

test('stops at so many places', () => {
  expect(find('a b '.repeat(50), 'b', 3)).toHaveLength(3)
})

test('a text longer than the arguments of a call is searched to its end', () => {
  const text = `${'boats and ships '.repeat(60_000)}the últimate word`
  expect(find(text, 'ultimate WORD')).toEqual(['últimate word'])
})
