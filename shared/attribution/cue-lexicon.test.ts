import { describe, expect, test } from 'vitest'
import { classifyCue } from './cue-lexicon.ts'
import { findCues } from './find-cues.ts'

describe('words that bring in what somebody says', () => {
  test.each([
    ['claimed', 'claim', 'distancing', 1],
    ['said', 'say', 'neutral', 2],
    ['according to', 'according to', 'neutral', 2],
    ['According\nto', 'according to', 'neutral', 2],
    ['added', 'add', 'neutral', 2],
    ['denied', 'deny', 'denial', 3],
    ['has denied', 'deny', 'denial', 3],
    ['stating', 'state', 'neutral', 2],
    ['insists', 'insist', 'assertive', 3],
    ['accusing', 'accuse', 'accusation', 3],
    ['admitted', 'admit', 'concession', 3],
    ['confirm', 'confirm', 'factive', 4],
    ['pointed out', 'point out', 'factive', 4],
    ['is expected to', 'be expected to', 'expectation', 1],
    ['reserves the right', 'reserve the right', 'warning-commitment', 2],
    ['so-called', 'so-called', 'distancing', 1],
  ])('“%s” is %s, %s, %i', (words, lemma, cueClass, strength) => {
    expect(classifyCue(words)).toEqual({ lemma, class: cueClass, strength })
  })

  test.each(['bridge', '', 'airstrikes'])('“%s” is not known', (words) => {
    expect(classifyCue(words)).toBeNull()
  })
})

describe('cues in a text', () => {
  test('cues are found in place, nouns left alone', () => {
    const text =
      'The mayor claimed that no claims were paid, maintaining a threat, the United States said. “It is,” he added, “over.”'
    const found = findCues(text)
    expect(found.map((cue) => cue.exact)).toEqual(['claimed', 'said', 'added'])
    for (const cue of found) expect(text.slice(cue.start, cue.end)).toBe(cue.exact)
  })

  test('a longer phrase wins over its words', () => {
    expect(findCues('She is expected to resign.').map((cue) => cue.exact)).toEqual([
      'is expected to',
    ])
  })
})
