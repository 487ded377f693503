import { saidLine } from '../said.ts'

const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:[.,](\d{1,9}))?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i
/** Dates of mail and of HTTP, which name their zone; others would be read in the zone of this machine. */
const MAIL =
  /^(?:[A-Za-z]{3},\s+)?\d{1,2}\s+[A-Za-z]{3}\s+\d{4}\s+\d{2}:\d{2}(?::\d{2})?\s+(?:GMT|UTC?|Z|[+-]\d{4})$/i

/** A day or moment in ISO form, with the zone that the page gives; the page's own words where they cannot be read so; null for none. */
export function readHtmlDate(words: string): string | null {
  const line = saidLine(words, 100)
  if (line === null) return null
  const [whole, day = '', time, seconds = ':00', fraction, zone = ''] = ISO.exec(line) ?? []
  if (whole !== undefined && isMoment(day, time, seconds)) {
    if (time === undefined) return day
    const offset = zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
    return `${day}T${time}${seconds}${fraction === undefined ? '' : `.${fraction}`}${offset}`
  }
  if (!MAIL.test(line)) return line
  const moment = new Date(line)
  return Number.isNaN(moment.getTime()) ? line : moment.toISOString().replace(/\.000Z$/, 'Z')
}

/** Whether the calendar has the day and the clock the time: 30 February is not a day. */
function isMoment(day: string, time = '00:00', seconds = ':00'): boolean {
  const moment = new Date(`${day}T${time}${seconds}Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
}
