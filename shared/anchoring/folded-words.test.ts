import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldLetters, makeSkeleton } from '../text/skeleton.ts'
import { type FoldedWord, foldedWords } from './folded-words.ts'

const WORD = /[\p{L}\p{M}\p{N}\u00ad]+/gu

const lettersOf = ({ codes, from, to }: FoldedWord) =>
  String.fromCharCode(...codes.subarray(from, to))
const read = (text: string, range?: { start: number; end: number }) =>
  foldedWords(text, makeSkeleton(text), range)

/** The words by a pattern, slowly. */
function wordsByPattern(text: string) {
  return [...text.matchAll(WORD)]
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      letters: foldLetters(match[0]),
    }))
    .filter(({ letters }) => letters !== '')
}

/** Letters, marks and signs of several scripts, whole and in halves. */
const CHARACTERS =
  'a|B|7| |.|-|’|ß|é|e\u0301|\u00ad|\u0301|ﬁ|½|ك|ـ|٣|ⓐ|™|𝔘|🚀|\ud800|\udc00|\u200b'.split('|')
const character = fc.constantFrom(...CHARACTERS)

test('words are runs of letters, marks and figures of any script', () => {
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 60 }), (text) => {
      const found = read(text).map((word) => ({
        start: word.start,
        end: word.end,
        letters: lettersOf(word),
      }))
      expect(found).toEqual(wordsByPattern(text))
    }),
    { numRuns: 500 },
  )
})

test('of a word that the range cuts, what is inside counts', () => {
  const words = read('Straße number 206', { start: 4, end: 16 })
  expect(words.map(lettersOf)).toEqual(['sse', 'number', '20'])
  expect(words.map(({ isFigure }) => isFigure)).toEqual([false, false, true])
  expect(words.map(({ start, end }) => [start, end])).toEqual([
    [4, 6],
    [7, 13],
    [14, 16],
  ])
})

test('the same letters have the same key, whatever their typography', () => {
  const [one, other] = read('Café CAFE\u0301')
  expect(one?.key).toBe(other?.key)
})
