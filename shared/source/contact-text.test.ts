import { expect, test } from 'vitest'
import { contactText } from './contact-text.ts'
import { Contact } from './source.ts'

const ENTRY = {
  person: 'Ana Lima',
  role: 'harbour master',
  channel: 'phone',
  askedAt: '2026-03-01T10:00Z',
  asked: 'How many ships?',
}

test('a talk is told in the order in which it went, word for word', () => {
  const entry = Contact.parse({
    ...ENTRY,
    answeredAt: '2026-03-01',
    answered: 'Nine.\n\nNot ten.',
    readBack: { text: 'Nine ships.', outcome: 'confirmed' },
  })
  const { text, blocks } = contactText(entry)
  expect(blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['heading', 'Ana Lima, harbour master'],
    ['paragraph', 'By phone, 2026-03-01T10:00Z'],
    ['heading', 'Asked'],
    ['paragraph', 'How many ships?'],
    ['heading', 'Answered, 2026-03-01'],
    ['paragraph', 'Nine.'],
    ['paragraph', 'Not ten.'],
    ['heading', 'Read back: Confirmed'],
    ['paragraph', 'Nine ships.'],
  ])
})

test('who did not answer is in the log all the same', () => {
  const { text } = contactText(Contact.parse({ ...ENTRY, role: null }))
  expect(text).toBe(
    'Ana Lima\n\nBy phone, 2026-03-01T10:00Z\n\nAsked\n\nHow many ships?\n\nAnswered\n\nNo answer so far.',
  )
})

test('no answer is another thing than an empty one', () => {
  expect(Contact.safeParse({ ...ENTRY, answered: '' }).success).toBe(false)
  expect(Contact.safeParse({ ...ENTRY, person: ' ' }).success).toBe(false)
})
