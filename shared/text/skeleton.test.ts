import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  characterEnd,
  cutSkeleton,
  foldLetters,
  makeSkeleton,
  placeInSkeleton,
} from './skeleton.ts'

describe('letters as they are searched', () => {
  test.each([
    ['It’s “over” – now', 'itsovernow'],
    ['ﬁve com\u00ADmittees', 'fivecommittees'],
    ['Straße, Smørrebrød, Œuvre', 'strassesmorrebrodoeuvre'],
    ['cafe\u0301 = café', 'cafecafe'],
    ['١٬٠٩٨ and ۱۰۹۸', '1098and1098'],
    ['ك ي ـ', 'کی'],
    ['آ is not ا', 'ا\u0653isnotا'],
    ['½ of 10²', '12of102'],
    ['🚀 206', '🚀206'],
    ['\ud800 lone', 'lone'],
    ['', ''],
  ])('“%s” is “%s”', (text, letters) => {
    const { codes, length } = makeSkeleton(text)
    expect(String.fromCharCode(...codes.subarray(0, length))).toBe(letters)
    expect(foldLetters(text)).toBe(letters)
  })
})

test('every letter knows its place, in order, whatever the text is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const skeleton = makeSkeleton(text)
      for (let place = 0; place < skeleton.length; place += 1) {
        const offset = skeleton.at[place] ?? -1
        expect(offset).toBeGreaterThanOrEqual(skeleton.at[place - 1] ?? 0)
        expect(offset).toBeLessThan(text.length)
        expect(characterEnd(text, offset)).toBeGreaterThan(offset)
        const first = placeInSkeleton(skeleton, offset)
        expect(skeleton.at[first]).toBe(offset)
      }
      expect(placeInSkeleton(skeleton, text.length)).toBe(skeleton.length)
    }),
  )
})

test('a part of a skeleton is a skeleton', () => {
  const cut = cutSkeleton(makeSkeleton('206 were killed'), 3, 7)
  expect(String.fromCharCode(...cut.codes)).toBe('were')
  expect([...cut.at]).toEqual([4, 5, 6, 7])
})
