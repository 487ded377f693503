import { mapRevision, type RevisionMap } from '#shared/anchoring/revision-map.ts'
import { type PlacementOutcome, placementStatus, unsettled } from '#shared/claim/placement.ts'
import { sentencesOf } from '#shared/review/sentences-of.ts'
import { findNewSentences } from '#shared/revision/new-sentences.ts'
import { placeClaim, type PlacedClaim } from '#shared/revision/place-claim.ts'
import { type RevisionOutcome, type RevisionPreview } from '#shared/revision/revision.ts'
import { type TextRange } from '#shared/text/block.ts'
import {
  type ArticleRow,
  findRevision,
  type NewRevision,
  type RevisionRow,
} from '../article/article.store.ts'
import { getRevision } from '../article/get-article.ts'
import { type ClaimHead, listClaimHeads } from '../claim/claim.store.ts'
import { listPlacements, listPlacesBefore, type Placement } from '../claim/placement.store.ts'
import { type Queryable } from '../db/database.ts'
import { notFound } from '../http/require-permission.ts'

/** A claim in the new text. `since`: revision in which it last stood undisputed, while its outcome waits for a person; else null. */
export type PlannedClaim = PlacedClaim & {
  claim: ClaimHead
  was: Placement
  before: Placement
  /** Of the revision that `before` is in. */
  sentencesBefore: string[]
  since: number | null
}

export type RevisionPlan = { claims: PlannedClaim[]; newSentences: TextRange[] }

/**
 * What a new text does to all claims of an article. A claim without a place in the present text is looked for from where it last stood, so that undoing
 * a change brings it back.
 */
export async function planRevision(
  db: Queryable,
  article: ArticleRow,
  next: NewRevision,
): Promise<RevisionPlan> {
  const { deskId, id: articleId, revisionNumber: revision } = article
  const texts = textsOf(db, article, next)
  const places = await listPlacements(db, deskId, { articleId, revision })
  const placeById = new Map(places.map((place) => [place.claimId, place]))
  const earlier = await listPlacesBefore(db, deskId, { articleId, revision })
  const beforeById = new Map(earlier.map((place) => [place.claimId, place]))
  const claims: PlannedClaim[] = []
  for (const claim of await listClaimHeads(db, deskId, articleId)) {
    const was = placeById.get(claim.id)
    if (!was) continue
    const before = beforeById.get(claim.id) ?? was
    const { old } = await texts(before.revision)
    const sentencesBefore = sentencesOf(old.text, old.sentences, before.spans)
    const known = { was, before, sentencesBefore }
    const placed = await placeIn(texts, known, next.sentences)
    const since = unsettled(placed.outcome) === null ? null : before.revision
    claims.push({ ...placed, ...known, claim, since })
  }
  const { map } = await texts(revision)
  return { claims, newSentences: findNewSentences(map, next.sentences) }
}

/** Words that stood undisputed before are taken where they are back; else the claim is followed from the present text, or from where it last stood. */
async function placeIn(
  texts: Texts,
  { was, before, sentencesBefore }: Known,
  newSentences: readonly TextRange[],
): Promise<PlacedClaim> {
  const { map } = await texts(before.revision)
  const known = { ...before, sentences: sentencesBefore, map }
  const again = placeClaim(map, before, known, newSentences)
  const isBack = UNDISTURBED.includes(again.outcome)
  if (isBack || before === was || placementStatus(was.outcome) !== 'placed') return again
  const { map: step } = await texts(was.revision)
  return placeClaim(step, was, known, newSentences)
}

type Known = { was: Placement; before: Placement; sentencesBefore: string[] }

const UNDISTURBED: readonly PlacementOutcome[] = ['unchanged', 'moved', 'context-changed']

type Step = { old: RevisionRow; map: RevisionMap }
type Texts = (number: number) => Promise<Step>

/** Each older revision beside the new text, aligned when it is first asked for. */
function textsOf(db: Queryable, article: ArticleRow, next: NewRevision): Texts {
  const steps = new Map<number, Step>()
  return async (number) => {
    const known = steps.get(number)
    if (known) return known
    const old =
      number === article.revisionNumber
        ? await getRevision(db, article)
        : await findRevision(db, article.deskId, article.id, number)
    if (!old) throw notFound()
    const step = { old, map: mapRevision(old.text, next.text) }
    steps.set(number, step)
    return step
  }
}

/** The plan as it is told; withdrawn claims are carried along, but nobody waits for them. */
export function outcomeOf({ claims, newSentences }: RevisionPlan): RevisionOutcome {
  const shown = claims.filter(({ claim }) => claim.state !== 'withdrawn')
  const ids = (...outcomes: PlacementOutcome[]) =>
    shown.filter((one) => outcomes.includes(one.outcome)).map(({ claim }) => claim.id)
  return {
    unchanged: ids('unchanged'),
    moved: ids('moved'),
    contextChanged: ids('context-changed'),
    textChanged: ids('text-changed'),
    ambiguous: ids('ambiguous'),
    lost: ids('lost'),
    newSentences,
  }
}

/** The plan as it is shown before anything is stored: with the words of what would wait for a person. */
export function previewOf(plan: RevisionPlan, next: NewRevision): RevisionPreview {
  const { text, sentences } = next
  const changed = plan.claims.filter(
    ({ claim, since }) => since !== null && claim.state !== 'withdrawn',
  )
  return {
    ...outcomeOf(plan),
    changes: changed.map(({ claim, before, spans, sentencesBefore }) => ({
      claimId: claim.id,
      before: before.spans.map((span) => span.exact),
      after: spans.map((span) => span.exact),
      sentencesBefore,
      sentencesAfter: sentencesOf(text, sentences, spans),
    })),
    newSentenceTexts: plan.newSentences.map(({ start, end }) => text.slice(start, end)),
  }
}
