import { expect, test } from 'vitest'
import { type Attribution, FLAT } from '../attribution/attribution.ts'
import { joinAttribution, splitAttribution } from './attribution-marks.ts'

const span = (start: number, exact: string) => ({ start, end: start + exact.length, exact })
const attributed: Attribution = {
  ...FLAT,
  mode: 'attributed',
  speaker: {
    name: 'The army',
    kind: 'organisation',
    anonymity: 'named',
    span: span(0, 'It'),
    anaphoraOf: span(50, 'the army'),
  },
  cue: { span: span(3, 'said'), lemma: 'say', class: 'neutral', strength: 2 },
  hedges: [{ span: span(8, 'at least'), type: 'lower-bound' }],
  chain: [
    { level: 1, speaker: { name: 'A wire', kind: 'outlet', anonymity: 'named', span: null } },
  ],
}

test.each([
  ['a flat claim', FLAT],
  ['a claim with speaker, verb, hedge and relay', attributed],
])('%s comes back from its words and its place as it was', (_what, attribution) => {
  const { words, marks } = splitAttribution(attribution)
  expect(joinAttribution(words, marks)).toEqual(attribution)
})

test('what is kept with the claim knows no offset of the text', () => {
  expect(splitAttribution(attributed).words).not.toMatch(/"start":[1-9]/)
})
