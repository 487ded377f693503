import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { makeBlocks, normaliseText } from './make-blocks.ts'
import { findSentences } from './sentences.ts'

function sentencesOf(text: string, language = 'en'): string[] {
  const ranges = findSentences(text, makeBlocks(text), language)
  return ranges.map((range) => text.slice(range.start, range.end))
}

describe('where a sentence ends', () => {
  test.each<[string, string[]]>([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    [
      'Gen. Osei met Lt. Col. Mara Lind. She agreed.',
      ['Gen. Osei met Lt. Col. Mara Lind.', 'She agreed.'],
    ],
    ['The U.S. Senate voted. It was late.', ['The U.S. Senate voted.', 'It was late.']],
    ['He lives in the U.S. She does not.', ['He lives in the U.S.', 'She does not.']],
    ['Mr. J. R. Adeyemi left.', ['Mr. J. R. Adeyemi left.']],
    [
      'It was No. 5 on the list. No. He denied it.',
      ['It was No. 5 on the list.', 'No.', 'He denied it.'],
    ],
    [
      'On Nov. 6 they met. In Oct. Nobody came.',
      ['On Nov. 6 they met.', 'In Oct.', 'Nobody came.'],
    ],
    ['There was no deal.(Agency photo)', ['There was no deal.', '(Agency photo)']],
    ['There was no deal. (Agency photo)', ['There was no deal.', '(Agency photo)']],
    ['“Is it over?” he asked. “Yes.”', ['“Is it over?” he asked.', '“Yes.”']],
    ['It rose by 3.5 per cent. Then it fell.', ['It rose by 3.5 per cent.', 'Then it fell.']],
    ['They met at 9 p.m. GMT on Friday.', ['They met at 9 p.m. GMT on Friday.']],
    [
      'A headline without an end\nA line. And more',
      ['A headline without an end', 'A line.', 'And more'],
    ],
    ['', []],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected)
  })

  test('Urdu and Arabic marks end a sentence', () => {
    expect(sentencesOf('وہ آیا۔ کیا وہ گیا؟ ہاں۔', 'ur')).toEqual([
      'وہ آیا۔',
      'کیا وہ گیا؟',
      'ہاں۔',
    ])
    expect(sentencesOf('هل وصل؟ نعم.', 'ar')).toEqual(['هل وصل؟', 'نعم.'])
  })

  test('a hard-wrapped sentence is one sentence', () => {
    const text =
      'The committee met for three hours on Tuesday and heard from the two\nengineers who had inspected the bridge. It rose.'
    expect(sentencesOf(text)).toHaveLength(2)
  })

  test('an unknown language tag is no obstacle', () => {
    expect(sentencesOf('One. Two.', 'abcd-1')).toEqual(['One.', 'Two.'])
  })
})

describe('for any text', () => {
  test('sentences stand in order inside their blocks and leave out no visible character', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '. ',
        '.(',
        '\n',
        '\n\n',
        'Lt. ',
        'Gen. ',
        'U.S. ',
        '۔ ',
        '? ',
        '”',
        ' A',
        ' b',
        '😀',
        '\u00AD',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = normaliseText(pieces.join(''))
        const blocks = makeBlocks(text)
        const sentences = findSentences(text, blocks, 'en')
        let at = 0
        for (const { start, end } of sentences) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(blocks.some((block) => block.start <= start && end <= block.end)).toBe(true)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })

  test.each([
    ['many short paragraphs', 'The council met. It voted on Tuesday.\n\n'.repeat(50_000)],
    ['one endless paragraph', 'The council met again. '.repeat(90_000)],
    ['no full stop at all', 'word '.repeat(400_000)],
    ['no space at all', 'x'.repeat(2_000_000)],
    ['only blank lines', '\n '.repeat(1_000_000)],
  ])('two megabytes are cut to the end: %s', (_, text) => {
    const blocks = makeBlocks(text)
    const sentences = findSentences(text, blocks, 'en')
    expect(sentences.at(-1)?.end ?? 0).toBe(blocks.at(-1)?.end ?? 0)
  })
})

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
const goldFile = path.join(root, '..', 'shared', 'seeds', 'gold-a.json')
const Gold = z.object({
  document: z.object({ file: z.string() }),
  sentences: z.array(z.object({ start: z.int(), end: z.int(), quote: z.string() })),
})

describe('a real article', () => {
  test.skipIf(!existsSync(goldFile))(
    'has the sentences that people marked in it (skipped where the article is not at hand)',
    () => {
      const gold = Gold.parse(JSON.parse(readFileSync(goldFile, 'utf8')))
      const text = readFileSync(path.join(path.dirname(goldFile), gold.document.file), 'utf8')
      const found = findSentences(text, makeBlocks(text), 'en')
      expect(found).toEqual(gold.sentences.map(({ start, end }) => ({ start, end })))
    },
  )
})
