import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mapSpan } from './map-span.ts'
import { withContext } from './quote-at.ts'
import { mapRevision } from './revision-map.ts'

/** Few words, so that sentences are alike, as in real texts about one matter. */
const WORDS =
  'the army said on Monday that 206 fighters were killed near a bridge after talks in Doha had failed again and nobody else spoke to reporters'.split(
    ' ',
  )
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 7, maxLength: 12 })
  .filter((words) => new Set(words).size > 4)
  .map((words) => `${words.join(' ')}.`)
const story = fc.uniqueArray(sentence, { minLength: 5, maxLength: 12 })

type Edit =
  | { kind: 'insert'; at: number; words: string }
  | { kind: 'delete'; at: number }
  | { kind: 'replace'; at: number; words: string }
  | { kind: 'move'; at: number; to: number }
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(11), words: sentence }),
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(11) }),
  fc.record({ kind: fc.constant('replace' as const), at: fc.nat(11), words: sentence }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(11), to: fc.nat(11) }),
)

/** The sentences after an edit; one that is to be left alone is neither deleted nor replaced. */
function apply(sentences: readonly string[], one: Edit, untouched: string | null): string[] {
  const list = [...sentences]
  const at = one.at % Math.max(1, list.length)
  if (one.kind === 'insert') list.splice(at, 0, one.words)
  else if (list[at] !== untouched || one.kind === 'move') {
    const [taken] = list.splice(at, 1)
    if (one.kind === 'replace') list.splice(at, 0, one.words)
    if (one.kind === 'move' && taken !== undefined)
      list.splice(one.to % (list.length + 1), 0, taken)
  }
  return list
}

function place(exact: string, old: string, now: string): string {
  const start = old.indexOf(exact)
  const span = withContext(old, { start, end: start + exact.length, exact })
  const outcome = mapSpan(mapRevision(old, now), span)
  return outcome.status === 'placed' ? now.slice(outcome.start, outcome.end) : outcome.status
}

const isOnce = (words: string, text: string) => text.split(words).length === 2

describe('whatever edits a text goes through', () => {
  const edits = fc.array(edit, { minLength: 1, maxLength: 6 })

  test('a sentence that none of them touched is where its words are, and nowhere else', () => {
    fc.assert(
      fc.property(story, fc.nat(), edits, (sentences, at, script) => {
        const exact = sentences[at % sentences.length] ?? ''
        const edited = script.reduce((list, one) => apply(list, one, exact), sentences)
        const [old, now] = [sentences.join(' '), edited.join(' ')]
        fc.pre(isOnce(exact, old) && isOnce(exact, now))
        expect(place(exact, old, now)).toBe(exact)
      }),
      { numRuns: 400 },
    )
  })

  test('and then back again, every sentence is where it was', () => {
    fc.assert(
      fc.property(story, edits, (sentences, script) => {
        const old = sentences.join(' ')
        const now = script
          .reduce<string[]>((list, one) => apply(list, one, null), sentences)
          .join(' ')
        const there = mapRevision(old, now)
        const undone = mapRevision(old, old)
        for (const exact of sentences) {
          if (!isOnce(exact, old)) continue
          const start = old.indexOf(exact)
          const span = withContext(old, { start, end: start + exact.length, exact })
          const outcome = mapSpan(there, span)
          const end = outcome.status === 'placed' ? outcome.end : 0
          expect(end).toBeLessThanOrEqual(now.length)
          expect(mapSpan(undone, span)).toMatchObject({ status: 'placed', start, kept: 1 })
        }
      }),
      { numRuns: 100 },
    )
  })
})
