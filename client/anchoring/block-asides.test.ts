import { expect, test } from 'vitest'
import { type TextRange } from '#shared/text/block.ts'
import { type BlockPart, blockIndexAt, withAsides } from './block-asides.ts'

const TEXT = 'abcdefghij'

function drawn(parts: readonly BlockPart<TextRange>[]): string {
  return parts
    .map((part) =>
      'aside' in part
        ? `<${part.aside.key}>`
        : `[${TEXT.slice(part.segment.start, part.segment.end)}]`,
    )
    .join('')
}

test.each([
  ['none', [], '[abcde][fghij]'],
  ['inside a piece', [2], '[ab]<2>[cde][fghij]'],
  ['where a piece begins', [0, 5], '<0>[abcde]<5>[fghij]'],
  ['at the end of the block', [10], '[abcde][fghij]<10>'],
  ['two at one place, and more', [3, 3, 7], '[abc]<3><3>[de][fg]<7>[hij]'],
])('what stands beside the text is drawn at its place: %s', (_name, places, expected) => {
  const segments = [
    { start: 0, end: 5, marks: [] },
    { start: 5, end: 10, marks: [] },
  ]
  const asides = places.map((at) => ({ at, key: String(at), node: null }))
  expect(drawn(withAsides(segments, asides))).toBe(expected)
})

test.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [7, 1],
  [11, 1],
  [12, -1],
])('offset %i is in block %i', (offset, expected) => {
  const blocks = [
    { start: 0, end: 5 },
    { start: 7, end: 12 },
  ]
  expect(blockIndexAt(blocks, offset)).toBe(expected)
})
