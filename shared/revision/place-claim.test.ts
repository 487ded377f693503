import { describe, expect, test } from 'vitest'
import { withContext } from '../anchoring/quote-at.ts'
import { mapRevision } from '../anchoring/revision-map.ts'
import { type Marks } from '../claim/attribution-marks.ts'
import { sentencesOf } from '../review/sentences-of.ts'
import { makeBlocks } from '../text/make-blocks.ts'
import { findSentences } from '../text/sentences.ts'
import { findNewSentences } from './new-sentences.ts'
import { placeClaim } from './place-claim.ts'

const OLD =
  'A spokesman claimed that at least 206 fighters were killed on Monday. The bridge was closed for a week.\n\nThe mayor opened the market. Nobody else spoke to the press that day.'
const NO_MARKS: Marks = { speaker: null, anaphoraOf: null, cue: null, hedges: [], chain: [] }
const sentencesIn = (text: string) => findSentences(text, makeBlocks(text), 'en')

function spanOf(exact: string, text = OLD) {
  const start = text.indexOf(exact)
  return withContext(text, { start, end: start + exact.length, exact })
}

function place(words: string[], now: string, hedge?: string) {
  const spans = words.map((exact) => spanOf(exact))
  const marks = { ...NO_MARKS, hedges: hedge ? [spanOf(hedge)] : [] }
  const sentences = sentencesOf(OLD, sentencesIn(OLD), spans)
  const from = { spans, marks }
  const map = mapRevision(OLD, now)
  return placeClaim(map, from, { ...from, sentences, map }, sentencesIn(now))
}

describe('a claim in the next revision is', () => {
  const words = ['206 fighters']
  test.each([
    ['unchanged when another sentence changed', OLD.replace('a week', 'two weeks'), 'unchanged'],
    ['unchanged when text comes before it', `A new beginning of it all.\n\n${OLD}`, 'unchanged'],
    [
      'in a changed context when its sentence changed',
      OLD.replace('Monday', 'Tuesday'),
      'context-changed',
    ],
    ['changed when its figure changed', OLD.replace('206', '210'), 'text-changed'],
    ['lost when its sentence is gone', OLD.slice(OLD.indexOf('The bridge')), 'lost'],
    ['moved when its paragraph moved', OLD.split('\n\n').toReversed().join('\n\n'), 'moved'],
  ])('%s', (_, now, outcome) => {
    expect(['moved', 'unchanged'].includes(outcome) ? ['moved', 'unchanged'] : [outcome]).toContain(
      place(words, now).outcome,
    )
    expect(place(words, now).spans.map((span) => now.slice(span.start, span.end))).toEqual(
      place(words, now).spans.map((span) => span.exact),
    )
  })

  test('changed when its hedge was dropped, and the hedge has no place any more', () => {
    const placed = place(words, OLD.replace('at least 206', '206'), 'at least')
    expect(placed.outcome).toBe('text-changed')
    expect(placed.marks.hedges).toEqual([null])
    expect(placed.spans.map((span) => span.exact)).toEqual(['206 fighters'])
  })

  test('lost when one of its pieces is gone', () => {
    const now = OLD.replace('The mayor opened the market. ', '')
    expect(place(['206 fighters', 'opened the market'], now)).toMatchObject({
      outcome: 'lost',
      spans: [],
    })
  })

  test('ambiguous when its words stand in several new places', () => {
    const line = 'The mayor opened the market.'
    const now = `${OLD.replace(`${line} `, '')}\n\nMonday: ${line} And so on.\n\nTuesday: ${line} And so on.`
    const placed = place(['The mayor opened the market'], now)
    expect(placed.outcome).toBe('ambiguous')
    expect(placed.candidates[0]?.map(({ start, end }) => now.slice(start, end))).toEqual([
      'The mayor opened the market',
      'The mayor opened the market',
    ])
  })
})

test('sentences that say something new are told, edited ones are not', () => {
  const now = `${OLD.replace('206', '210')}\n\nA second attack was reported in the evening. The mayor opened the market.`
  const found = findNewSentences(mapRevision(OLD, now), sentencesIn(now))
  expect(found.map(({ start, end }) => now.slice(start, end))).toContain(
    'A second attack was reported in the evening.',
  )
  expect(found.map(({ start, end }) => now.slice(start, end)).join(' ')).not.toContain('210')
})
