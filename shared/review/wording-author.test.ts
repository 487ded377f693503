import { expect, test } from 'vitest'
import { mayDecideWording } from './wording-author.ts'

const ana = { id: 'ana', name: 'Ana' }

test.each([
  ['its author does not', ana, false, false],
  ['its author does where the desk allows it', ana, true, true],
  ['somebody else does', { id: 'ben', name: 'Ben' }, false, true],
  ['of an old one anybody does', null, false, true],
])('%s', (_name, proposedBy, selfApproval, expected) => {
  expect(mayDecideWording({ proposedBy }, { actorId: 'ana', selfApproval })).toBe(expected)
})
