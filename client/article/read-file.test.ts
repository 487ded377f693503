import { expect, test } from 'vitest'
import { FILE_BYTES_MAX, fileFaultOf, titleOfText } from './read-file.ts'

test('the title comes from the first line with words', () => {
  expect(titleOfText('\n\n# The harbour bridge **\n\nText')).toBe('The harbour bridge')
  expect(titleOfText('   ')).toBe('')
  expect(titleOfText('word '.repeat(100)).length).toBeLessThan(125)
})

test('only files of a bearable size are sent', () => {
  expect(fileFaultOf({ size: 10 })).toBeNull()
  expect(fileFaultOf({ size: 0 })).toBe('empty')
  expect(fileFaultOf({ size: FILE_BYTES_MAX })).toBeNull()
  expect(fileFaultOf({ size: FILE_BYTES_MAX + 1 })).toBe('too-large')
})
