import { type AttributionInput, type Speaker } from '#shared/attribution/attribution.ts'
import { type ClaimChangeInput, type ClaimInput } from '#shared/claim/claim.ts'
import { type EvidenceDraft } from '#shared/evidence/evidence.ts'
import { type SampleSource } from './sample-texts.ts'

/** Words that stand once in their text; a pair is words inside a passage that stands once. */
export type Place = string | readonly [passage: string, words: string]

export type SampleAttribution = Pick<AttributionInput, 'mode' | 'directness' | 'certainty'> & {
  speaker?: Pick<Speaker, 'name' | 'kind' | 'anonymity'> & { at: Place }
  cue: Place
  hedges?: readonly Place[]
}
export type SampleEvidence = Pick<
  EvidenceDraft,
  'about' | 'relation' | 'originKey' | 'note' | 'locator'
> & { source: SampleSource; at: readonly Place[] }
export type SampleClaim = Pick<ClaimInput, 'kind' | 'flags' | 'statement'> & {
  at: readonly Place[]
  attribution?: SampleAttribution
  evidence: readonly SampleEvidence[]
  results?: ClaimChangeInput
  submitted?: boolean
}

const BRIEFING = 'Briefing of the army’s spokesman'
const COMMUNIQUE = 'Communiqué of the second round'
const ARMY = { name: 'Pakistan’s army', kind: 'organisation', anonymity: 'group' } as const
const PAPER = {
  name: 'Joint communiqué of the second round',
  kind: 'document',
  anonymity: 'named',
} as const
const DEATHS = 'Pakistan’s army said 206 Afghan Taliban fighters and 110 TTP men lost their lives'
const OFFICE = 'A small office, it announced, would “put each side’s word to the test”'

const FIGHTING: readonly SampleClaim[] = [
  {
    at: ['sit down in Istanbul on Thursday, 6 November'],
    kind: 'date-time',
    statement: 'The third round of talks begins in Istanbul on Thursday, 6 November.',
    evidence: [
      supports('wire', 'Their third meeting opens on Thursday, 6 November'),
      supports('gazette', "today's meeting, on Thursday, 6 November"),
    ],
    results: { verdict: 'verified', basis: 'evidence' },
    submitted: true,
  },
  {
    at: ['started on 11 October, when border guards of the two countries opened fire'],
    kind: 'event',
    evidence: [
      supports(
        'wire',
        'Guards at several border posts shot at each other on the night of 11 October',
      ),
      supports('gazette', 'it began with gunfire between border guards on 11 October'),
    ],
    results: { verdict: 'verified', basis: 'evidence' },
  },
  {
    at: ['206 Afghan Taliban fighters', [DEATHS, 'lost their lives']],
    kind: 'quantity',
    statement:
      'Pakistan’s army said that 206 Afghan Taliban fighters lost their lives in its response.',
    attribution: {
      mode: 'attributed',
      speaker: { ...ARMY, at: [DEATHS, 'Pakistan’s army'] },
      cue: [DEATHS, 'said'],
    },
    evidence: [
      said('wire', 'claimed a toll of at least 206 among the Afghan Taliban', 'partly', BRIEFING),
      said('gazette', 'spoke of at least 206 Afghan Taliban', 'partly', BRIEFING),
    ],
    results: {
      attributionCheck: 'altered',
      verdict: 'unproven',
      basis: 'evidence',
      explanation:
        'Both sources have “at least 206”; our text drops the “at least”. Both repeat one briefing, so there is one origin and no independent count.',
      proposedText: 'at least 206 Afghan Taliban fighters lost their lives',
    },
  },
  {
    at: ['110 TTP men', [DEATHS, 'lost their lives']],
    kind: 'quantity',
    attribution: {
      mode: 'attributed',
      speaker: { ...ARMY, at: [DEATHS, 'Pakistan’s army'] },
      cue: [DEATHS, 'said'],
    },
    evidence: [],
  },
  {
    at: ['Its own losses came to 23 soldiers'],
    kind: 'quantity',
    statement: 'Pakistan’s army said in a briefing that it lost 23 soldiers.',
    attribution: {
      mode: 'attributed',
      speaker: { ...ARMY, at: 'the same briefing' },
      cue: 'according to',
    },
    evidence: [
      said('wire', "He gave the army's own losses as 23 soldiers", 'supports', BRIEFING),
      said('gazette', '23 fallen soldiers of his own', 'supports', BRIEFING),
    ],
    results: {
      attributionCheck: 'confirmed',
      verdict: 'unproven',
      basis: 'evidence',
      explanation:
        'It was said: two reports of the briefing agree. Whether it is so rests on one party alone; the wire report notes that nobody from outside could count.',
    },
    submitted: true,
  },
]

