import { escapeMarkdown as text } from './escape-markdown.ts'
import { OUTSIDE_CHECKS_NOTE, publisherOf } from './report-outside-checks.ts'
import { type ReportModel, type ReportOutsideCheck } from './report-model.ts'

/** What others published; nothing where that is nothing. */
export function markdownOutsideChecks({ outsideChecks }: ReportModel): string {
  if (outsideChecks.length === 0) return ''
  const lines = outsideChecks.map(line).join('\n')
  return `## Checked elsewhere\n\n${text(OUTSIDE_CHECKS_NOTE)}\n\n${lines}`
}

function line(check: ReportOutsideCheck): string {
  const { claim, found, reviewed, claimant, published, url } = check
  const mark = claim === null ? 'The article' : `Claim ${String(claim)}`
  const who = claimant === null ? '' : ` (${text(claimant)})`
  const when = published === null ? '' : `, ${text(published)}`
  return `- ${mark}: ${text(publisherOf(check))} found “${text(found)}” of “${text(reviewed)}”${who}${when}: ${text(url)}`
}
