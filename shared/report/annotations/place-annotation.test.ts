import { describe, expect, test } from 'vitest'
import { annotationPlacer, placeAnnotation } from './place-annotation.ts'
import { type ReadTarget } from './read-annotation-shape.ts'

const TEXT =
  '👩‍👩‍👧 wrote that at least 40 boats sank on Monday, the harbour office said. Later it wrote that nine boats left the port.'
const HASH = 'a'.repeat(64)

function target(exact: string | null, change: Partial<ReadTarget> = {}): ReadTarget {
  return {
    source: 'urn:x:1',
    quote: exact === null ? null : { exact, prefix: null, suffix: null },
    position: null,
    sha256: null,
    unread: [],
    ...change,
  }
}
/** Where words stand, in code points. */
function pointsOf(words: string) {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(words))).length
  return { start, end: start + Array.from(words).length }
}
const unitsOf = (words: string) => {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}
const place = (...targets: ReadTarget[]) => placeAnnotation({ targets }, TEXT)

describe('words of an annotation', () => {
  test.each<[string, ReadTarget, string, string | null]>([
    [
      'at their position',
      target('40 boats', { position: pointsOf('40 boats') }),
      'exact',
      '40 boats',
    ],
    [
      'at a position in code units, as browsers count',
      target('40 boats', { position: unitsOf('40 boats') }),
      'exact',
      '40 boats',
    ],
    [
      'elsewhere than the position says',
      target('nine boats', { position: { start: 0, end: 10 } }),
      'moved',
      'nine boats',
    ],
    [
      'beside a position that ends one character too far',
      target('nine boats', { position: { ...pointsOf('nine boats '), end: 0 } }),
      'moved',
      'nine boats',
    ],
    [
      'at a position far behind the text',
      target('nine boats', { position: { start: 90_000, end: 90_010 } }),
      'moved',
      'nine boats',
    ],
    ['without a position', target('40 boats sank'), 'found', '40 boats sank'],
    [
      'of which two are alike, one with the right surroundings',
      target(null, { quote: { exact: 'wrote that', prefix: 'Later it ', suffix: ' nine' } }),
      'found',
      'wrote that',
    ],
    ['that are not there', target('quite other words on the weather'), 'not-found', null],
    [
      'with a selector that is not read',
      target(null, { unread: ['CssSelector'] }),
      'not-found',
      null,
    ],
    ['that are none', target(null), 'whole', null],
    [
      'with a position that is not in the text',
      target(null, { position: { start: 500, end: 510 } }),
      'not-found',
      null,
    ],
  ])('%s', (_, one, kind, words) => {
    const found = place(one)
    expect(found.kind).toBe(kind)
    expect(found.spans.map(({ exact }) => exact)).toEqual(words === null ? [] : [words])
    for (const { start, end, exact } of found.spans) expect(TEXT.slice(start, end)).toBe(exact)
  })

  test('that a typesetter changed are found, and the match says so', () => {
    expect(place(target('AT LEAST 40 BOATS')).targets).toMatchObject([
      { kind: 'found', match: 'typography', spans: [{ exact: 'at least 40 boats' }] },
    ])
  })

  test('that an editor changed are found as altered', () => {
    const words = 'at least 41 boats sank on Monday, the harbour office said'
    expect(place(target(words)).targets).toMatchObject([{ kind: 'found', match: 'altered' }])
  })

  test('that stand twice are left to a person', () => {
    const found = place(target('wrote that'))
    expect(found).toMatchObject({ kind: 'ambiguous', spans: [] })
    expect(found.targets[0]?.spans).toHaveLength(2)
  })

  test('that only a position tells are sure in the very same text alone', () => {
    const only = target(null, { position: pointsOf('40 boats'), sha256: HASH })
    expect(placeAnnotation({ targets: [only] }, TEXT, HASH)).toMatchObject({
      kind: 'exact',
      spans: [{ exact: '40 boats' }],
    })
    const found = placeAnnotation({ targets: [only] }, TEXT, 'b'.repeat(64))
    expect(found).toMatchObject({ kind: 'ambiguous', spans: [] })
    expect(found.targets[0]?.spans).toMatchObject([{ exact: '40 boats' }])
  })

  test('in several pieces have a place only where each has', () => {
    const nine = target('nine boats', { position: pointsOf('nine boats') })
    expect(place(nine, target('40 boats'))).toMatchObject({
      kind: 'found',
      spans: [{ exact: '40 boats' }, { exact: 'nine boats' }],
    })
    expect(place(nine, target('wrote that'))).toMatchObject({ kind: 'ambiguous', spans: [] })
  })
})

test('a text is made ready once for many annotations', () => {
  const placed = annotationPlacer(TEXT)
  expect(placed({ targets: [target('40 boats')] }).kind).toBe('found')
  expect(placed({ targets: [target('nine boats')] }).kind).toBe('found')
})
