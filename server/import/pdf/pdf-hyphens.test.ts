import { expect, test } from 'vitest'
import { writePdf } from './pdf-written.fixture.ts'
import { readPdf } from './read-pdf.ts'
import { joinLines, readVocabulary } from './pdf-hyphens.ts'

/** What it is, the two lines, what stands elsewhere in the document, the lines joined. */
const cases: [string, [string, string], string, string][] = [
  ['a broken word', ['the govern-', 'ment said'], '', 'the government said'],
  [
    'a word that the document writes with its hyphen',
    ['a well-', 'known man'],
    'the well-known case',
    'a well-known man',
  ],
  [
    'a word that the document writes in one',
    ['a co-', 'operation of'],
    'cooperation',
    'a cooperation of',
  ],
  [
    'two whole words of the document',
    ['the peace-', 'keeping force'],
    'keeping the peace',
    'the peace-keeping force',
  ],
  [
    'a compound that takes a hyphen in English',
    ['a Lahore-', 'based group'],
    '',
    'a Lahore-based group',
  ],
  ['a name', ['the Afghan-', 'Pakistani border'], '', 'the Afghan-Pakistani border'],
  ['figures', ['in 2024-', '25 it was'], '', 'in 2024-25 it was'],
  ['a figure and a word', ['a 21-', 'year-old man'], '', 'a 21-year-old man'],
  [
    'capitals that stand elsewhere in lower case',
    ['THE ANNI-', 'VERSARY OF'],
    'the anniversary',
    'THE ANNIVERSARY OF',
  ],
  ['the typographic hyphen', ['the govern\u2010', 'ment said'], '', 'the government said'],
  ['a dash with blanks', ['in Doha —', 'a step'], '', 'in Doha — a step'],
  ['a dash without blanks', ['components—', '(A) one'], '', 'components—(A) one'],
  ['an address', ['see https://example.org/', 'path'], '', 'see https://example.org/path'],
  ['scripts without blanks', ['会議は', '木曜日'], '', '会議は木曜日'],
  ['whole words', ['one', 'two'], '', 'one two'],
]

test.each(cases)('%s at the end of a line', (_name, [before, next], elsewhere, expected) => {
  const { keep, glue } = joinLines(before, next, readVocabulary([{ text: elsewhere }]))
  expect(before.slice(0, keep) + glue + next).toBe(expected)
})

test('a document that breaks no words keeps its hyphens', () => {
  const lines = Array.from({ length: 100 }, () => ({ text: 'A line of running text without any.' }))
  const vocabulary = readVocabulary([
    ...lines,
    { text: 'the recursion-' },
    { text: 'transfer method' },
  ])
  expect(joinLines('the recursion-', 'transfer method', vocabulary)).toEqual({ keep: 14, glue: '' })
})

test('the way back to the lines is kept: where a hyphen and a line end were taken out of a word', async () => {
  const lines = [
    'The govern-',
    'ment of the well-',
    'known harbour spoke again and',
    'the government left.',
  ]
  const pages = [lines.map((words, at) => ({ words, x: 72, y: 700 - 14 * at }))]
  const { text, hyphens = [] } = await readPdf(writePdf({ pages }), {})
  expect(text).toContain('The government of the well-known harbour')
  expect(hyphens.map((at) => `${text.slice(at - 6, at)}|${text.slice(at, at + 4)}`)).toEqual([
    'govern|ment',
  ])
})
