import { describe, expect, test } from 'vitest'
import { theirWords } from './their-words.ts'

const LONG = Array.from({ length: 400 }, (_, at) => `word${at}`).join(' ')
const PRESENT = [
  'Forty boats sank.',
  'It is in the log.',
  '41 boats',
  '“40 boats”',
  'Title of log, page 3',
  'Title of log',
  'Comment by Ana Adler: Who counted?',
  LONG,
  'چالیس کشتیاں',
]
const OURS = [
  'Claim 12, passage 1 of 2 · Was it said: Original not found · Is it so: Needs context',
  'Statement: Forty boats sank.',
  'Attributed · Speaker: Ana (named person) · Verb: said (Neutral)',
  'Explanation: It is in the log.',
  'Supports: “40 boats”',
  'Source: S1 Title of log, page 3',
  'Partly supports: Kept by the desk.',
  '2 more under “Claim 12” in this file.',
  'Proposed wording (not decided): 41 boats',
  'Review: Approved. Approved by Ben Brandt, who did not work on the claim.',
  '3 earlier comments under “Claim 12” in this file.',
  'Comment by Ana Adler: Who counted?',
  'The comment on its first passage says more.',
]
const present = [...PRESENT, 'Kept by the desk.']
const read = (lines: readonly string[], tail = '') =>
  theirWords({ claimId: 'c', words: '', lines: [...lines], tail }, present)

test('what we wrote ourselves is nothing new', () => {
  expect(read(OURS)).toEqual({ added: '', changed: '' })
  const cut = `Explanation: ${LONG.slice(0, 1_200)} […]`
  expect(read([cut])).toEqual({ added: '', changed: '' })
})

test.each(OURS)('nothing behind it, something behind it: %s', (line) => {
  expect(read([line])).toEqual({ added: '', changed: '' })
  if (line.startsWith('Attributed')) return
  expect(read([`${line} I doubt it.`])).toEqual({ added: 'I doubt it.', changed: '' })
})

describe('words of a reviewer', () => {
  test.each<[string, string[], string, string]>([
    ['on a line of their own', [...OURS, 'Ask again.'], '', 'Ask again.'],
    ['between ours', [OURS[0] ?? '', 'No!', OURS[1] ?? ''], '', 'No!'],
    ['behind the last line', OURS, 'See the minutes.\nPage 4.', 'See the minutes.\nPage 4.'],
    ['at several places', ['Before', OURS[1] ?? ''], 'behind', 'Before\nbehind'],
  ])('%s', (_where, lines, tail, added) => {
    expect(read(lines, tail)).toEqual({ added, changed: '' })
  })
})

describe('lines of ours that say other things now are told apart', () => {
  test.each([
    'Proposed wording (not decided): 42 boats',
    'Statement: Fifty boats sank.',
    'Explanation: It is in the logbook.',
    'Source: S1 Another title',
    'Comment by Ana Adler: Who counts?',
  ])('%s', (line) => {
    expect(read([line])).toEqual({ added: '', changed: line })
  })

  test('also where right-to-left words stand under their name', () => {
    expect(read(['Explanation:', 'چالیس کشتیاں'])).toEqual({ added: '', changed: '' })
    expect(read(['Explanation:', 'پچاس'])).toEqual({ added: '', changed: 'پچاس' })
  })
})

test('a verdict is read whole', () => {
  const line = 'Claim 1 · Was it said: Confirmed · Is it so: Falsely put'
  expect(read([line]).added).toBe(line)
})
