import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuote } from './find-quote.ts'
import { withContext } from './quote-at.ts'
import { type QuoteSelector } from './quote-place.ts'
import { indexText } from './text-index.ts'

const TEXT = `On Tuesday the minister told reporters that at least 206 fighters had been killed in the border clashes.

“We will not accept 1,098 new posts,” she said, and left the party early. The opposition rejected the figures.

A spokesman for the army said the ceasefire was holding. Two villages were empty by nightfall, residents told the agency.`

const find = (selector: QuoteSelector, text = TEXT) => {
  const found = findQuote(indexText(text), selector)
  if (found.status !== 'found') return found.status
  return text.slice(found.place.start, found.place.end)
}

describe('the words are there', () => {
  test.each([
    ['206 fighters had been killed', '206 fighters had been killed'],
    ['AT LEAST 206 FIGHTERS', 'at least 206 fighters'],
    ['"We will not accept 1098 new posts,"', '“We will not accept 1,098 new posts,”'],
    ['left the party\n  early.', 'left the party early.'],
    ['the cease\u00ADfire was hold-\ning', 'the ceasefire was holding'],
    [
      'the minister … had been killed',
      'the minister told reporters that at least 206 fighters had been killed',
    ],
    ['Two villages […] by nightfall', 'Two villages were empty by nightfall'],
    [
      'A spokesman for the armv sald the ceasefire was ho1ding',
      'A spokesman for the army said the ceasefire was holding',
    ],
    ['tbe border clasbes', 'the border clashes'],
  ])('“%s” stands at “%s”', (exact, words) => {
    expect(find({ exact })).toBe(words)
  })
})

describe('the words are not there', () => {
  test.each([
    ['the president resigned on Friday morning'],
    ['206 villages were burned'],
    ['part'],
    ['minister of agriculture'],
  ])('“%s” is not marked', (exact) => {
    expect(['not-found', 'proposed']).toContain(find({ exact }))
  })
  test('nothing is found in nothing', () => {
    expect(find({ exact: '' })).toBe('not-found')
    expect(find({ exact: 'words' }, '')).toBe('not-found')
    expect(find({ exact: '***' })).toBe('not-found')
  })
})

describe('the same words twice', () => {
  const text = 'He said no. The bank said no. The mayor said no.'
  test('their surroundings decide', () => {
    expect(findQuote(indexText(text), { exact: 'said no', prefix: 'The bank ' })).toMatchObject({
      status: 'found',
      place: { start: text.indexOf('said no', 12) },
    })
  })
  test('without surroundings a person is asked', () => {
    const found = findQuote(indexText(text), { exact: 'said no' })
    expect(found.status).toBe('ambiguous')
    expect(found.status === 'ambiguous' && found.places).toHaveLength(3)
  })
  test('surroundings count for more than where the words stood', () => {
    const start = text.indexOf('said no')
    expect(
      findQuote(indexText(text), { exact: 'said no', prefix: 'The mayor ', start }),
    ).toMatchObject({ status: 'found', place: { start: text.lastIndexOf('said no') } })
  })
})

test('a look-alike is not taken for a sentence that was cut out', () => {
  const before = 'The first bridge has 19 arches and carries 900 cars. '
  const gone = 'The second bridge has 21 arches and carries 950 cars. '
  const after = 'The third one was never built, as the money ran out in the spring of that year.'
  const selector = withContext(before + gone + after, {
    start: before.length,
    end: before.length + gone.length - 1,
    exact: gone.trim(),
  })
  expect(find(selector, before + after)).not.toBe(before.trim())
})

test('words that were edited in place are found between what stood around them', () => {
  const old =
    'The mayor spoke first. At least 206 people came to the square that day. Nobody counted them twice.'
  const exact = 'At least 206 people came to the square that day.'
  const start = old.indexOf(exact)
  const selector = withContext(old, { start, end: start + exact.length, exact })
  const now =
    'The mayor spoke first. Some 210 people had come to the square. Nobody counted them twice.'
  expect(find(selector, now)).toContain('210 people had come to the square')
})

test('whatever stands once in a text is found where it stands', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 12, maxLength: 40 })
  fc.assert(
    fc.property(words, fc.nat(), fc.integer({ min: 3, max: 8 }), (list, at, length) => {
      const text = list.join(' ')
      const from = at % (list.length - length)
      const exact = list.slice(from, from + length).join(' ')
      fc.pre(` ${text} `.indexOf(` ${exact} `) === ` ${text} `.lastIndexOf(` ${exact} `))
      const found = findQuote(indexText(text), { exact })
      expect(found).toMatchObject({
        status: 'found',
        place: { start: ` ${text} `.indexOf(` ${exact} `) },
      })
    }),
  )
})

test('texts made to be slow are done with', () => {
  const same = indexText('a'.repeat(1_000_000))
  const long = 'a'.repeat(50_000)
  expect(findQuote(same, { exact: `${long}b${long}` }).status).not.toBe('found')
  expect(findQuote(same, { exact: long }).status).toBe('ambiguous')
  expect(findQuote(same, { exact: 'aaaabaaaa' }).status).not.toBe('found')
  const words = indexText('a b '.repeat(250_000))
  expect(findQuote(words, { exact: `${'a b '.repeat(12_000)}c` }).status).not.toBe('found')
})
