import { expect, test } from 'vitest'
import { fileNameIn } from './file-name.ts'

test.each([
  [
    `attachment; filename="The truce (legal report).html"; filename*=UTF-8''The%20truce%20%28legal%20report%29.html`,
    'The truce (legal report).html',
  ],
  [`attachment; filename="file"; filename*=UTF-8''%D8%AC%D9%86%DA%AF.docx`, 'جنگ.docx'],
  ['attachment; filename="plain.csv"', 'plain.csv'],
  [`attachment; filename="plain.csv"; filename*=UTF-8''%E0%A4%A`, 'plain.csv'],
  ['attachment', null],
  [null, null],
])('the name in %s is %s', (disposition, name) => {
  expect(fileNameIn(disposition)).toBe(name)
})
