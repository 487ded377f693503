import { findDates } from '../../text/dates.ts'

const NUMBERS =
  /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T\s]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?$/i
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const DATE_CHARS_MAX = 100

/**
 * A date as publishers write it, as EDTF level 0: `2022-06-28 21:14` is a day, as a time without its zone names no moment. Months and days in words are English.
 *
 * @returns `null` for what is no date, or could be two (`5/6/2022`)
 */
export function readReviewDate(text: string): string | null {
  if (text.length > DATE_CHARS_MAX) return null
  const match = NUMBERS.exec(text.trim()) ?? COMPACT.exec(text.trim())
  if (match === null) return dateInWords(text)
  const [, year = '', month, day, time, zone] = match
  if (month === undefined) return year
  const monthOfYear = `${year}-${month.padStart(2, '0')}`
  if (day === undefined) return isDay(`${monthOfYear}-01`) ? monthOfYear : null
  const date = `${monthOfYear}-${day.padStart(2, '0')}`
  if (!isDay(date)) return null
  return `${date}${momentOf(time, zone)}`
}

function isDay(iso: string): boolean {
  return findDates(iso)[0]?.iso === iso
}

/** The time of a day with its zone; `''` where it has none or is none. */
function momentOf(time: string | undefined, zone: string | undefined): string {
  if (time === undefined || zone === undefined) return ''
  const [hour = '', minute = '', second = '00'] = time.split(':')
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return ''
  const offset = zone.toUpperCase().replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')
  return `T${hour.padStart(2, '0')}:${minute}:${second}${offset}`
}

function dateInWords(text: string): string | null {
  const dates = findDates(text).filter(({ iso }) => /^\d{4}/.test(iso))
  const [only] = dates
  return dates.length === 1 && only !== undefined ? only.iso : null
}
