import { expect, test } from 'vitest'
import { Email, InvitationAcceptance, LinkToken, NewPassword, PersonName } from './account.ts'

test('a password is long, not complicated', () => {
  expect(NewPassword.safeParse('a'.repeat(14)).success).toBe(false)
  expect(NewPassword.safeParse('a'.repeat(15)).success).toBe(true)
  expect(NewPassword.safeParse('a'.repeat(129)).success).toBe(false)
  expect(NewPassword.safeParse('boats and harbours, 40').success).toBe(true)
})

test('a password is kept exactly as typed, spaces at its ends too', () => {
  expect(NewPassword.parse('  harbour of boats  ')).toBe('  harbour of boats  ')
})

test('a password with a NUL byte or half a character is refused', () => {
  expect(NewPassword.safeParse(`${'a'.repeat(20)}\0`).success).toBe(false)
  expect(NewPassword.safeParse(`${'a'.repeat(20)}\uD800`).success).toBe(false)
})

test('an address is one address, whatever its case', () => {
  expect(Email.parse(' Ana@Desk.Example ')).toBe('ana@desk.example')
  expect(Email.safeParse('ana').success).toBe(false)
  expect(Email.safeParse({ $gt: '' }).success).toBe(false)
})

test('a name is one visible line', () => {
  expect(PersonName.parse(' Ana ')).toBe('Ana')
  for (const name of ['', ' ', 'Ana\nBen', 'Ana\u2028Ben', 'a'.repeat(121)]) {
    expect(PersonName.safeParse(name).success).toBe(false)
  }
})

test('the secret of a link is base64url and nothing else', () => {
  expect(LinkToken.safeParse('A-_9'.repeat(11)).success).toBe(true)
  for (const token of ['short', `${'a'.repeat(40)}/`, `${'a'.repeat(40)}\n`]) {
    expect(LinkToken.safeParse(token).success).toBe(false)
  }
})

test('a body with an unknown field is refused', () => {
  const token = 'a'.repeat(43)
  expect(InvitationAcceptance.safeParse({ token }).success).toBe(true)
  expect(InvitationAcceptance.safeParse({ token, role: 'admin' }).success).toBe(false)
})
