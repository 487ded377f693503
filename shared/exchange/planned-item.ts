import { type SpanDraft } from '../anchoring/span.ts'
import { type ClaimFlag, type ClaimKind } from '../claim/claim.ts'
import { type About, type Relation } from '../evidence/evidence.ts'
import { type PublishedCheck } from '../outside-check/published-check.ts'
import { type ImportItem } from './import-preview.ts'

/** The comment that one answers: another thing of the same file by its key, or one that the article has already, by its id. */
export type AnsweredComment = { key: string } | { commentId: string }

/** What is done for a thing that is taken. Spans are empty while a person has to choose a place. */
export type PlannedDeed =
  | { does: 'claim'; spans: SpanDraft[]; kind: ClaimKind | null; flags: ClaimFlag[] }
  | { does: 'comment'; answers?: AnsweredComment }
  | { does: 'evidence'; spans: SpanDraft[]; about: About; relation: Relation }
  | { does: 'outside-check'; check: PublishedCheck }

/** A thing of a file with what would be done for it. */
export type PlannedItem = { item: ImportItem; deed: PlannedDeed | null }

/** A claim of the article, as a plan needs it: those that are withdrawn are not among them. `spans` are those of the text that the file is looked for in, if it is the article's. */
export type PlanClaim = {
  id: string
  number: number
  statement: string
  spans: readonly SpanDraft[]
  /** Its quotes in the source that the file is about, if it is about one. */
  quotes: readonly (readonly SpanDraft[])[]
}

/** A thing that cannot be taken, with its place in the file. */
export function refusedItem(
  key: string,
  { at, reason }: { at: string; reason: string },
): PlannedItem {
  const said = at === '' ? reason : `${at}: ${reason}`
  return { item: { ...EMPTY_ITEM, key, reason: said }, deed: null }
}

/** What an item is before anything is known of it. */
export const EMPTY_ITEM: ImportItem = {
  key: '',
  outcome: 'refused',
  deed: null,
  words: [],
  text: '',
  by: null,
  date: null,
  url: null,
  claimId: null,
  places: [],
  reason: null,
}
