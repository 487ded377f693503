import { compareDates } from './compare-dates.ts'
import { compareNumbers, compareUnits } from './compare-figures.ts'
import { compareHedges } from './compare-hedges.ts'
import { compareNames } from './compare-names.ts'
import { type CompareInput, type CompareRow } from './compare-row.ts'
import { compareVerbs } from './compare-verbs.ts'

/**
 * What stands in a claim and in its quote, aspect by aspect (verb, hedge, number, unit, date, name), at most one row each and only rows that
 * say something. Figures and dates compare by value; a hedge that only one side has is a difference; killed and neutralised are never the same.
 * Made for few false alarms: what only the quote tells in passing is left out.
 */
export function compareClaim(input: CompareInput): CompareRow[] {
  return [
    compareVerbs(input),
    compareHedges(input),
    compareNumbers(input),
    compareUnits(input),
    compareDates(input),
    compareNames(input),
  ].filter((row) => row !== null)
}
