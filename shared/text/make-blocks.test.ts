import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeBlocks, normaliseText, textDirection } from './make-blocks.ts'
import { makeMarkdownBlocks } from './make-markdown-blocks.ts'

const blockTexts = (text: string) => makeBlocks(text).map((b) => text.slice(b.start, b.end))

describe('what is stored', () => {
  test('only a byte order mark and the line ends of other systems are changed', () => {
    expect(normaliseText('\uFEFFone\r\ntwo\rthree\n ﬁ \u00A0é\u0301')).toBe(
      'one\ntwo\nthree\n ﬁ \u00A0é\u0301',
    )
    expect(normaliseText('a\uFEFFb')).toBe('a\uFEFFb')
  })
})

describe('blocks of plain text', () => {
  test('every line with words is a paragraph, without its outer white space', () => {
    expect(blockTexts('  First line.  \n\n\tSecond line\nThird.\n \n')).toEqual([
      'First line.',
      'Second line',
      'Third.',
    ])
    expect(makeBlocks('')).toEqual([])
    expect(makeBlocks(' \n\t\n')).toEqual([])
  })

  test('hard-wrapped lines are one paragraph', () => {
    const wrapped = [
      'The committee met for three hours on Tuesday and heard from the two',
      'engineers who had inspected the bridge after the flood, and from a',
      'member of the council.',
    ].join('\n')
    expect(blockTexts(`${wrapped}\n\nNext.`)).toEqual([wrapped, 'Next.'])
  })

  test('a long headline stays apart from the line below it', () => {
    const headline = 'Council closes the old bridge for a year after the autumn flood'
    expect(headline.length).toBeGreaterThanOrEqual(60)
    expect(blockTexts(`${headline}\nBy Anna Example`)).toHaveLength(2)
    expect(
      blockTexts(`${headline}\n${'The council has closed the bridge. '.repeat(4)}`),
    ).toHaveLength(2)
  })

  test('blocks stand in order, never overlap and hold every visible character', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 90, unit: 'grapheme' }),
      fc.stringMatching(/^[a-z ]{58,82}[.]?$/),
      fc.constant('   '),
    )
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = normaliseText(lines.join('\n'))
        let at = 0
        for (const block of makeBlocks(text)) {
          expect(text.slice(at, block.start).trim()).toBe('')
          expect(block.start).toBeGreaterThanOrEqual(at)
          expect(block.end).toBeGreaterThan(block.start)
          const words = text.slice(block.start, block.end)
          expect(words).toBe(words.trim())
          at = block.end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })
})

describe('blocks of Markdown', () => {
  test('markers stand outside the blocks', () => {
    const text =
      '# Title #\n\nA wrapped\nparagraph.\n- one\n  more of one\n  - deeper\n2. two\n\n> said he\n> again\n***\nEnd'
    const found = makeMarkdownBlocks(text)
    expect(found.map((b) => [b.kind, b.level, text.slice(b.start, b.end)])).toEqual([
      ['heading', 1, 'Title'],
      ['paragraph', undefined, 'A wrapped\nparagraph.'],
      ['list-item', 1, 'one\n  more of one'],
      ['list-item', 2, 'deeper'],
      ['list-item', 1, 'two'],
      ['block-quote', undefined, 'said he'],
      ['block-quote', undefined, 'again'],
      ['paragraph', undefined, 'End'],
    ])
  })

  test('a hash without a space and a minus before a number are words', () => {
    const kinds = makeMarkdownBlocks('#topic\n\n-5 degrees').map((b) => b.kind)
    expect(kinds).toEqual(['paragraph', 'paragraph'])
  })

  test('any text gives ordered blocks inside the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[#>\-*1. a\n]*$/), (text) => {
        let at = 0
        for (const block of makeMarkdownBlocks(text)) {
          expect(block.start).toBeGreaterThanOrEqual(at)
          expect(block.end).toBeGreaterThan(block.start)
          at = block.end
        }
        expect(at).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('direction', () => {
  test.each([
    ['A story in English', 'ltr'],
    ['پاکستان نے کہا کہ کم از کم ۲۰۶ ہلاک ہوئے', 'rtl'],
    ['The words of ISPR: پاکستان', 'ltr'],
    ['پاکستان اور افغانستان کے درمیان مذاکرات (ISPR)', 'rtl'],
    ['12 %', 'ltr'],
    ['', 'ltr'],
  ])('%s reads %s', (text, direction) => {
    expect(textDirection(text)).toBe(direction)
  })
})
