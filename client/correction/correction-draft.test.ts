import { expect, test } from 'vitest'
import { claimOf } from '../review/claim.fixture.ts'
import { draftOf, fieldsOf, withClaim } from './correction-draft.ts'

const said = (number: number, exact: string) =>
  claimOf(number, { spans: [{ start: 0, end: exact.length, exact }] })
const CLAIMS = [said(1, '40 boats'), said(2, 'on Monday')]
const CHECK = { approvalId: 'approval' }

test('the words of the claim stand in, and those that somebody typed stay', () => {
  const first = withClaim(fieldsOf(null), CLAIMS, 'claim-1')
  expect(first).toMatchObject({ before: '40 boats', after: '40 boats' })
  const typed = { ...first, after: '30 boats' }
  expect(withClaim(typed, CLAIMS, 'claim-2')).toMatchObject({
    before: 'on Monday',
    after: '30 boats',
  })
  expect(withClaim(first, CLAIMS, null)).toMatchObject({ before: '', after: '' })
})

test('words that nobody touched are not sent, and the check that stood is', () => {
  const fields = { ...withClaim(fieldsOf(null), CLAIMS, 'claim-1'), text: ' It was 30. ' }
  expect(draftOf(fields, CHECK)).toEqual({
    kind: 'correction',
    claimId: 'claim-1',
    text: 'It was 30.',
    before: null,
    after: null,
    missedBy: { approvalId: 'approval', why: null },
  })
  expect(draftOf({ ...fields, after: '30 boats' }, CHECK)).toMatchObject({
    before: '40 boats',
    after: '30 boats',
  })
})

test('no check is named where none stood, or where somebody says that it did not miss it', () => {
  const fields = { ...fieldsOf(null), claimId: 'claim-1', text: 'x', why: 'y' }
  expect(draftOf(fields, null).missedBy).toBeNull()
  expect(draftOf({ ...fields, isMissed: false }, CHECK).missedBy).toBeNull()
  expect(draftOf({ ...fields, claimId: null }, CHECK).missedBy).toBeNull()
})
