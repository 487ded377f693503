import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareQuote } from './compare-quote.ts'
import { findVerbatim } from './find-verbatim.ts'
import { quotedWords } from './quoted-words.ts'

describe('word for word', () => {
  test.each([
    ['It’s “over” – now', 'It\'s "over" — now', 'typography'],
    ['a com\u00ADmittee of ﬁve', 'a committee of five', 'typography'],
    ['two\nlines here', 'two lines\u00A0here', 'typography'],
    ['1,098 people', '1098 people', 'typography'],
    ['1\u202F098 people', '1,098 people', 'typography'],
    ['۲۰۶ people', '206 people', 'typography'],
    ['5 % more', '5% more', 'typography'],
    ['5 per cent more', '5% more', 'typography'],
    ['−3 degrees', '-3 degrees', 'typography'],
    ['he said ‘no’ twice', 'he said “no” twice', 'typography'],
    ['the “end”', 'the "end"', 'typography'],
    ['café', 'cafe\u0301', 'typography'],
    ['rose 1.5 million', 'rose 15 million', 'altered'],
    ['fell to -3 degrees', 'fell to 3 degrees', 'altered'],
    ['rose by 5 % in May', 'rose by 5 in May', 'altered'],
    ['it cost €5 then', 'it cost $5 then', 'altered'],
    ['1,098 people', '1.098 people', 'altered'],
    ['about 10² metres', 'about 102 metres', 'altered'],
    ['The end of it', 'the end of it', 'typography'],
    ['São Paulo’s café', "Sao Paulo's cafe", 'typography'],
    ['was hold-\ning on', 'was holding on', 'typography'],
    ['a well-\nknown man', 'a well-known man', 'typography'],
    ['rose 3-\n4 points', 'rose 34 points', 'altered'],
    ['it was not agreed', 'it was agreed', 'altered'],
    ['into the house now', 'in to the house now', 'altered'],
    ['the same words', 'the same words', 'identical'],
    ['Ministers met in Oslo', 'A storm closed every school', 'not-found'],
    ['something', '', 'not-found'],
  ])('“%s” against “%s” is %s', (quote, text, match) => {
    expect(compareQuote(quote, text).match).toBe(match)
  })

  test('the difference is shown word by word', () => {
    expect(compareQuote('at least 206 died', '206 died').parts).toEqual([
      { kind: 'removed', text: 'at least ' },
      { kind: 'same', text: '206 died' },
    ])
  })

  test('the order of the two texts never matters for the result', () => {
    const text = fc.array(
      fc.constantFrom('a ', 'The ', '1,5', '15', '-', '“', '"', '%', ' ', 'word ', '.'),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(text, text, (a, b) => {
        const there = compareQuote(a.join(''), b.join('')).match
        expect(compareQuote(b.join(''), a.join('')).match).toBe(there)
      }),
    )
  })

  test('twenty thousand characters are compared to the end', () => {
    const a = Array.from({ length: 3_300 }, (_, n) => `w${(n * 31) % 977}`).join(' ')
    const b = Array.from({ length: 3_300 }, (_, n) => `w${(n * 37) % 983}`).join(' ')
    expect(compareQuote(a, b).match).not.toBe('identical')
    expect(findVerbatim(a, b)).not.toBe('identical')
  })
})

describe('words in quotation marks', () => {
  test.each<[string, string[]]>([
    ['He called it “a grave mistake,” she said.', ['a grave mistake']],
    ['stating that "all agreed" and "to act together”.', ['all agreed', 'to act together']],
    ['They don’t know the firm’s plan.', []],
    ['She wrote ‘the firm’s plan’ twice.', ['the firm’s plan']],
    ['Er sagte „nein“ und ging.', ['nein']],
    ['«oui», dit-il', ['oui']],
    ['“He said ‘never’ to me,” she said', ['He said ‘never’ to me']],
    ["the workers' union", []],
    ['an “open mark without end', []],
    ['یہ ”امن“ ہے', ['امن']],
    ['', []],
  ])('%s', (text, passages) => {
    expect(quotedWords(text)).toEqual(passages)
  })
})

describe('words somewhere in a text', () => {
  const text =
    'On Tuesday the minister said: “We will not accept 1,098 new posts,” and left the party early.'
  test.each([
    ['We will not accept', 'identical'],
    ['We will not accept 1098 new posts', 'typography'],
    ['We will accept 1,098 new posts', 'altered'],
    ['We will not accept 1,099 new posts', 'altered'],
    ['art', 'not-found'],
    ['the weather was fine all summer long', 'not-found'],
    ['', 'not-found'],
  ])('“%s” is %s', (quote, match) => {
    expect(findVerbatim(quote, text)).toBe(match)
  })
})
