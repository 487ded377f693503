import { describe, expect, test } from 'vitest'
import { compareClaim } from './compare-claim.ts'
import { type CompareInput } from './compare-row.ts'

const CLAIM: CompareInput = {
  claimText: '206 fighters were killed',
  hedges: ['at least'],
  cue: 'claimed',
  quote: '206 fighters',
  quoteContext:
    'She added that the raids of early May killed more than 300 people, including 206 fighters and 110 guards.',
}
const results = (input: Partial<CompareInput>) =>
  compareClaim({ ...CLAIM, ...input }).map((row) => `${row.aspect} ${row.result}`)

describe('two reports of one figure', () => {
  test('the number agrees, hedge and verb do not, and the other bound of the sentence is not its hedge', () => {
    expect(compareClaim(CLAIM)).toEqual([
      { aspect: 'verb', claim: ['claimed'], quote: ['added'], result: 'differs' },
      { aspect: 'hedge', claim: ['at least'], quote: ['including'], result: 'differs' },
      { aspect: 'number', claim: ['206'], quote: ['206'], result: 'same' },
      { aspect: 'unit', claim: ['killed'], quote: ['killed'], result: 'same' },
    ])
  })
})

describe('aspect by aspect', () => {
  test('a dropped hedge is a difference', () => {
    const quoteContext = 'The army claimed that at least 206 fighters were killed.'
    expect(results({ quoteContext })).toEqual([
      'verb same',
      'hedge same',
      'number same',
      'unit same',
    ])
    expect(results({ quoteContext, hedges: [] })).toContain('hedge only-in-quote')
    expect(results({ quoteContext: 'The army claimed that 206 fighters were killed.' })).toContain(
      'hedge only-in-claim',
    )
    expect(results({ quoteContext: 'It claimed no fewer than 206 fighters died.' })).toContain(
      'hedge same',
    )
  })

  test('a figure of another value differs, one of another writing does not', () => {
    const claimText = '1,098 fighters were killed'
    const withQuote = (quote: string) =>
      results({ claimText, hedges: [], cue: null, quote, quoteContext: `${quote} were killed.` })
    expect(withQuote('1098 fighters')).toEqual(['number same', 'unit same'])
    expect(withQuote('1.098 fighters')).toContain('number differs')
    expect(withQuote('Many fighters')).toContain('number only-in-claim')
    expect(withQuote('1,098 per cent')).toContain('unit differs')
  })

  test('killed and neutralised are never the same', () => {
    expect(
      results({ quote: '206 fighters', quoteContext: 'At least 206 fighters were neutralised.' }),
    ).toContain('unit differs')
  })

  test('an attributed sentence told flatly is a difference', () => {
    const quoteContext = 'The mayor said the bridge is safe.'
    expect(
      results({
        claimText: 'The bridge is safe',
        hedges: [],
        cue: null,
        quote: 'the bridge is safe',
        quoteContext,
      }),
    ).toEqual(['verb only-in-quote'])
  })

  test('dates compare by value, and what one side leaves open is no difference', () => {
    const dates = (claimText: string, quote: string) =>
      results({ claimText, hedges: [], cue: null, quote, quoteContext: quote })
    expect(dates('They met on 6 November', 'They met on November 6, 2026')).toEqual(['date same'])
    expect(dates('They met on 6 November', 'They met in November 2026')).toEqual(['date same'])
    expect(dates('They met on 6 November', 'They met on 7 November')).toEqual(['date differs'])
    expect(dates('They met on Thursday', 'They met on Friday')).toEqual(['date differs'])
    expect(dates('They met on Thursday', 'They met on 7 November')).toEqual(['date only-in-claim'])
    expect(dates('They met', 'They met on 7 November')).toEqual([])
  })

  test('a name spelled two ways is told, related names and other names are not', () => {
    const names = (claimText: string, quote: string) =>
      results({ claimText, hedges: [], cue: null, quote, quoteContext: quote })
    expect(names('Envoy Abdul Waseq left', 'The envoy, Abdul Wasiq, left')).toEqual([
      'name differs',
    ])
    expect(names('It was held in Türkiye', 'It was held in Turkiye')).toEqual(['name differs'])
    expect(names('A man from Pakistan', 'The Pakistani man')).toEqual([])
    expect(names('These men left Oslo', 'There men left Bergen')).toEqual([])
  })

  test('a may or a not in the quote counts, one far away does not', () => {
    const input = {
      claimText: 'the bridge will open',
      hedges: [],
      cue: null,
      quote: 'the bridge may open',
    }
    expect(results({ ...input, quoteContext: 'So the bridge may open.' })).toEqual([
      'hedge only-in-quote',
    ])
    const far = 'It did not rain that whole long summer in town, and the bridge will open.'
    expect(results({ ...input, quote: 'the bridge will open', quoteContext: far })).toEqual([])
  })

  test('nothing to compare gives no rows', () => {
    expect(
      compareClaim({ claimText: '', hedges: [], cue: null, quote: '', quoteContext: '' }),
    ).toEqual([])
  })
})