const TALKS: readonly SampleClaim[] = [
  {
    at: ['Four days later', 'delegates met in Doha and prolonged the pause'],
    kind: 'event',
    statement: 'On 19 October, four days after 15 October, delegates in Doha prolonged the pause.',
    evidence: [
      supports('wire', 'In Doha, on 19 October, the two delegations extended the arrangement'),
      supports('gazette', 'On 19 October, in Doha, both delegations signed up for more time'),
    ],
    results: { verdict: 'verified', basis: 'evidence' },
    submitted: true,
  },
  {
    at: ['The truce has held since'],
    kind: 'state',
    flags: ['time-sensitive'],
    evidence: [
      {
        source: 'wire',
        at: [
          'It has survived so far',
          'hardly a day passes without one side reporting shots from the other',
        ],
        about: 'content',
        relation: 'partly',
      },
    ],
    results: {
      verdict: 'needs-context',
      basis: 'evidence',
      explanation: 'True as far as it goes, but it hides that both sides keep reporting shots.',
      proposedText: 'The truce has held since, though each side reports shots from the other.',
    },
  },
  {
    at: ['“The guns will stay silent while we talk,”'],
    kind: 'quotation',
    attribution: {
      mode: 'attributed',
      speaker: { ...PAPER, at: 'the joint communiqué of the second round' },
      cue: 'promised',
      directness: 'direct',
      certainty: 'future',
    },
    evidence: [
      said('gazette', '"The guns will stay silent while we talk," it says', 'supports', COMMUNIQUE),
    ],
    results: {
      attributionCheck: 'confirmed',
      verdict: 'not-checkable',
      explanation: 'The words are the communiqué’s, letter by letter. A promise cannot be checked.',
    },
    submitted: true,
  },
  {
    at: ['would “put each side’s word to the test”'],
    kind: 'quotation',
    attribution: {
      mode: 'attributed',
      speaker: { ...PAPER, at: [OFFICE, 'it'] },
      cue: 'announced',
      directness: 'mixed',
      certainty: 'future',
    },
    evidence: [
      {
        ...said(
          'gazette',
          'A monitoring office is to "put each side\'s word to the test"',
          'supports',
          COMMUNIQUE,
        ),
        note: 'Only the shape of the marks differs.',
      },
    ],
    results: { attributionCheck: 'confirmed' },
  },
  {
    at: ['That second round took five days'],
    kind: 'quantity',
    evidence: [
      supports('gazette', 'round two lasted five days, from 27 to 31 October'),
      contradicts('wire', 'opened on 25 October and broke up on 31 October, a full week'),
    ],
    results: {
      verdict: 'disputed',
      basis: 'evidence',
      explanation:
        'The Harbour Gazette counts from 27 October, Strait Wire from 25 October. We found no paper of the hosts that settles it.',
    },
  },
  {
    at: ['Kabul has yet to respond to the accusation that it hides TTP men'],
    kind: 'allegation',
    flags: ['allegation', 'reply-needed'],
    evidence: [
      contradicts(
        'wire',
        'A government spokesman in Kabul has rejected, more than once, the accusation',
      ),
      contradicts('gazette', 'says in a written note that no TTP fighter is sheltered on its soil'),
    ],
    results: {
      verdict: 'false',
      basis: 'evidence',
      explanation: 'Kabul did answer, by a spokesman and in a written note. The reply is missing.',
      proposedText: 'Kabul rejects the accusation that it hides TTP men',
    },
  },
  {
    at: ['the envoys are expected to need two days'],
    kind: 'forecast-intent',
    attribution: { mode: 'agentless', cue: 'are expected to', certainty: 'probable' },
    evidence: [],
  },
]

/** Claims on the sample article in different states, in reading order. */
export const SAMPLE_CLAIMS: readonly SampleClaim[] = [...FIGHTING, ...TALKS]

function supports(source: SampleSource, words: string): SampleEvidence {
  return { source, at: [words], about: 'content', relation: 'supports' }
}

function contradicts(source: SampleSource, words: string): SampleEvidence {
  return { source, at: [words], about: 'content', relation: 'contradicts' }
}

function said(
  source: SampleSource,
  words: string,
  relation: SampleEvidence['relation'],
  originKey: string,
): SampleEvidence {
  return { source, at: [words], about: 'attribution', relation, originKey }
}
