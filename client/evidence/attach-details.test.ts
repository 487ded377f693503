import { expect, test } from 'vitest'
import { type AttachDetails, countDetails, detailsToSend, NO_DETAILS } from './attach-details.ts'

test.each<[string, Partial<AttachDetails>, object]>([
  ['nothing', {}, {}],
  ['blanks', { origin: '  ', note: ' ' }, {}],
  ['an origin', { origin: ' the army briefing ' }, { originKey: 'the army briefing' }],
  ['a page and a time', { page: '2', time: '14:03' }, { locator: { page: '2', time: '14:03' } }],
  ['a section', { section: 'III' }, { locator: { section: 'III' } }],
  ['a note', { note: 'By phone.' }, { note: 'By phone.' }],
  [
    'a translation with its translator',
    { translation: 'Nobody came.', translator: 'Amina' },
    { translation: { text: 'Nobody came.', by: 'Amina' } },
  ],
  [
    'a translation without one: their own',
    { translation: 'Nobody came.' },
    { translation: { text: 'Nobody came.', by: 'Nora' } },
  ],
  ['a translator without a translation', { translator: 'Amina' }, {}],
])('somebody who says %s sends just that', (_, typed, sent) => {
  expect(detailsToSend({ ...NO_DETAILS, ...typed }, 'Nora')).toEqual(sent)
})

test('what is said is counted', () => {
  expect(countDetails(NO_DETAILS)).toBe(0)
  expect(countDetails({ ...NO_DETAILS, page: '2', note: 'By phone.', origin: ' ' })).toBe(2)
  expect(countDetails({ ...NO_DETAILS, translator: 'Amina' })).toBe(0)
})
