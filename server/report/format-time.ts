const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/**
 * An instant as the clocks of an IANA time zone show it, e.g. `5 Nov 2026, 09:14 (UTC+01:00)`. Only the numbers come from the time zone data, the
 * words are fixed: the same instant reads the same on every machine.
 */
export function formatTime(utc: string, timeZone: string): string {
  const instant = Math.floor(Date.parse(utc) / 1000) * 1000
  if (Number.isNaN(instant)) return ''
  const offset = offsetAt(instant, zoneOf(timeZone))
  const shown = new Date(instant + offset)
  const day = `${shown.getUTCDate()} ${MONTHS[shown.getUTCMonth()]} ${shown.getUTCFullYear()}`
  const time = `${two(shown.getUTCHours())}:${two(shown.getUTCMinutes())}`
  return `${day}, ${time} (UTC${offsetWords(offset)})`
}

/** `offsets`: what the clocks show beyond UTC in an hour of UTC, in ms; null where that changes within the hour. */
type Zone = { format: Intl.DateTimeFormat; offsets: Map<number, number | null> }

const HOUR_MS = 3_600_000
const HOURS_MAX = 10_000
const zones = new Map<string, Zone>()

/** Made once for each time zone: making one takes far longer than using it. */
function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const zone = { format, offsets: new Map<number, number | null>() }
  zones.set(timeZone, zone)
  return zone
}

/** A report names thousands of instants, and asking for one takes long: clocks that show the same offset at both ends of an hour show it all through it. */
function offsetAt(instant: number, { format, offsets }: Zone): number {
  const hour = Math.floor(instant / HOUR_MS)
  let offset = offsets.get(hour)
  if (offset === undefined) {
    const atStart = measuredOffset(hour * HOUR_MS, format)
    const atEnd = measuredOffset((hour + 1) * HOUR_MS, format)
    offset = atStart === atEnd ? atStart : null
    if (offsets.size >= HOURS_MAX) offsets.clear()
    offsets.set(hour, offset)
  }
  return offset ?? measuredOffset(instant, format)
}

/** What the clocks show, taken as if it were UTC, less the instant; in ms. */
function measuredOffset(instant: number, format: Intl.DateTimeFormat): number {
  const parts = format.formatToParts(instant)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return local - instant
}

function offsetWords(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  return `${ms < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
