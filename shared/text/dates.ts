export type DatePrecision = 'day' | 'month' | 'year'
export type FoundDate = {
  start: number
  end: number
  exact: string
  iso: string
  precision: DatePrecision
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![\p{L}])`
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?(?![\p{N}\p{L}%:]|[.,]\d)`
const YEAR = String.raw`(?:1[6-9]|20|21)\d{2}(?![\p{N}\p{L}%]|[.,]\d)`
const PATTERN = new RegExp(
  [
    String.raw`(?<![\p{N}-])(?<y1>\d{4})-(?<m1>\d{2})-(?<d1>\d{2})(?![\p{N}-])`,
    String.raw`(?<![\p{L}\p{N}.,])(?<d2>${DAY})(?:\s+of)?\s+(?<m2>${MONTH})(?:,?\s+(?<y2>${YEAR}))?`,
    String.raw`(?<![\p{L}])(?<m3>${MONTH})\s+(?<d3>${DAY})(?:,?\s+(?<y3>${YEAR}))?`,
    String.raw`(?<![\p{L}])(?<m4>${MONTH}),?\s+(?<y4>${YEAR})`,
    String.raw`(?<=(?:\b(?:in|early|late|mid|since|until|last|next|this|by|during)[\s-]+))(?<m5>${MONTH})(?!\s+\p{Lu})`,
    String.raw`(?<=\b(?:in|since|until|by|from|before|after|early|late|during|of|year)\s+)(?<y6>${YEAR})(?!\s+\p{Ll}+s\b)`,
    String.raw`(?<![\p{L}])(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?![\p{L}])`,
  ].join('|'),
  'gu',
)

/**
 * The dates of an English text, in order. `iso` is what the words say and no more: `2026-11-06`, `--11-06` (no year), `2026-11`, `--11`, `2026`,
 * and `''` for a weekday's name, which is left as text. A day that no month has is no date. Offsets are in `text`.
 */
export function findDates(text: string): FoundDate[] {
  const dates: FoundDate[] = []
  for (const match of text.matchAll(PATTERN)) {
    const groups = Object.entries(match.groups ?? {})
    const part = (letter: string) =>
      groups.find(([name, words]) => /^.\d$/.test(name) && name.startsWith(letter) && words)?.[1]
    const value = dateValue(part('y'), part('m'), part('d'))
    if (value === null) continue
    const exact = match[0]
    dates.push({ start: match.index, end: match.index + exact.length, exact, ...value })
  }
  return dates
}

function dateValue(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): { iso: string; precision: DatePrecision } | null {
  if (month === undefined) {
    return year === undefined ? { iso: '', precision: 'day' } : { iso: year, precision: 'year' }
  }
  const number = /^\d/.test(month)
    ? Number(month)
    : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  const daysMax = DAYS_IN_MONTH[number - 1]
  if (daysMax === undefined) return null
  const yearAndMonth = `${year ?? '-'}-${String(number).padStart(2, '0')}`
  if (day === undefined) return { iso: yearAndMonth, precision: 'month' }
  const dayNumber = Number.parseInt(day, 10)
  if (dayNumber < 1 || dayNumber > daysMax) return null
  return { iso: `${yearAndMonth}-${String(dayNumber).padStart(2, '0')}`, precision: 'day' }
}
