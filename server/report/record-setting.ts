import { type Span } from '#shared/anchoring/span.ts'
import { type Marks } from '#shared/claim/attribution-marks.ts'
import { type TextRange } from '#shared/text/block.ts'
import { type CommentTable } from '../db/remark-tables.ts'
import {
  type ApprovalTable,
  type EvidencePlaceTable,
  type EvidenceTable,
  type PlacementTable,
} from '../db/tables.ts'

/** Reads what is kept as JSON, with positions in code units of one text, with positions in its code points. */
export type Positions = {
  /** Anything; what it answers is to be parsed. */
  moved: (json: string) => unknown
  spans: (json: string) => Span[]
  candidates: (json: string) => TextRange[][]
  marks: (json: string) => Marks
}

/** Things by a key, each list in the order of the things. */
export function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** What the claims of one record are built with. */
export type RecordSetting = {
  /** Place of a person in the record. */
  who: (userId: string) => number
  /** Place of a number of the log among those that the record tells of. */
  orderOf: (seq: number) => number
  inRevision: (number: number) => Positions
  inSnapshot: (sourceId: string, number: number) => Positions
  placements: ReadonlyMap<string, readonly PlacementTable[]>
  evidence: ReadonlyMap<string, readonly EvidenceTable[]>
  evidencePlaces: ReadonlyMap<string, readonly EvidencePlaceTable[]>
  approvals: ReadonlyMap<string, readonly ApprovalTable[]>
  comments: ReadonlyMap<string, readonly CommentTable[]>
}
