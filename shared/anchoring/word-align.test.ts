import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeSkeleton } from '../text/skeleton.ts'
import { foldedWords } from './folded-words.ts'
import { wordAligner } from './word-align.ts'

const read = (text: string) => foldedWords(text, makeSkeleton(text))
const align = (quote: string, region: string) => wordAligner(read(quote))(read(region), 'all')

test.each([
  ['206 fighters were killed', 'On Monday 206 fighters were killed there.', 1],
  ['206 fighters were killed', 'On Monday 207 fighters were killed there.', 6 / 8],
  ['the minister resigned', 'the ministers resigned', 1],
  ['the minister resigned', 'a teacher sang', null],
  ['the minister resigned', '', null],
])('of “%s”, “%s” keeps %s', (quote, region, kept) => {
  expect(align(quote, region)?.kept ?? null).toBe(kept)
})

const words = fc
  .array(fc.constantFrom('the', 'army', 'said', '206', 'fighters', 'fighter', 'on'), {
    maxLength: 30,
  })
  .map((list) => list.join(' '))

test('a region is read as if it were the first', () => {
  fc.assert(
    fc.property(words, words, words, (quote, before, region) => {
      const aligner = wordAligner(read(quote))
      aligner(read(before), 'all')
      expect(aligner(read(region), 'close')).toEqual(
        wordAligner(read(quote))(read(region), 'close'),
      )
    }),
  )
})
