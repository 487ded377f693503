import { Article, type ArticleDraft } from '#shared/article/article.ts'
import { type ClaimInput } from '#shared/claim/claim.ts'
import { Evidence } from '#shared/evidence/evidence.ts'
import { Claim } from '#shared/review/review.ts'
import { Source, type SourceDraft } from '#shared/source/source.ts'
import { call, type Person } from './person.ts'

export const STORY =
  'The harbour office said that at least 40 boats stayed in port on Monday.\n\nThe ferry ran on time. Its crew of nine worked through the night.'
export const MINUTES =
  'At least 40 boats stayed in port on Monday, the harbour office wrote. Nobody was hurt.'

export function newArticle(
  person: Person,
  deskId: string,
  draft: Partial<ArticleDraft> = {},
): Promise<Article> {
  const path = `/api/desks/${deskId}/articles`
  const body = { title: 'Boats stay in port', text: STORY, ...draft }
  return call(person, { method: 'POST', path, body }, Article)
}

export function newSource(
  person: Person,
  deskId: string,
  draft: Partial<SourceDraft> = {},
): Promise<Source> {
  const path = `/api/desks/${deskId}/sources`
  const body = { title: 'Minutes of the harbour office', text: MINUTES, ...draft }
  return call(person, { method: 'POST', path, body }, Source)
}

/** A claim on these words, at their first place in the article. */
export function newClaim(
  person: Person,
  article: Article,
  words: string,
  draft: Partial<ClaimInput> = {},
): Promise<Claim> {
  const start = article.revision.text.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  const span = { start, end: start + words.length, exact: words }
  const path = `/api/articles/${article.id}/claims`
  const body = { revision: article.revision.number, spans: [span], ...draft }
  return call(person, { method: 'POST', path, body }, Claim)
}

/** These words of a source, at their first place in it, as what a claim rests on. */
export function newEvidence(
  person: Person,
  claim: Claim,
  source: Source,
  words: string,
): Promise<Evidence> {
  const start = source.snapshot.text.indexOf(words)
  if (start < 0) throw new Error(`not in the source: ${words}`)
  const path = `/api/claims/${claim.id}/evidence`
  const spans = [{ start, end: start + words.length, exact: words }]
  const { number: snapshot } = source.snapshot
  const body = { sourceId: source.id, snapshot, spans, about: 'content', relation: 'supports' }
  return call(person, { method: 'POST', path, body }, Evidence)
}
