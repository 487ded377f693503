import { expect, test } from 'vitest'
import { candidateMarks, findAll, withActiveQuotes } from './evidence-marks.ts'
import { plainMark } from '../anchoring/text-mark.ts'

const words = (text: string, marks: readonly { start: number; end: number }[]) =>
  marks.map(({ start, end }) => text.slice(start, end))

test('figures and names of the claim are pointed out in the source', () => {
  const source = 'On Friday Lena Ortiz counted 40 boats, not 140, in Kerry Bay.'
  const found = words(source, candidateMarks(source, 'the warden, Lena Ortiz, saw 40.'))
  expect(found.toSorted()).toEqual(['40', 'Lena Ortiz'])
})

test('the first word of a claim is pointed out only where it is a name', () => {
  const source = 'The harbour was calm. Kerry Bay was not; the log of the office says so.'
  const found = words(source, candidateMarks(source, 'The harbour was calm.'))
  expect(found).toEqual([])
  expect(words(source, candidateMarks(source, 'Kerry Bay was calm.'))).toEqual(['Kerry Bay'])
})

test('nothing is pointed out when nothing is shared', () => {
  expect(candidateMarks('The harbour was calm.', 'some boats left')).toEqual([])
})

test('a search finds words in upper and lower case, and nothing for an empty search', () => {
  const text = 'Boats and boats'
  expect(words(text, findAll(text, ' BOATS '))).toEqual(['Boats', 'boats'])
  expect(findAll(text, '  ')).toEqual([])
})

test('the quotes of the active claim stand out, and no other mark is made anew', () => {
  const quote = (start: number, subject: string) => ({
    ...plainMark({ start, end: start + 5 }, 'attached elsewhere', 'mark'),
    subject,
  })
  const marks = [quote(0, '1'), quote(10, '2'), quote(20, '1')]
  const shown = withActiveQuotes(marks, 2)
  expect(shown.map((mark) => mark.className)).toEqual([
    'attached elsewhere',
    'attached',
    'attached elsewhere',
  ])
  expect(shown[0]).toBe(marks[0])
  expect(withActiveQuotes(marks, null)).toEqual(marks)
})
