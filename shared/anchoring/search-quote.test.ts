import { describe, expect, test } from 'vitest'
import { mapRevision } from './revision-map.ts'
import { placePasted, placeQuote } from './place-quote.ts'
import { searchQuote } from './search-quote.ts'
import { indexText } from './text-index.ts'

const TEXT =
  'The office wrote that at least 40 boats stayed in port. Later it wrote that at least 40 boats stayed in port, and nine left.'
const index = indexText(TEXT)

describe('looking for pasted words', () => {
  test.each([
    ['and nine left', 'found', ['identical']],
    ['AND NINE LEFT', 'found', ['typography']],
    ['at least 40 boats stayed in port', 'ambiguous', ['identical', 'identical']],
    ['quite other words about the weather', 'not-found', []],
    ['', 'not-found', []],
    ['—', 'not-found', []],
  ])('“%s” is %s', (quote, status, kinds) => {
    const found = searchQuote(index, quote)
    expect(found.status).toBe(status)
    expect(found.matches.map(({ match }) => match)).toEqual(kinds)
    for (const { start, end, exact } of found.matches) expect(TEXT.slice(start, end)).toBe(exact)
  })
})

describe('a quote in a newer text', () => {
  const spanOf = (words: string) => {
    const start = TEXT.indexOf(words)
    return { start, end: start + words.length, exact: words }
  }

  test('of several passages the worst counts', () => {
    const map = mapRevision(TEXT, `New. ${TEXT.replace('nine left', 'ten left')}`)
    const placed = placeQuote(map, [spanOf('The office wrote'), spanOf('and nine left')])
    expect(placed.match).toBe('altered')
    expect(placed.spans.map(({ exact }) => exact)).toEqual(['The office wrote', 'and ten left'])
  })

  test('without one of its passages it is not there at all', () => {
    const map = mapRevision(TEXT, TEXT.replace(', and nine left', ''))
    const placed = placeQuote(map, [spanOf('The office wrote'), spanOf('and nine left')])
    expect(placed).toEqual({ match: 'not-found', spans: [] })
  })

  test('pasted words that stand twice have no place', () => {
    expect(placePasted(index, 'at least 40 boats')).toEqual({ match: 'ambiguous', spans: [] })
  })
})
