import { formatLooseDate } from '../messages/format.ts'

/** A time as a document says it: a day where it could be read, else the document's own words. */
export function formatWhen(at: string): string {
  return /^\d{4}-\d{2}-\d{2}/.test(at) ? formatLooseDate(at) : at
}
