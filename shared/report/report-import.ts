import { type ImportedApprovals, type ImportedFrom } from '../article/imported-from.ts'
import { type Moment } from './report-basics.ts'

/** What became of approvals that were made elsewhere. */
export const IMPORTED_APPROVALS_WORDS: Record<ImportedApprovals, string> = {
  kept: 'Approvals made there were taken over',
  dropped: 'Approvals made there do not count here',
}

/** What the method and limits of a report must say of an article that came from another desk; nothing for one that did not. */
export function importLimits(
  imported: ImportedFrom | null,
  momentOf: (utc: string) => Moment,
): string[] {
  if (imported === null) return []
  const { desk, at, by, approvals } = imported
  const who = by.name === '' ? '' : ` by ${by.name}`
  const origin = `The article and its claims were taken over from a report of the desk “${desk}”${who} on ${momentOf(at).local}. Who did what there is told as that report tells it.`
  return [origin, APPROVALS_LIMIT[approvals]]
}

const APPROVALS_LIMIT: Record<ImportedApprovals, string> = {
  kept: 'Approvals from before that moment were given at the other desk, by people who have no account here. This desk took them over and did not give them again.',
  dropped:
    'Approvals from before that moment were given at the other desk and do not count here: what is approved was approved by this desk.',
}
