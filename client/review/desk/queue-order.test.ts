import { expect, test } from 'vitest'
import { claimOf } from '../claim.fixture.ts'
import { type Claim } from '#shared/review/review.ts'
import { listQueue, listYours, queueOf, stepFrom } from './queue-order.ts'

const allowed = () => ({ allowed: true, selfApproved: false }) as const
const numbers = (claims: readonly Claim[]) => claims.map((claim) => claim.number)

test('the most risky claims come first, in the order of the article within', () => {
  const claims = [
    claimOf(1),
    claimOf(2, { kind: 'quotation' }),
    claimOf(3, { kind: 'quantity' }),
    claimOf(4, { kind: 'event', flags: ['allegation'] }),
    claimOf(5, { kind: 'allegation' }),
    claimOf(6, { kind: 'quantity', flags: ['legal'] }),
  ]
  expect(numbers(listQueue(queueOf(claims, allowed)))).toEqual([6, 4, 5, 3, 2, 1])
})

test('only submitted claims wait', () => {
  const claims = [claimOf(1, { review: 'approved' }), claimOf(2, { review: 'reopened' })]
  expect(queueOf(claims, allowed)).toEqual({ yours: [], off: [] })
})

test('what somebody else must decide stands at the end, with the reason', () => {
  const queue = queueOf([claimOf(1), claimOf(2)], (claim) =>
    claim.number === 1 ? { allowed: false, why: 'you-made-it' } : allowed(),
  )
  expect(numbers(listYours(queue))).toEqual([2])
  expect(queue.off).toMatchObject([{ claim: { number: 1 }, why: 'you-made-it' }])
})

test('stepping goes around the end and never to the same claim', () => {
  const waiting = [claimOf(1), claimOf(2)]
  expect(stepFrom(waiting, 2, 1)?.number).toBe(1)
  expect(stepFrom(waiting, 1, -1)?.number).toBe(2)
  expect(stepFrom(waiting, null, 1)?.number).toBe(1)
  expect(stepFrom(waiting, 9, -1)?.number).toBe(2)
  expect(stepFrom([claimOf(1)], 1, 1)).toBeNull()
  expect(stepFrom([], 1, 1)).toBeNull()
})
