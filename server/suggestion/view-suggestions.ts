import { mapSpan } from '#shared/anchoring/map-span.ts'
import { withContext } from '#shared/anchoring/quote-at.ts'
import { mapRevision } from '#shared/anchoring/revision-map.ts'
import { listUrls, namesSource } from '#shared/suggestion/names-source.ts'
import { type Suggestion } from '#shared/suggestion/suggestion.ts'
import { type TextRange } from '#shared/text/block.ts'
import { type DocumentComment } from '#shared/text/document.ts'
import { type RevisionRow } from '../article/article.store.ts'
import { getArticle, getRevision } from '../article/get-article.ts'
import { type Queryable } from '../db/database.ts'
import {
  type CommentedRevision,
  type Decision,
  listCommentedRevisions,
  listDecisions,
} from './suggestion.store.ts'

const EXACT_CHARS_MAX = 2_000

/**
 * Every remark that came with the files of an article, in the order of the text; what is gone from it comes last. A remark that came again with a later file
 * is told once, with what was said of it before.
 *
 * @throws ProblemError `not-found`
 */
export async function viewSuggestions(
  db: Queryable,
  deskId: string,
  articleId: string,
): Promise<Suggestion[]> {
  const article = await getArticle(db, deskId, articleId)
  const commented = await listCommentedRevisions(db, deskId, articleId)
  if (commented.length === 0) return []
  const present = await getRevision(db, article)
  const decisions = await listDecisions(db, deskId, articleId)
  const told = new Map<string, Suggestion>()
  for (const revision of commented) {
    const place = placerOf(revision, present)
    revision.comments.forEach((comment, index) => {
      const key = JSON.stringify([comment.author, comment.at, comment.text])
      const known = told.get(key)
      const decision = decisions.find(
        (one) => one.revision === revision.number && one.comment === index,
      )
      if (known === undefined) {
        const at = { articleId, revision, index }
        told.set(key, suggestionOf(at, comment, { range: place(comment.range), decision }))
      } else if (known.version === 0 && decision) {
        told.set(key, { ...known, ...withoutVersion(decision) })
      }
    })
  }
  return [...told.values()].toSorted(byPlace)
}

function byPlace(a: Suggestion, b: Suggestion): number {
  const [first, second] = [a.range?.start ?? Infinity, b.range?.start ?? Infinity]
  return first === second ? a.comment - b.comment : first - second
}

/** The decision itself stays under its own name; this remark is still at version 0. */
function withoutVersion({ state, claimId, evidenceId }: Decision) {
  return { state, claimId, evidenceId }
}

function suggestionOf(
  at: { articleId: string; revision: CommentedRevision; index: number },
  comment: DocumentComment,
  { range, decision }: { range: TextRange | null; decision: Decision | undefined },
): Suggestion {
  const { revision, index, articleId } = at
  const { author, text, range: was } = comment
  return {
    articleId,
    revision: revision.number,
    comment: index,
    author,
    at: comment.at,
    text,
    exact: was ? revision.text.slice(was.start, was.end).slice(0, EXACT_CHARS_MAX) : '',
    range,
    namesSource: namesSource(text),
    urls: listUrls(text),
    state: decision?.state ?? 'open',
    claimId: decision?.claimId ?? null,
    evidenceId: decision?.evidenceId ?? null,
    version: decision?.version ?? 0,
  }
}

/** Where words of an older revision stand in the present one. */
function placerOf(old: CommentedRevision, present: RevisionRow) {
  if (old.number === present.number) return (range: TextRange | null) => range
  const map = mapRevision(old.text, present.text)
  return (range: TextRange | null): TextRange | null => {
    if (range === null || range.start === range.end) return null
    const exact = old.text.slice(range.start, range.end)
    const found = mapSpan(map, withContext(old.text, { ...range, exact }))
    return found.status === 'placed' ? { start: found.start, end: found.end } : null
  }
}
