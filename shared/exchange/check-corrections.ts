import { canonicalJson, type JsonValue } from '../event/canonical-json.ts'
import { type ReportModel } from '../report/report-model.ts'
import { type RecordCorrection, type ReportRecord } from '../report/report-record.ts'
import { type Faults } from './report-faults.ts'

/** Corrections name a claim and an approval of it that are there, each has a number of its own, and people read the same ones that are taken. */
export function checkCorrections(
  { corrections: told, record }: Pick<ReportModel, 'corrections'> & { record: ReportRecord },
  faults: Faults,
): void {
  const { claims, corrections } = record
  const approvals = new Map(claims.map((claim) => [claim.number, claim.approvals.length]))
  const numbers = new Set<number>()
  corrections.forEach(({ number, claim, missed, ...one }, at) => {
    const place = `record.corrections.${String(at)}`
    const given = claim === null ? 0 : approvals.get(claim)
    if (numbers.has(number)) faults.add(place, 'Another correction has the same number.')
    numbers.add(number)
    if (given === undefined) faults.add(place, 'The claim that it is of is not there.')
    else if (missed !== null && missed.approval >= given)
      faults.add(place, 'The check that missed it is not there.')
    if (one.publishedIn !== null && one.removedAt !== null)
      faults.add(place, 'It was published, and what was published is not taken back.')
  })
  const kept = corrections.filter(({ removedAt }) => removedAt === null)
  if (canonicalJson(byNumber(told).map(saidOf)) !== canonicalJson(byNumber(kept).map(keptOf)))
    faults.add('corrections', 'The record has others.')
}

function byNumber<One extends { number: number }>(list: readonly One[]): One[] {
  return list.toSorted((a, b) => a.number - b.number)
}

function saidOf(one: ReportModel['corrections'][number]): JsonValue {
  const { number, kind, text, before, after, claim, at, missedBy } = one
  const why = missedBy && { why: missedBy.why }
  return [number, kind.code, text, before, after, claim, at.utc, why]
}

function keptOf(one: RecordCorrection): JsonValue {
  const { number, kind, text, before, after, claim, createdAt, missed } = one
  const why = missed && { why: missed.why }
  return [number, kind, text, before, after, claim, createdAt, why]
}
