import { escapeHtml } from './escape-html.ts'
import { bdi, htmlRows } from './html-claim.ts'
import { type ReportContact, type ReportModel } from './report-model.ts'

/** Whom the desk asked, of those that claims rest on; nothing where that is nobody. */
export function htmlContacts({ contacts }: ReportModel): string {
  if (contacts.length === 0) return ''
  return `<section aria-labelledby="contacts-title"><h2 id="contacts-title">Contacts</h2>
${contacts.map(htmlContact).join('\n')}
</section>
`
}

function htmlContact(contact: ReportContact): string {
  const { person, role, channel, askedAt, asked, answeredAt, answered, readBack } = contact
  const source = String(contact.source)
  return `<article aria-labelledby="contact-${source}"><h3 id="contact-${source}">${bdi(person)}${role === null ? '' : `, ${bdi(role)}`} (<a href="#source-${source}">S${source}</a>)</h3>
<dl>
${htmlRows([
  [
    'Asked',
    `${escapeHtml(channel.words)}, ${escapeHtml(askedAt)}<div class="pre">${bdi(asked)}</div>`,
  ],
  ['Answered', answered === null ? 'No answer so far.' : said(answeredAt, answered)],
  ['Read back', readBack && said(readBack.at, readBack.text)],
  ['To what was read back', readBack && escapeHtml(readBack.outcome.words)],
])}
</dl></article>`
}

function said(at: string | null, text: string): string {
  return `${at === null ? '' : escapeHtml(at)}<div class="pre">${bdi(text)}</div>`
}
