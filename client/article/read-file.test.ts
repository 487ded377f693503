import { expect, test } from 'vitest'
import { fileFaultOf, titleOfText } from './read-file.ts'

test('the title comes from the first line with words', () => {
  expect(titleOfText('\n\n# The harbour bridge **\n\nText')).toBe('The harbour bridge')
  expect(titleOfText('   ')).toBe('')
  expect(titleOfText('word '.repeat(100)).length).toBeLessThan(125)
})

test('only text files of a bearable size are read', () => {
  expect(fileFaultOf({ name: 'story.MD', size: 10 })).toBeNull()
  expect(fileFaultOf({ name: 'story.docx', size: 10 })).toBe('wrong-type')
  expect(fileFaultOf({ name: 'story.txt', size: 0 })).toBe('empty')
  expect(fileFaultOf({ name: 'story.txt', size: 3_000_000 })).toBe('too-large')
})
