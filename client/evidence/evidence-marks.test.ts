import { expect, test } from 'vitest'
import { passageMarks, withActiveQuotes } from './evidence-marks.ts'
import { plainMark } from '../anchoring/text-mark.ts'

const words = (text: string, marks: readonly { start: number; end: number }[]) =>
  marks.map(({ start, end }) => text.slice(start, end))

test('a passage and what it shares with the claim are pointed out in the source', () => {
  const source = 'Nobody left. On Friday she counted 40 boats.'
  const passage = { start: 13, end: 44, shared: ['40'], hits: [{ start: 35, end: 37 }] }
  const marks = passageMarks([passage])
  expect(words(source, marks)).toEqual(['On Friday she counted 40 boats.', '40'])
  expect(marks.map((mark) => mark.className)).toEqual(['passage', 'candidate'])
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
