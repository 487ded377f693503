import { expect, test } from 'vitest'
import { makeBlocks } from './make-blocks.ts'
import { sentencesAround } from './sentences-around.ts'

const text =
  'She claimed much. He said 40 left. Nobody was hurt.\n\nThe list is long. It ends here.'
const around = (...words: string[]) => {
  const spans = words.map((exact) => {
    const start = text.indexOf(exact)
    return { start, end: start + exact.length }
  })
  return sentencesAround({ text, blocks: makeBlocks(text), language: 'en' }, spans).map((range) =>
    text.slice(range.start, range.end),
  )
}

test.each<[string, string[], string[]]>([
  ['words inside one', ['40 left'], ['He said 40 left.']],
  ['a whole sentence', ['He said 40 left.'], ['He said 40 left.']],
  ['words over a border', ['left. Nobody'], ['He said 40 left.', 'Nobody was hurt.']],
  ['words of two paragraphs', ['much', 'ends'], ['She claimed much.', 'It ends here.']],
  ['nothing', [], []],
])('the sentences around %s', (_, words, sentences) => {
  expect(around(...words)).toEqual(sentences)
})
