import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleClaim, sampleDossier } from './dossier.fixture.ts'
import { markText } from './mark-text.ts'

const LENGTH = 60
const text = Array.from({ length: LENGTH }, (_, at) => String.fromCharCode(97 + (at % 26))).join('')

test('each piece names the claims whose words it is part of, however long and many they are', () => {
  const edges = fc.uniqueArray(fc.integer({ min: 0, max: LENGTH }), { minLength: 2 })
  const span = fc
    .tuple(fc.integer({ min: 0, max: LENGTH - 1 }), fc.integer({ min: 1, max: 20 }))
    .map(([start, length]) => ({ start, end: Math.min(LENGTH, start + length) }))
  fc.assert(
    fc.property(edges, fc.array(span, { maxLength: 12 }), (cuts, spans) => {
      const sorted = cuts.toSorted((a, b) => a - b)
      const blocks = sorted
        .slice(1)
        .map((end, at) => ({ kind: 'paragraph' as const, start: sorted[at] ?? 0, end }))
      const revision = { ...sampleDossier().revision, text, blocks }
      const claims = spans.map(({ start, end }, at) =>
        sampleClaim(at + 1, '', { spans: [{ start, end, exact: text.slice(start, end) }] }),
      )
      for (const block of markText(revision, claims)) {
        expect(block.segments.map((piece) => piece.text).join('')).toBe(
          text.slice(block.start, block.end),
        )
        let start = block.start
        for (const piece of block.segments) {
          const end = start + piece.text.length
          const over = spans.flatMap((one, at) =>
            one.start < end && start < one.end ? [at + 1] : [],
          )
          expect(piece.claims).toEqual(over)
          start = end
        }
      }
    }),
  )
})
