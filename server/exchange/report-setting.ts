import { type JsonValue } from '#shared/event/canonical-json.ts'
import { type ReportPlan, type PlannedRecord } from '#shared/exchange/report-plan.ts'

/** Where the rows of an import go, and what stands there for what they name. */
export type ReportSetting = {
  deskId: string
  articleId: string
  /** The time of the import. */
  at: string
  /** The new id for one of the report; an id that is none of the report stays as it is. */
  idOf: (id: string) => string
  /** The id of a person of the report. */
  userOf: (who: number) => string
  users: readonly string[]
  /** The number in the log for an order of the report: all of them before the first entry of this desk's log, and in their order. */
  seqOf: (order: number) => number
  /** The same with every id of the report replaced, wherever it stands. */
  renamed: (value: JsonValue) => JsonValue
  keepsApprovals: boolean
  /** Ids of claims in the report whose approval stood. */
  approved: ReadonlySet<string>
  /** For what nothing else names. */
  newId: () => string
}

/** Gives everything a new id, in the order of the report, as lists are sorted by time and then by id. */
export function reportSetting(
  { record, approved }: ReportPlan,
  at: { deskId: string; articleId: string; at: string },
  { keepsApprovals, newId }: { keepsApprovals: boolean; newId: () => string },
): ReportSetting {
  const ids = new Map<string, string>()
  for (const { id } of record.sources) ids.set(id, newId())
  for (const { id } of record.claims) ids.set(id, newId())
  for (const { id } of record.claims.flatMap((claim) => claim.evidence)) ids.set(id, newId())
  for (const { id } of record.claims.flatMap((claim) => claim.comments)) ids.set(id, newId())
  for (const { id } of record.outsideChecks) ids.set(id, newId())
  const users = record.people.map(() => newId())
  const last = lastOrder(record)
  const idOf = (id: string) => ids.get(id) ?? id
  const renamed = (value: JsonValue): JsonValue => {
    if (typeof value === 'string') return idOf(value)
    if (typeof value !== 'object' || value === null) return value
    if (isList(value)) return value.map(renamed)
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        name,
        member === undefined ? undefined : renamed(member),
      ]),
    )
  }
  return {
    ...at,
    idOf,
    users,
    userOf: (who) => users[who] ?? '',
    seqOf: (order) => order - last,
    renamed,
    keepsApprovals,
    approved: new Set(approved),
    newId,
  }
}

function lastOrder({ claims }: PlannedRecord): number {
  let last = 0
  for (const { approvals, places, evidence } of claims) {
    for (const { order } of approvals) last = Math.max(last, order)
    for (const { settled } of places) last = Math.max(last, settled ?? 0)
    for (const { since } of evidence.flatMap((one) => one.places)) last = Math.max(last, since)
  }
  return last
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value)
}
