import { describe, expect, test } from 'vitest'
import { classifyHedge, findHedges, hedgeSign } from './hedge-lexicon.ts'

describe('kinds of hedge', () => {
  test.each([
    ['at least', 'lower-bound', '≥'],
    ['more than', 'strict-lower', '>'],
    ['no more than', 'upper', '≤'],
    ['fewer than', 'upper', '<'],
    ['about', 'approximate', '≈'],
    ['dozens', 'range', ''],
    ['Including', 'partitive', ''],
    ['so  far', 'temporal', ''],
    ['might', 'modal', ''],
    ['apparently', 'evidential', ''],
    ['failed to', 'negation-scope', ''],
  ] as const)('“%s” is %s', (words, type, sign) => {
    expect(classifyHedge(words)).toBe(type)
    expect(hedgeSign(type, words)).toBe(sign)
  })

  test('other words are no hedge', () => {
    expect(classifyHedge('killed')).toBeNull()
  })
})

describe('hedges in a text', () => {
  test.each<[string, [string, string | null][]]>([
    ['at least 206 died', [['at least', '>=']]],
    [
      'more than 300 fighters, including 110 men',
      [
        ['more than', '>'],
        ['including', null],
      ],
    ],
    ['no more than 30', [['no more than', '<=']]],
    ['about 40 people talked about it', [['about', '≈']]],
    ['over two million, over the border', [['over', '>']]],
    ['On May 6 they may meet', [['may', null]]],
    ['between 20 and 30 boats, talks between the two sides', [['between', null]]],
    ['206 died', []],
  ])('%s', (text, expected) => {
    const found = findHedges(text)
    expect(found.map((hedge) => [hedge.exact, hedge.operator])).toEqual(expected)
    for (const hedge of found) expect(text.slice(hedge.start, hedge.end)).toBe(hedge.exact)
  })
})
