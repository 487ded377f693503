import { lazily } from '#shared/lazily.ts'
import { DEFAULT_LANGUAGE } from './messages.ts'

const dayFormat = lazily(
  () => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }),
)
const timeFormat = lazily(
  () =>
    new Intl.DateTimeFormat(DEFAULT_LANGUAGE, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
)
const relativeFormat = lazily(
  () => new Intl.RelativeTimeFormat(DEFAULT_LANGUAGE, { numeric: 'auto' }),
)

/** "5 Nov 2026" in the reader's own time zone. */
export function formatDay(iso: string): string {
  return dayFormat().format(new Date(iso))
}

/** "today, 13:40", "yesterday, 09:05", else the day, in the reader's own time zone. */
export function formatMoment(iso: string, now = new Date()): string {
  const at = new Date(iso)
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000)
  if (days < 0 || days > 1) return formatDay(iso)
  return `${relativeFormat().format(-days, 'day')}, ${timeFormat().format(at)}`
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

/** A source's date as far as it is known: a year, a month, a day or a moment. */
export function formatLooseDate(date: string): string {
  return date.length >= 10 ? formatDay(`${date.slice(0, 10)}T12:00`) : date
}

export function formatBytes(bytes: number): string {
  const kilo = bytes / 1024
  if (kilo < 1024) return `${Math.max(1, Math.round(kilo))} KiB`
  return `${(kilo / 1024).toFixed(1)} MiB`
}

const languageNames = lazily(() => new Intl.DisplayNames(DEFAULT_LANGUAGE, { type: 'language' }))

/** "Urdu" for `ur`; the code where the language has no name. */
export function languageName(code: string): string {
  try {
    return languageNames().of(code) ?? code
  } catch {
    return code
  }
}
