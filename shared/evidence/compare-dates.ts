import { type FoundDate, findDates } from '../text/dates.ts'
import { type CompareInput, type CompareRow } from './compare-row.ts'

/**
 * The claim's dates looked for in the quote and its sentence. A date without a year, or of a month only, agrees with each date that it leaves
 * open; weekdays compare by name, and only with weekdays. `null` where the claim has no date.
 */
export function compareDates({ claimText, quote, quoteContext }: CompareInput): CompareRow | null {
  const claim = findDates(claimText)
  if (claim.length === 0) return null
  const all = [...findDates(quote), ...findDates(quoteContext)]
  const matches = claim.map((date) => all.find((other) => agrees(date, other)))
  const open = claim.filter((_, at) => matches[at] === undefined)
  const row = { aspect: 'date' as const, claim: exactOf(claim) }
  const found = exactOf(matches.flatMap((match) => match ?? []))
  if (open.length === 0) return { ...row, quote: found, result: 'same' }
  const rivals = all.filter((other) => open.some((date) => isRival(date, other)))
  if (rivals.length === 0) return { ...row, quote: found, result: 'only-in-claim' }
  return { ...row, quote: [...new Set([...found, ...exactOf(rivals)])], result: 'differs' }
}

const isRival = (a: FoundDate, b: FoundDate) => (a.iso === '') === (b.iso === '')

function agrees(a: FoundDate, b: FoundDate): boolean {
  if (!isRival(a, b)) return false
  if (a.iso === '') return a.exact.toLowerCase() === b.exact.toLowerCase()
  const [first, second] = [partsOf(a), partsOf(b)]
  return first.every((part, at) => part === '' || second[at] === '' || part === second[at])
}

/** Year, month and day, each `''` where the date leaves it open. */
function partsOf({ iso }: FoundDate): [string, string, string] {
  const [year = '', month = '', day = ''] = iso.replace(/^--/, '-').split('-')
  return [year, month, day]
}

function exactOf(dates: readonly FoundDate[]): string[] {
  return [...new Set(dates.map((date) => date.exact))]
}
