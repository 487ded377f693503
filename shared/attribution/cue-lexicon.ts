import { type CueClass, type CueStrength } from './attribution.ts'

export type CueEntry = { lemma: string; class: CueClass; strength: CueStrength }

const STRENGTHS: Record<CueClass, CueStrength> = {
  neutral: 2,
  distancing: 1,
  expectation: 1,
  assertive: 3,
  accusation: 3,
  denial: 3,
  'warning-commitment': 2,
  concession: 3,
  factive: 4,
  'quotation-marks': 2,
  none: 0,
}

/** Verbs by class; forms that the rules do not give stand behind the lemma: `say|said|says`. */
const VERBS: readonly (readonly [CueClass, string])[] = [
  [
    'neutral',
    'say|said tell|told add state write|wrote|written describe report announce remark explain comment reply|replied',
  ],
  ['distancing', 'claim allege purport'],
  [
    'assertive',
    'insist maintain assert reaffirm vow declare reiterate stress emphasise emphasize argue contend',
  ],
  ['accusation', 'accuse blame charge'],
  ['denial', 'deny|denied reject dismiss refute rebut|rebutted|rebutting'],
  ['warning-commitment', 'warn threaten promise pledge'],
  ['concession', 'admit|admitted|admitting concede acknowledge'],
  ['factive', 'confirm note reveal show|shown find|found recall'],
]
const PHRASES: readonly (readonly [string, CueClass, string])[] = [
  ['according to', 'neutral', 'according to'],
  ['so-called', 'distancing', 'so-called'],
  ['reportedly', 'distancing', 'reportedly'],
  ['allegedly', 'distancing', 'allegedly'],
  ['purportedly', 'distancing', 'purportedly'],
  ...['is', 'are', 'was', 'were'].flatMap((be) =>
    ['expected to', 'set to', 'likely to', 'believed to', 'thought to', 'scheduled to'].map(
      (rest) => [`${be} ${rest}`, 'expectation', `be ${rest}`] as const,
    ),
  ),
  ['expected to', 'expectation', 'be expected to'],
  ['believed to', 'expectation', 'be believed to'],
  ['expected', 'expectation', 'be expected to'],
  ...['reserve', 'reserves', 'reserved'].map(
    (verb) => [`${verb} the right`, 'warning-commitment', 'reserve the right'] as const,
  ),
  ...['point out', 'points out', 'pointed out', 'pointing out'].map(
    (words) => [words, 'factive', 'point out'] as const,
  ),
]

const ENTRIES = makeEntries()

/** Every form that `classifyCue` knows, in lower case, longest first: for looking through a text. */
export const CUE_FORMS: readonly string[] = [...ENTRIES.keys()].sort((a, b) => b.length - a.length)

/**
 * Class and strength of the words that bring in what somebody says (starter lexicon for English), inflected or not: `claimed` → `claim`.
 * Auxiliaries, adverbs and pronouns around the word are skipped; white space and case do not count.
 *
 * @returns `null` for words that the lexicon does not know.
 */
export function classifyCue(words: string): CueEntry | null {
  const form = words.toLowerCase().trim().replace(/\s+/g, ' ')
  const whole = ENTRIES.get(form)
  if (whole !== undefined) return whole
  const known = form.split(' ').flatMap((word) => ENTRIES.get(word) ?? [])
  return (
    CUE_FORMS.filter((phrase) => phrase.includes(' ') && ` ${form} `.includes(` ${phrase} `))
      .flatMap((phrase) => ENTRIES.get(phrase) ?? [])
      .concat(known)[0] ?? null
  )
}

function makeEntries(): Map<string, CueEntry> {
  const entries = new Map<string, CueEntry>()
  for (const [phrase, cueClass, lemma] of PHRASES) {
    entries.set(phrase, { lemma, class: cueClass, strength: STRENGTHS[cueClass] })
  }
  for (const [cueClass, verbs] of VERBS) {
    for (const verb of verbs.split(' ')) {
      const [lemma = '', ...irregular] = verb.split('|')
      const entry = { lemma, class: cueClass, strength: STRENGTHS[cueClass] }
      for (const form of [...formsOf(lemma), ...irregular]) entries.set(form, entry)
    }
  }
  return entries
}

function formsOf(lemma: string): string[] {
  if (lemma.endsWith('e')) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(lemma)) return [lemma, `${lemma.slice(0, -1)}ies`, `${lemma}ing`]
  const third = /(?:s|sh|ch|x)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
  return [lemma, third, `${lemma}ed`, `${lemma}ing`]
}
