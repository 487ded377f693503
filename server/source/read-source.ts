import { ProblemError } from '#shared/problem.ts'
import { contactText } from '#shared/source/contact-text.ts'
import { type Contact, type SnapshotDraft, type SourceDraft } from '#shared/source/source.ts'
import { type Context } from '../context.ts'
import { documentHead } from '../import/document-head.ts'
import { readPage } from '../import/read-page.ts'
import { type ReadText, readPastedText } from '../import/read-text.ts'
import { type SourceContent, type SourceHead } from './create-source.ts'

/**
 * What a new source is made of, from what was sent: a text, an entry of the contact log, or a page that is fetched now.
 *
 * @throws ProblemError as `readPage` and `readPastedText`
 */
export async function readSource(
  ctx: Context,
  draft: SourceDraft,
  signal: AbortSignal,
): Promise<{ head: SourceHead; content: SourceContent }> {
  const { text, contact = null, wholePage: isWholePage, ...said } = draft
  if (contact !== null) {
    const { person, askedAt } = contact
    const head = { ...said, medium: 'contact' as const, title: said.title ?? person }
    const known = { publishedAt: askedAt, proximity: 'primary' as const }
    return {
      head: { ...known, ...head, contact },
      content: { read: readContact(contact), file: null },
    }
  }
  if (text !== undefined) {
    const head = { ...said, title: said.title ?? '', contact }
    return { head, content: { read: readPastedText(text), file: null } }
  }
  const content = await readPage(ctx, said.url ?? '', { isWholePage, signal })
  const { url: canonical, ...found } = documentHead(content.read, content.file.name)
  const known = { ...found, medium: 'web-page' as const, retrievedAt: ctx.now() }
  const head = { ...known, ...said, title: said.title ?? found.title, contact }
  return { head: { ...head, url: canonical ?? content.file.fetchedFrom }, content }
}

/**
 * The next text of a source, from what was sent; the page is fetched again where nothing was.
 *
 * @param source whose address is fetched where none is named
 * @throws ProblemError as `readPage` and `readPastedText`; `invalid` where there is no address
 */
export async function readNext(
  ctx: Context,
  source: { url: string | null; fetchedFrom: string | null },
  draft: Omit<SnapshotDraft, 'baseNumber' | 'note'>,
  signal: AbortSignal,
): Promise<SourceContent> {
  const { text, contact, wholePage: isWholePage } = draft
  if (contact !== undefined) return { read: readContact(contact), file: null }
  if (text !== undefined) return { read: readPastedText(text), file: null }
  const url = draft.url ?? source.fetchedFrom ?? source.url
  if (url === null)
    throw new ProblemError('invalid', 'text: there is neither a text nor an address to fetch')
  return readPage(ctx, url, { isWholePage, signal })
}

function readContact(contact: Contact): ReadText {
  const { text, blocks } = contactText(contact)
  return { ...readPastedText(text), blocks, reader: 'contact/1' }
}
