import { expect, test } from 'vitest'
import { Contact } from '#shared/source/source.ts'
import { contactDraftOf, contactFaults, contactToSend, newContactDraft } from './contact-draft.ts'

const NOW = new Date(2026, 10, 5, 14, 30)
const ASKED = { ...newContactDraft(NOW), person: ' Mo Marsh ', asked: 'How many boats?' }

test('an entry needs a person, a time and a question, and no answer', () => {
  expect(contactFaults(newContactDraft(NOW))).toEqual(['person', 'asked'])
  expect(contactFaults(ASKED)).toEqual([])
  expect(contactFaults({ ...ASKED, isAnswered: true })).toEqual(['answered'])
  expect(contactFaults({ ...ASKED, isReadBack: true })).toEqual([])
})

test('times are sent with their zone', () => {
  const sent = contactToSend(ASKED)
  expect(sent).toMatchObject({ person: 'Mo Marsh', role: null, answered: null, readBack: null })
  expect(sent.askedAt).toMatch(/^2026-11-05T14:30[+-]\d{2}:\d{2}$/)
  expect(new Date(sent.askedAt)).toEqual(NOW)
  expect(Contact.safeParse(sent).success).toBe(true)
})

test('what is edited keeps the times that nobody touched as they were', () => {
  for (const askedAt of ['2026', '2026-11', '2026-11-05', '2026-11-05T10:12:33.500Z']) {
    const before = { ...contactToSend(ASKED), askedAt }
    const draft = { ...contactDraftOf(before, NOW), isAnswered: true, answered: '40.' }
    expect(draft.askedAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
    const sent = contactToSend(draft, before)
    expect(sent).toMatchObject({ askedAt, answered: '40.' })
    expect(sent.answeredAt).toMatch(/^2026-11-05T14:30/)
  }
})
