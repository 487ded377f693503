import { escapeHtml } from './escape-html.ts'
import { bdi } from './html-claim.ts'
import { remarkRows } from './report-comments.ts'
import { type ReportClaim } from './report-model.ts'

/** What people said about a claim; nothing where nobody did. */
export function htmlComments({ comments, number }: ReportClaim): string {
  if (comments.length === 0) return ''
  const rows = remarkRows(comments).map(
    ({ name, way, at, lead, text, done }) =>
      `<tr><td><time datetime="${escapeHtml(at.utc)}">${escapeHtml(at.local)}</time></td><td>${bdi(name)}${way === null ? '' : `<br>${bdi(way)}`}</td><td><div class="pre" dir="auto">${lead}${bdi(text)}</div>${done === null ? '' : bdi(done)}</td></tr>`,
  )
  return `<div class="wrap"><table><caption>Comments on claim ${String(number)}</caption>
<thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>
`
}
