import { type PlacementChange } from '#shared/claim/placement.ts'
import { bare } from '#shared/claim/attribution-marks.ts'
import { sentencesOf } from '#shared/review/sentences-of.ts'
import { findRevision, type RevisionRow } from '../article/article.store.ts'
import { listPlacesBefore } from '../claim/placement.store.ts'
import { type Queryable } from '../db/database.ts'
import { notFound } from '../http/require-permission.ts'

/** Where a claim last stood undisputed, in words that can be read without that text. */
export type PlaceBefore = Pick<PlacementChange, 'since' | 'before' | 'sentencesBefore'>

/** By claim, for those whose place in the present text waits for a person. */
export async function placesBefore(
  db: Queryable,
  within: { deskId: string; articleId: string; revision: number },
  of: { articleId: string } | { claimId: string },
): Promise<Map<string, PlaceBefore>> {
  const { deskId, ...article } = within
  const places = await listPlacesBefore(db, deskId, { ...article, ...of })
  const revisions = new Map<number, RevisionRow>()
  for (const number of new Set(places.map((place) => place.revision))) {
    const revision = await findRevision(db, deskId, within.articleId, number)
    if (!revision) throw notFound()
    revisions.set(number, revision)
  }
  return new Map(
    places.map((place) => {
      const { text = '', sentences = [] } = revisions.get(place.revision) ?? {}
      const sentencesBefore = sentencesOf(text, sentences, place.spans)
      return [
        place.claimId,
        { since: place.revision, before: place.spans.map(bare), sentencesBefore },
      ]
    }),
  )
}
