import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closeEmbeddings, cutPieces, firstDirection, splitDirections } from './split-directions.ts'

describe('pieces of one direction', () => {
  const shown = (text: string, base: 'ltr' | 'rtl') =>
    splitDirections(text, base).map((piece) => `${piece.dir} ${piece.text}`)

  test.each<[string, 'ltr' | 'rtl', string[]]>([
    ['', 'ltr', []],
    ['Plain words, 206.', 'ltr', ['ltr Plain words, 206.']],
    ['…', 'rtl', ['rtl …']],
    ['say سه کشتی now', 'ltr', ['ltr say ', 'rtl سه کشتی', 'ltr  now']],
    ['کہا AFP نے', 'rtl', ['rtl کہا ', 'ltr AFP', 'rtl  نے']],
    ['کہا 1,206 افراد۔', 'rtl', ['rtl کہا 1,206 افراد۔']],
    ['206 افراد', 'rtl', ['rtl 206 افراد']],
    ['AFP 23 نے', 'rtl', ['ltr AFP 23', 'rtl  نے']],
    ['say سه 40', 'ltr', ['ltr say ', 'rtl سه 40']],
    ['(سه)', 'ltr', ['ltr (', 'rtl سه', 'ltr )']],
    ['abcسه', 'ltr', ['ltr abc', 'rtl سه']],
    ['سَa', 'ltr', ['rtl سَ', 'ltr a']],
  ])('%j in a paragraph %s', (text, base, expected) => {
    expect(shown(text, base)).toEqual(expected)
  })

  test('make up the text again, and can be cut at any place', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'س', 'َ', '1', ' ', '👩', '\u202E', '.') })
    fc.assert(
      fc.property(fc.array(text), fc.constantFrom('ltr', 'rtl'), (texts, base) => {
        const pieces = splitDirections(texts.join(''), base)
        expect(pieces.map((piece) => piece.text).join('')).toBe(texts.join(''))
        const cut = cutPieces(pieces, texts)
        expect(cut.map((own) => own.map((piece) => piece.text).join(''))).toEqual(texts)
      }),
    )
  })
})

test.each([
  ['206 افراد', 'rtl'],
  ['“AFP” نے', 'ltr'],
  ['206 …', null],
])('the first direction of %j is %s', (text, expected) => {
  expect(firstDirection(text)).toBe(expected)
})

test.each([
  ['plain', 'plain'],
  ['\u202Ea', '\u202Ea\u202C'],
  ['\u202Aa\u2067b', '\u202Aa\u2067b\u2069\u202C'],
  ['\u2068a\u202Eb\u2069c', '\u2068a\u202Eb\u2069c'],
  ['a\u202Cb\u2069c', 'abc'],
])('marks that turn directions end: %j', (text, expected) => {
  expect(closeEmbeddings(text)).toBe(expected)
})
