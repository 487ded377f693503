import { type FourEyes } from '#shared/review/four-eyes.ts'
import { type Claim } from '#shared/review/review.ts'
import { inReadingOrder } from '../claim-words.ts'

export type Risk = 'legal' | 'allegation' | 'number' | 'quote' | 'other'
type Refusal = Extract<FourEyes, { allowed: false }>['why']

export type QueueGroup = { risk: Risk; claims: Claim[] }
export type OffClaim = { claim: Claim; why: Refusal }

/** `yours` by risk, most risky first and in the order of the article within; `off` may be read and returned, not approved by this person. */
export type Queue = { yours: QueueGroup[]; off: OffClaim[] }

const RISKS: readonly { risk: Risk; isOf: (claim: Claim) => boolean }[] = [
  { risk: 'legal', isOf: (claim) => claim.flags.includes('legal') },
  {
    risk: 'allegation',
    isOf: (claim) => claim.kind === 'allegation' || claim.flags.includes('allegation'),
  },
  { risk: 'number', isOf: (claim) => claim.kind === 'quantity' },
  { risk: 'quote', isOf: (claim) => claim.kind === 'quotation' },
  { risk: 'other', isOf: () => true },
]

export function riskOf(claim: Claim): Risk {
  return RISKS.find(({ isOf }) => isOf(claim))?.risk ?? 'other'
}

/** Whether a reviewer is asked about it: it was submitted, or its sentence changed since it was approved. */
export function waitsForReview({ review, standing }: Claim): boolean {
  return review === 'submitted' || (review === 'approved' && standing === 'context-changed')
}

/** The claims of an article that wait for a reviewer, as they wait for one person. */
export function queueOf(claims: readonly Claim[], eyesFor: (claim: Claim) => FourEyes): Queue {
  const off: OffClaim[] = []
  const groups = new Map<Risk, Claim[]>(RISKS.map(({ risk }) => [risk, []]))
  for (const claim of claims.filter(waitsForReview).toSorted(inReadingOrder)) {
    const eyes = eyesFor(claim)
    if (eyes.allowed) groups.get(riskOf(claim))?.push(claim)
    else off.push({ claim, why: eyes.why })
  }
  const yours = [...groups].map(([risk, members]) => ({ risk, claims: members }))
  return { yours: yours.filter((group) => group.claims.length > 0), off }
}

/** Every waiting claim in the order of the queue. */
export function listQueue(queue: Queue): Claim[] {
  return [...listYours(queue), ...queue.off.map(({ claim }) => claim)]
}

export function listYours(queue: Queue): Claim[] {
  return queue.yours.flatMap((group) => group.claims)
}

/** The claim `step` places after one, around the end; the first where that one does not wait. `null` when there is no other. */
export function stepFrom(
  waiting: readonly Claim[],
  number: number | null,
  step: 1 | -1,
): Claim | null {
  const at = waiting.findIndex((claim) => claim.number === number)
  if (at < 0) return waiting.at(step === 1 ? 0 : -1) ?? null
  const next = waiting[(at + step + waiting.length) % waiting.length]
  return next === undefined || next.number === number ? null : next
}
