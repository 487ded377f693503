import { type AttributionMode } from '../attribution/attribution.ts'
import { type Verdict } from './verdict.ts'

/** A warning beside a verdict, never a lock. Words: `ADVICE_WORDS`. */
export type Advice =
  | 'nothing-supports'
  | 'only-said'
  | 'only-said-stated-flat'
  | 'one-origin'
  | 'contradiction-open'
  | 'nothing-contradicts'
  | 'one-side-only'

/** What of a piece of evidence bears on a verdict; `spans` empty: it has no place yet and counts for nothing. */
export type AdviceEvidence = {
  readonly about: 'attribution' | 'content'
  readonly relation: 'supports' | 'contradicts' | 'partly' | 'context'
  readonly originKey: string
  readonly proximity: 'primary' | 'secondary' | 'tertiary'
  readonly spans: readonly unknown[]
  readonly removedAt: string | null
}

type Sides = {
  supporting: readonly AdviceEvidence[]
  contradicting: readonly AdviceEvidence[]
  said: boolean
  mode: AttributionMode
}

const RULES: Record<Verdict, (sides: Sides) => Advice[]> = {
  unchecked: () => [],
  verified: adviceOnVerified,
  disputed: ({ supporting, contradicting }) => {
    if (contradicting.length === 0) return ['nothing-contradicts']
    return supporting.length === 0 ? ['one-side-only'] : []
  },
  unproven: () => [],
  false: ({ contradicting }) => {
    if (contradicting.length === 0) return ['nothing-contradicts']
    return isIndependent(contradicting) ? [] : ['one-origin']
  },
  'needs-context': () => [],
  outdated: () => [],
  'not-checkable': () => [],
}

/** What speaks against a verdict, given the evidence of the claim (the least conditions of domain.md §2.8). */
export function verdictAdvice(
  verdict: Verdict,
  evidence: readonly AdviceEvidence[],
  attributionMode: AttributionMode,
): Advice[] {
  const counting = evidence.filter((one) => one.removedAt === null && one.spans.length > 0)
  const content = counting.filter((one) => one.about === 'content')
  return RULES[verdict]({
    supporting: content.filter((one) => one.relation === 'supports'),
    contradicting: content.filter((one) => one.relation === 'contradicts'),
    said: counting.some((one) => one.about === 'attribution' && one.relation === 'supports'),
    mode: attributionMode,
  })
}

function adviceOnVerified({ supporting, contradicting, said, mode }: Sides): Advice[] {
  const advice: Advice[] = []
  if (supporting.length > 0) {
    if (!isIndependent(supporting)) advice.push('one-origin')
  } else if (said) advice.push(mode === 'flat' ? 'only-said-stated-flat' : 'only-said')
  else advice.push('nothing-supports')
  if (contradicting.length > 0) advice.push('contradiction-open')
  return advice
}

function isIndependent(evidence: readonly AdviceEvidence[]): boolean {
  if (evidence.some((one) => one.proximity === 'primary')) return true
  return new Set(evidence.map((one) => one.originKey)).size >= 2
}
