import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mapSpan } from './map-span.ts'
import { withContext } from './quote-at.ts'
import { mapRevision } from './revision-map.ts'

const OLD = `The minister met envoys in Oslo on Monday. At least 206 fighters were killed, the army claimed.

Residents left two villages by nightfall. The ceasefire was holding on Friday, a spokesman said.

The council has nineteen seats and meets in the old town hall every second week of the month.`

function map(exact: string, now: string, old = OLD) {
  const start = old.indexOf(exact)
  const outcome = mapSpan(
    mapRevision(old, now),
    withContext(old, { start, end: start + exact.length, exact }),
  )
  return outcome.status === 'placed' ? now.slice(outcome.start, outcome.end) : outcome.status
}

describe('a span in the next revision', () => {
  const exact = 'At least 206 fighters were killed'
  test.each([
    ['the same text', OLD, exact],
    ['text before it', `New first line.\n\n${OLD}`, exact],
    ['text after it', `${OLD}\n\nOne more line.`, exact],
    ['a dropped hedge', OLD.replace('At least 206', '206'), '206 fighters were killed'],
    ['another figure', OLD.replace('206', '210'), 'At least 210 fighters were killed'],
    [
      'words put in',
      OLD.replace('206 fighters', '206 armed fighters'),
      'At least 206 armed fighters were killed',
    ],
    [
      'its sentence taken out',
      OLD.replace('At least 206 fighters were killed, the army claimed.', ''),
      'lost',
    ],
    ['the whole text taken out', '', 'lost'],
  ])('with %s', (_, now, words) => {
    expect(map(exact, now)).toBe(words)
  })

  test('a paragraph that moved takes its spans along', () => {
    const [one = '', two = '', three = ''] = OLD.split('\n\n')
    expect(map('two villages by nightfall', [three, one, two].join('\n\n'))).toBe(
      'two villages by nightfall',
    )
    const outcome = mapSpan(mapRevision(OLD, [two, one, three].join('\n\n')), {
      ...withContext(OLD, { start: 4, end: 12, exact: 'minister' }),
    })
    expect(outcome.status).toBe('placed')
  })

  test('marks at its ends come along', () => {
    const old = 'She said: “We will not go.” Then she left the room without a word.'
    expect(map('“We will not go.”', old.replace('Then', 'And then'), old)).toBe('“We will not go.”')
  })

  test('of two same sentences the one that was taken out is lost, not moved to its twin', () => {
    const twin = 'The minister accused the firm of fraud.'
    const old = `First part of the story. ${twin} It happened in May.\n\nSecond part, much later on. ${twin} The firm denies it.`
    const now = old.replace(` ${twin} It happened in May.`, ' It happened in May.')
    const revision = mapRevision(old, now)
    const first = old.indexOf(twin)
    const second = old.lastIndexOf(twin)
    const at = (start: number) =>
      mapSpan(revision, withContext(old, { start, end: start + twin.length, exact: twin }))
    expect(at(first).status).toBe('lost')
    expect(at(second)).toMatchObject({ status: 'placed', start: now.indexOf(twin) })
  })
})

const sentence = fc
  .array(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 5, maxLength: 9 })
  .map((words) => `${words.join(' ')}.`)
const story = fc.uniqueArray(sentence, { minLength: 4, maxLength: 10 })

describe('whatever is done around a span', () => {
  test('it is found exactly where its words went', () => {
    fc.assert(
      fc.property(story, fc.nat(), fc.nat(), sentence, (sentences, at, other, fresh) => {
        const chosen = at % sentences.length
        const edited = [...sentences]
        const place = other % sentences.length
        if (place !== chosen) edited[place] = fresh
        fc.pre(new Set(edited).size === edited.length)
        const exact = sentences[chosen] ?? ''
        const [old, now] = [sentences.join(' '), edited.join(' ')]
        fc.pre(old.split(exact).length === 2 && now.split(exact).length === 2)
        expect(map(exact, now, old)).toBe(exact)
      }),
    )
  })

  test('a span that was deleted is never put anywhere else, and undo brings it back', () => {
    fc.assert(
      fc.property(story, fc.nat(), (sentences, at) => {
        const exact = sentences[at % sentences.length] ?? ''
        const old = sentences.join(' ')
        fc.pre(old.split(exact).length === 2)
        const now = sentences.filter((one) => one !== exact).join(' ')
        expect(map(exact, now, old)).toBe('lost')
        const start = old.indexOf(exact)
        const undone = mapSpan(
          mapRevision(old, old),
          withContext(old, { start, end: start + exact.length, exact }),
        )
        expect(undone).toMatchObject({ status: 'placed', start })
      }),
    )
  })
})
