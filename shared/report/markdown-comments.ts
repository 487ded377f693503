import { escapeMarkdown as text } from './escape-markdown.ts'
import { remarkRows } from './report-comments.ts'
import { type ReportClaim } from './report-model.ts'

/** What people said about a claim; nothing where nobody did. */
export function markdownComments({ comments }: ReportClaim): string {
  if (comments.length === 0) return ''
  const lines = remarkRows(comments).map(({ name, way, at, lead, text: said, done }) => {
    const from = way === null ? '' : ` ${text(way)}`
    return `- ${text(at.local)}, ${text(name)}${from}: ${lead}${text(said)}${done === null ? '' : ` (${text(done)})`}`
  })
  return `Comments:\n\n${lines.join('\n')}`
}
