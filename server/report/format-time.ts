const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/**
 * An instant as the clocks of an IANA time zone show it, e.g. `5 Nov 2026, 09:14 (UTC+01:00)`. Only the numbers come from the time zone data, the
 * words are fixed: the same instant reads the same on every machine.
 */
export function formatTime(utc: string, timeZone: string): string {
  const instant = Math.floor(Date.parse(utc) / 1000) * 1000
  if (Number.isNaN(instant)) return ''
  const local = clockOf(instant, timeZone)
  const shown = new Date(local)
  const day = `${shown.getUTCDate()} ${MONTHS[shown.getUTCMonth()]} ${shown.getUTCFullYear()}`
  const time = `${two(shown.getUTCHours())}:${two(shown.getUTCMinutes())}`
  return `${day}, ${time} (UTC${offsetOf(local - instant)})`
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Made once for each time zone: making one takes far longer than using it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
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
  formats.set(timeZone, format)
  return format
}

/** What the clocks show, as if they showed UTC; in ms since 1970. */
function clockOf(instant: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(instant)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  return Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
}

function offsetOf(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  return `${ms < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
