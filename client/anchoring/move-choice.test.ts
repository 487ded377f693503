import { expect, test } from 'vitest'
import { type TextRange } from '#shared/text/block.ts'
import { type ChoiceStep, moveChoice } from './move-choice.ts'

const text = 'At least 40 boats left. The harbour, he said, was full. Nobody asked.'
const sentences = [
  { start: 0, end: 23 },
  { start: 24, end: 55 },
  { start: 56, end: 69 },
]

function walk(from: TextRange, ...steps: ChoiceStep[]): string {
  const end = steps.reduce((chosen, step) => moveChoice(text, sentences, chosen, step), from)
  return text.slice(end.start, end.end)
}

test('the first step chooses the sentence at the place', () => {
  expect(walk({ start: 30, end: 30 }, 'next-sentence')).toBe('The harbour, he said, was full.')
  expect(walk({ start: 30, end: 30 }, 'previous-sentence')).toBe('The harbour, he said, was full.')
})

test('sentences are walked one by one and end at the last', () => {
  const start = { start: 0, end: 0 }
  expect(walk(start, 'next-sentence', 'next-sentence')).toBe('The harbour, he said, was full.')
  expect(walk(start, 'next-sentence', 'next-sentence', 'next-sentence', 'next-sentence')).toBe(
    'Nobody asked.',
  )
  expect(walk(start, 'next-sentence', 'next-sentence', 'previous-sentence')).toBe(
    'At least 40 boats left.',
  )
})

test('from a sentence the words are walked, then the choice grows by words', () => {
  const start = { start: 0, end: 0 }
  expect(walk(start, 'next-sentence', 'next-word', 'next-word', 'next-word')).toBe('40')
  expect(
    walk(start, 'next-sentence', 'next-word', 'next-word', 'next-word', 'grow-end', 'grow-end'),
  ).toBe('40 boats left')
  expect(walk(start, 'next-sentence', 'previous-word', 'grow-start')).toBe('boats left')
})

test('both ends can be taken back by a word', () => {
  const start = { start: 0, end: 0 }
  expect(walk(start, 'next-sentence', 'shrink-end', 'shrink-end')).toBe('At least 40 boats')
  expect(walk(start, 'next-sentence', 'shrink-start', 'shrink-start')).toBe('40 boats left.')
})

test('whole sentences can be added and dropped', () => {
  const start = { start: 0, end: 0 }
  expect(walk(start, 'next-sentence', 'add-sentence')).toBe(text.slice(0, 55))
  expect(walk(start, 'next-sentence', 'add-sentence', 'drop-sentence')).toBe(
    'At least 40 boats left.',
  )
})

test('the last word stays when there is nothing before or after it', () => {
  expect(walk({ start: 63, end: 68 }, 'next-word')).toBe('asked')
  expect(walk({ start: 63, end: 68 }, 'shrink-end')).toBe('asked')
  expect(walk({ start: 0, end: 2 }, 'previous-word')).toBe('At')
})
