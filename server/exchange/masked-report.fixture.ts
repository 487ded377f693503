import { z } from 'zod'
import { canonicalJson } from '#shared/event/canonical-json.ts'
import { ReportFile } from '#shared/report/report-schema.ts'

const UUID = /[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/g
const ELSEWHERE = /, at the desk “.*”$/

/**
 * What must be the same of a report and of the one that is made where it was taken over, and nothing else is masked:
 * - ids, which are new there: each stands as the number of its first appearance
 * - the moment of the report, its hashes and its signature, which are of each report alone
 * - the name of the desk
 * - fingerprints of what names another source as its origin, as that id is part of them; the history keeps those that were given
 * - what tells of the import: `imported`, two lines of the method and limits, one entry of each claim's history with the person who made it, the mark of the others, and
 *   when the article was last changed, which is when it came
 */
export function masked(report: string, importer: string): unknown {
  const {
    contentSha256: _hash,
    recordSha256: _record,
    signature: _signature,
    ...model
  } = ReportFile.parse(JSON.parse(report))
  const { record } = model
  if (record === null) throw new Error('the report has no record')
  const names = record.people.map((person) => person.name)
  if (names.includes(importer) && names.at(-1) !== importer)
    throw new Error('places of people would shift')
  const withOrigin = new Set(
    record.claims
      .filter(({ evidence }) => evidence.some((one) => isOtherSource(one, record.sources)))
      .map((claim) => claim.id),
  )
  const shown = {
    ...model,
    generated: null,
    desk: { ...model.desk, name: null },
    imported: null,
    limits: model.imported ? model.limits.slice(0, -2) : model.limits,
    people: model.people.filter((person) => person.name !== importer),
    claims: model.claims.map((claim) => ({
      ...claim,
      fingerprint: withOrigin.has(claim.id) ? null : claim.fingerprint,
      history: claim.history
        .filter((entry) => entry.what !== 'Claim imported')
        .map((entry) => ({ ...entry, what: entry.what.replace(ELSEWHERE, '') })),
    })),
    record: {
      ...record,
      people: record.people.filter((person) => person.name !== importer),
      article: { ...record.article, updatedAt: null },
      claims: record.claims.map((claim) => ({
        ...claim,
        approvals: claim.approvals.map((approval) => ({
          ...approval,
          fingerprint: withOrigin.has(claim.id) ? null : approval.fingerprint,
        })),
        history: claim.history
          .filter((entry) => entry.kind !== 'claim-imported')
          .map((entry) => ({ ...entry, from: null })),
      })),
    },
  }
  const numbers = new Map<string, string>()
  const text = canonicalJson(z.json().parse(shown)).replaceAll(UUID, (id) => {
    const number = numbers.get(id) ?? `id ${numbers.size + 1}`
    numbers.set(id, number)
    return number
  })
  return JSON.parse(text)
}

function isOtherSource(
  { originKey, sourceId }: { originKey: string; sourceId: string },
  sources: readonly { id: string }[],
): boolean {
  return originKey !== sourceId && sources.some((source) => source.id === originKey)
}
