import { expect, test } from 'vitest'
import { listUrls, namesSource } from './names-source.ts'

test.each([
  'https://www.dawn.com/news/1',
  'See www.un.org/report',
  'Source: Reuters, 5 Nov',
  'AP has nine.',
  'per ministry press release',
  'p. 12 of the report',
  'Quelle: dpa',
  'laut Innenministerium',
  'بحوالہ ڈان نیوز',
  'المصدر: وزارة الدفاع',
  'according to the spokesman',
])('“%s” names a source', (text) => expect(namesSource(text)).toBe(true))

test.each([
  'typo?',
  'Can we cut this?',
  'who said so',
  'Please check the figure.',
  'Un bel titre',
  'Rewrite in active voice.',
  '',
])('“%s” names none', (text) => expect(namesSource(text)).toBe(false))

test('addresses are found without the punctuation around them, each once', () => {
  const text =
    'Compare (https://a.example/x?y=1), “http://b.example/z”. And www.c.example; https://a.example/x?y=1!'
  expect(listUrls(text)).toEqual([
    'https://a.example/x?y=1',
    'http://b.example/z',
    'https://www.c.example',
  ])
})
