import { v7 } from 'uuid'
import { Article } from '#shared/article/article.ts'
import { type ClaimInput } from '#shared/claim/claim.ts'
import { Evidence } from '#shared/evidence/evidence.ts'
import { Claim } from '#shared/review/review.ts'
import { type TestHouse, type TestPerson } from './test-house.ts'

export const ARTICLE_TEXT =
  'Officials claimed that at least 206 fighters were killed in October. A truce holds.\n\nThe talks go on in Istanbul.'
export const SOURCE_TEXT =
  'He added that 206 fighters were among the dead. “We keep the truce,” the spokesman said.'

/** The span of words in a text, at their first place. */
export function spanOf(text: string, words: string): { start: number; end: number; exact: string } {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return { start, end: start + words.length, exact: words }
}

export async function addArticle(
  person: TestPerson,
  deskId: string,
  text = ARTICLE_TEXT,
): Promise<Article> {
  const response = await person.call('POST', `/api/desks/${deskId}/articles`, {
    title: 'The truce',
    text,
  })
  if (response.status !== 201) throw new Error(await response.text())
  return Article.parse(await response.json())
}

export async function addClaim(
  person: TestPerson,
  article: Article,
  words: string,
  more: Partial<ClaimInput> = {},
): Promise<Claim> {
  const sent = { revision: 1, spans: [spanOf(article.revision.text, words)], ...more }
  const response = await person.call('POST', `/api/articles/${article.id}/claims`, sent)
  if (response.status !== 201) throw new Error(await response.text())
  return Claim.parse(await response.json())
}

/** A source straight in the database, so that tests of claims do not wait for the routes of sources. */
export async function addSource(
  house: TestHouse,
  deskId: string,
  by: string,
  text = SOURCE_TEXT,
): Promise<string> {
  const id = v7()
  const at = house.clock.now
  await house.db.write
    .insertInto('source')
    .values({
      desk_id: deskId,
      id,
      title: 'Wire report',
      publisher: 'Strait Wire',
      author: null,
      published_at: null,
      url: null,
      archive_url: null,
      retrieved_at: null,
      medium: 'wire-report',
      proximity: 'secondary',
      snapshot: 1,
      created_at: at,
      created_by: by,
      updated_at: at,
      version: 1,
    })
    .execute()
  await house.db.write
    .insertInto('snapshot')
    .values({
      desk_id: deskId,
      source_id: id,
      number: 1,
      text,
      blocks: '[]',
      sha256: `hash-of-${id}`,
      file_sha256: null,
      file_name: null,
      reader: 'plain-text/1',
      language: 'en',
      dir: 'ltr',
      note: null,
      created_at: at,
      created_by: by,
    })
    .execute()
  return id
}

export async function addEvidence(
  person: TestPerson,
  claim: Claim,
  quote: { sourceId: string; words: string },
  more: Record<string, unknown> = {},
): Promise<Evidence> {
  const { sourceId, words } = quote
  const spans = [spanOf(SOURCE_TEXT, words)]
  const sent = { sourceId, snapshot: 1, spans, about: 'content', relation: 'supports', ...more }
  const response = await person.call('POST', `/api/claims/${claim.id}/evidence`, sent)
  if (response.status !== 201) throw new Error(await response.text())
  return Evidence.parse(await response.json())
}

/** The claim as it is now. */
export async function readClaim(person: TestPerson, id: string): Promise<Claim> {
  return Claim.parse(await (await person.call('GET', `/api/claims/${id}`)).json())
}

/** Sends a change or a move at the claim's present version. */
export async function act(
  person: TestPerson,
  claim: Claim,
  what: string,
  body?: unknown,
): Promise<Response> {
  const now = await readClaim(person, claim.id)
  const path = what === '' ? `/api/claims/${claim.id}` : `/api/claims/${claim.id}/${what}`
  return person.call(what === '' ? 'PATCH' : 'POST', path, body, { 'if-match': `"${now.version}"` })
}
