const SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen`.split(/\s+/)
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SCALES = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
])
const SHORT_SCALES = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
])
const VALUES = new Map([
  ...SMALL.map((word, at) => [word, at] as const),
  ...TENS.map((word, at) => [word, 20 + at * 10] as const),
])

/** Pattern of a scale word (`million`, `lakh`) and of a short one (`bn`), for use in a regular expression. */
export const SCALE_WORD = [...SCALES.keys()].join('|')
export const SHORT_SCALE = [...SHORT_SCALES.keys()].join('|')
const UNIT_WORD = [...VALUES.keys()].join('|')
/** Pattern of a figure in words: `twelve`, `two hundred and six`, `a dozen`, but not a bare `one`, which is a pronoun as often. */
export const NUMBER_IN_WORDS = String.raw`(?:one[\s-]+(?:${SCALE_WORD})|(?!one\b)(?:${UNIT_WORD})|an?\s+(?:${SCALE_WORD}))(?:(?:\s+and\s+|[\s-]+)(?:${UNIT_WORD}|${SCALE_WORD})\b)*`

/** By how much a scale word multiplies (`million` → 1,000,000); 1 for none or an unknown one. */
export function scaleOf(word: string | undefined): number {
  const key = word?.toLowerCase() ?? ''
  return SCALES.get(key) ?? SHORT_SCALES.get(key) ?? 1
}

/** Value of a figure in words as matched by `NUMBER_IN_WORDS`; `null` for other words. */
export function numberFromWords(words: string): number | null {
  let [total, group] = [0, 0]
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    if (word === 'and') continue
    const scale = SCALES.get(word)
    const value = word === 'a' || word === 'an' ? 1 : VALUES.get(word)
    if (scale === undefined && value === undefined) return null
    if (scale === undefined) group += value ?? 0
    else if (scale < 1000) group = Math.max(group, 1) * scale
    else [total, group] = [total + Math.max(group, 1) * scale, 0]
  }
  return total + group
}

/** The one word for a value (`40` → `forty`); `null` where there is none. */
export function wordForNumber(value: number): string | null {
  for (const [word, worth] of VALUES) if (worth === value) return word
  return null
}
