import { placePasted, placeQuote, type PlacedQuote } from '#shared/anchoring/place-quote.ts'
import { mapRevision, type RevisionMap } from '#shared/anchoring/revision-map.ts'
import { type Match } from '#shared/anchoring/span.ts'
import { indexText, type TextIndex } from '#shared/anchoring/text-index.ts'
import { isQuoteGone, type SnapshotOutcome } from '#shared/evidence/snapshot-outcome.ts'
import { type Queryable } from '../db/database.ts'
import { getSnapshot } from '../source/get-source.ts'
import { type SourceRow } from '../source/source.store.ts'
import { type KeptQuote, listQuotes } from './evidence-place.store.ts'

/** A quote in the new text. `isNews`: the new text no longer says it, and the one before did, or said it otherwise. */
export type PlannedQuote = PlacedQuote & { kept: KeptQuote; isNews: boolean }

/** What a new text of a source does to all its quotes; each older text that some still stand in is aligned with it once. */
export async function planSnapshot(
  db: Queryable,
  source: SourceRow,
  text: string,
): Promise<PlannedQuote[]> {
  const maps = new Map<number, RevisionMap>()
  let index: TextIndex | null = null
  const planned: PlannedQuote[] = []
  for (const kept of await listQuotes(db, source)) {
    if (kept.quote !== null) {
      index ??= indexText(text)
      planned.push({ ...placePasted(index, kept.quote), kept, isNews: false })
      continue
    }
    const map = maps.get(kept.snapshot) ?? (await alignFrom(kept.snapshot))
    const placed = placeQuote(map, kept.spans)
    planned.push({ ...placed, kept, isNews: isNews(kept, placed) })
  }
  return planned

  async function alignFrom(number: number): Promise<RevisionMap> {
    const old = await getSnapshot(db, source.deskId, source.id, number)
    const map = mapRevision(old.text, text)
    maps.set(number, map)
    return map
  }
}

function isNews({ was }: KeptQuote, { match, spans }: PlacedQuote): boolean {
  if (!isQuoteGone(match)) return false
  const words = JSON.stringify(spans.map((span) => span.exact))
  return was?.match !== match || JSON.stringify(was.words) !== words
}

/** The plan as it is told; removed evidence and withdrawn claims are carried along, but nobody waits for them. */
export function outcomeOf(planned: readonly PlannedQuote[]): SnapshotOutcome {
  const ids = (match: Match) =>
    planned.filter((one) => one.match === match && isLive(one.kept)).map(({ kept }) => kept.id)
  return {
    identical: ids('identical'),
    typography: ids('typography'),
    altered: ids('altered'),
    ambiguous: ids('ambiguous'),
    notFound: ids('not-found'),
  }
}

export function isLive({ isRemoved, isWithdrawn }: KeptQuote): boolean {
  return !isRemoved && !isWithdrawn
}
