import { canonicalNumber } from './canonical-number.ts'
import { findDates } from './dates.ts'
import { foldDigits } from './fold.ts'
import {
  NUMBER_IN_WORDS,
  numberFromWords,
  SCALE_WORD,
  scaleOf,
  SHORT_SCALE,
} from './number-words.ts'

/**
 * A figure in a text: offsets in that text, with its sign, scale, currency and unit inside. `value`: `null` for an order of magnitude
 * (`hundreds`) or figures that are no single number. `unit`: `%`, a currency sign or code, a measure word in lower case, or `''`.
 */
export type Figure = {
  start: number
  end: number
  exact: string
  value: number | null
  unit: string
}

const DIGITS = String.raw`\d{1,3}(?:[\u00A0\u202F\u2009]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’٬٫]\d+)*`
const CURRENCY = String.raw`\p{Sc}|(?:USD|EUR|GBP|PKR|INR|AFN|CHF|Rs)\b\.?`
const MEASURE =
  `km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|cm|mm|kg|kilograms?|grams?|tonnes?|tons?|lit(?:re|er)s?|barrels?|hectares?|acres?
|seconds?|minutes?|hours?|days?|weeks?|months?|years?|degrees?|MW|GW|kWh|percentage\\s+points?|basis\\s+points?`.replaceAll(
    '\n',
    '',
  )
const PER_CENT = String.raw`%|٪|per\s?cent\b|percent\b|pct\b`
const NAMED_CURRENCY = 'dollars?|euros?|pounds?|rupees?|afghanis?'
const TAIL = String.raw`(?:(?:\s|-)?(?<scale>(?:${SCALE_WORD})\b)|(?<short>(?:${SHORT_SCALE})\b))?(?:\s?(?<percent>${PER_CENT})|\s?(?<after>\p{Sc})|[\s-]?(?<measure>(?:${MEASURE}|${NAMED_CURRENCY})\b))?`
const PATTERN = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}.,:/]|[\p{L}\p{N}][-‐‑])(?<sign>[-−–](?=[\d\p{Sc}]))?(?:(?<before>${CURRENCY})\s?)?(?<digits>${DIGITS})(?!(?:st|nd|rd|th)\b|:\d)${TAIL}(?![\p{N}])`,
    String.raw`(?<![\p{L}\p{N}-])(?<words>${NUMBER_IN_WORDS})\b(?:\s?(?<wordPercent>${PER_CENT})|[\s-](?<wordMeasure>(?:${MEASURE}|${NAMED_CURRENCY})\b))?`,
    String.raw`(?<![\p{L}\p{N}-])(?<magnitude>(?:(?:tens|hundreds)\s+of\s+)?(?:dozens|scores|hundreds|thousands|millions|billions))\b`,
  ].join('|'),
  'giu',
)

/** The figures of an English text in order, those of dates left out, and clock times, ordinals and names such as F-16 too. */
export function findFigures(text: string): Figure[] {
  const dates = findDates(text)
  const figures: Figure[] = []
  let nextDate = 0
  for (const match of foldDigits(text).matchAll(PATTERN)) {
    const start = match.index
    const end = start + match[0].length
    while ((dates[nextDate]?.end ?? Infinity) <= start) nextDate += 1
    if ((dates[nextDate]?.start ?? Infinity) < end) continue
    const { value, unit } = readFigure(match.groups ?? {})
    figures.push({ start, end, exact: text.slice(start, end), value, unit })
  }
  return figures
}

type Groups = Record<string, string | undefined>

function readFigure(groups: Groups): { value: number | null; unit: string } {
  if (groups['magnitude'] !== undefined) return { value: null, unit: '' }
  if (groups['words'] !== undefined) {
    const unit = unitOf({ percent: groups['wordPercent'], measure: groups['wordMeasure'] })
    return { value: numberFromWords(groups['words']), unit }
  }
  const plain = canonicalNumber(groups['digits'] ?? '')
  const scale = scaleOf(groups['scale'] ?? groups['short'])
  const sign = groups['sign'] === undefined ? 1 : -1
  const value = plain === null ? null : sign * roundAway(Number(plain) * scale)
  return { value, unit: unitOf(groups) }
}

/** Binary dust off: 1.1 million is 1,100,000 and not 1,100,000.0000000002. */
function roundAway(value: number): number {
  return Number(value.toPrecision(15))
}

function unitOf(groups: Groups): string {
  if (groups['percent'] !== undefined) return '%'
  const currency = groups['before'] ?? groups['after']
  if (currency !== undefined) return currency.replace(/\.$/, '')
  const measure = groups['measure']?.toLowerCase().replace(/\s+/g, ' ') ?? ''
  return MEASURE_SPELLINGS.get(measure.replace(/s$/, '')) ?? measure.replace(/s$/, '')
}

const MEASURE_SPELLINGS = new Map([
  ['kilometre', 'km'],
  ['kilometer', 'km'],
  ['meter', 'metre'],
  ['liter', 'litre'],
  ['kilogram', 'kg'],
  ['dollar', '$'],
  ['euro', '€'],
  ['pound', '£'],
])
