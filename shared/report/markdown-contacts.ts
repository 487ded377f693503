import { escapeMarkdown as text } from './escape-markdown.ts'
import { type ReportContact, type ReportModel } from './report-model.ts'

/** Whom the desk asked, of those that claims rest on; nothing where that is nobody. */
export function markdownContacts({ contacts }: ReportModel): string {
  return contacts.length === 0 ? '' : ['## Contacts', ...contacts.map(contactText)].join('\n\n')
}

function contactText(contact: ReportContact): string {
  const { source, person, role, channel, askedAt, asked, answeredAt, answered, readBack } = contact
  const lines = [
    `- Asked (${text(channel.words)}, ${text(askedAt)}): ${text(asked)}`,
    `- Answered${answeredAt === null ? '' : ` (${text(answeredAt)})`}: ${answered === null ? 'no answer so far' : text(answered)}`,
  ]
  if (readBack !== null) {
    const at = readBack.at === null ? '' : ` (${text(readBack.at)})`
    lines.push(`- Read back${at}: ${text(readBack.text)}; ${text(readBack.outcome.words)}`)
  }
  return `### ${text(role === null ? person : `${person}, ${role}`)} (S${String(source)})\n\n${lines.join('\n')}`
}
