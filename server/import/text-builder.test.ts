import { expect, test } from 'vitest'
import { TextBuilder } from './text-builder.ts'

test('blocks are joined by a blank line and hold no loose white space', () => {
  const builder = new TextBuilder()
  builder.begin('heading', 1)
  builder.add('  The \n war ')
  builder.begin('paragraph')
  builder.add(' \t ')
  builder.begin('paragraph')
  builder.add('At least')
  builder.add(' 206')
  builder.addBreak()
  builder.add(' were killed. ')
  const { text, blocks } = builder.finish()
  expect(text).toBe('The war\n\nAt least 206\nwere killed.')
  expect(blocks).toEqual([
    { kind: 'heading', start: 0, end: 7, level: 1 },
    { kind: 'paragraph', start: 9, end: 34 },
  ])
})

test('words without a block are a paragraph; a document without words has no blocks', () => {
  const builder = new TextBuilder()
  builder.add('Alone')
  expect(builder.finish()).toEqual({
    text: 'Alone',
    blocks: [{ kind: 'paragraph', start: 0, end: 5 }],
  })
  expect(new TextBuilder().finish()).toEqual({ text: '', blocks: [] })
})

test('the end of the words so far is known while they are written', () => {
  const builder = new TextBuilder()
  builder.begin('paragraph')
  builder.add('one ')
  expect(builder.offset).toBe(3)
  builder.begin('paragraph')
  builder.add('two')
  expect(builder.offset).toBe(8)
  expect(builder.finish().text).toHaveLength(8)
})

test('no byte that a database refuses gets through', () => {
  const builder = new TextBuilder()
  builder.add('a\0b\uD800c👧')
  expect(builder.finish().text).toBe('ab\uFFFDc👧')
})
