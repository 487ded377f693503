const DATE =
  /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[A-Za-z]*\.?\s+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[A-Za-z]{1,5})?(?:\s*\([^()]*\))*$/

/** No date is longer, with its comments; it bounds how long the pattern takes. */
const CHARS_MAX = 200

/** The moment that a `Date:` header tells (RFC 5322, the old forms too), in ISO form in UTC; without a zone in local time. Null where it is no date. */
export function emlDate(header: string): string | null {
  const fields = header.length > CHARS_MAX ? null : DATE.exec(header.trim())
  if (fields === null) return null
  const [, day, monthName, year, hour, minute, second, zone] = fields
  const month = MONTHS.indexOf((monthName ?? '').toLowerCase())
  const date = { year: fullYear(year ?? ''), month, day: Number(day) }
  const local = localTime(date, [Number(hour), Number(minute), Number(second ?? 0)])
  if (local === null) return null
  const minutesEast = zone === undefined ? null : minutesEastOf(zone)
  const iso = new Date(local - (minutesEast ?? 0) * 60_000).toISOString().slice(0, 19)
  return minutesEast === null ? iso : `${iso}Z`
}

/** Milliseconds as if the zone were Greenwich; null for a day or hour that does not exist, which `Date.UTC` would carry over into the next. */
function localTime(
  { year, month, day }: { year: number; month: number; day: number },
  time: [number, number, number],
): number | null {
  if (month === -1) return null
  const local = new Date(Date.UTC(year, month, day, ...time))
  return local.getUTCDate() === day && local.getUTCHours() === time[0] ? local.getTime() : null
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Hours east of Greenwich of the names that RFC 5322 still knows. */
const ZONES: Partial<Record<string, number>> = {
  GMT: 0,
  UT: 0,
  UTC: 0,
  Z: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
}

/** Null for a name that means different things in different places. */
function minutesEastOf(zone: string): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})$/.exec(zone) ?? []
  if (sign !== undefined) return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes))
  const known = ZONES[zone.toUpperCase()]
  return known === undefined ? null : known * 60
}

/** RFC 5322, 4.3: years of two digits are of this century below 50, those of three count from 1900. */
function fullYear(year: string): number {
  const number = Number(year)
  if (year.length === 4) return number
  return number + (year.length === 2 && number < 50 ? 2000 : 1900)
}
