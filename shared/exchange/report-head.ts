import { ClaimState } from '../claim/claim-state.ts'
import { type ReportFile } from '../report/report-schema.ts'
import { Verdict } from '../verdict/verdict.ts'
import { type ReportPlan } from './report-plan.ts'
import { type LeftOut, type ReportPreview } from './report-import.ts'

/** What a report tells of itself; `snapshots`: the hashes of each source's texts, in the order of `sources`. */
export type ReportHead = Omit<ReportPreview, 'sources' | 'earlier'> & {
  sources: (Omit<ReportPreview['sources'][number], 'isKnown'> & { snapshots: string[] })[]
}

/** What a person looks at before a report is stored, without what only the desk knows. */
export function headOfReport(file: ReportFile, plan: ReportPlan): ReportHead {
  const { record } = plan
  const live = record.claims.filter((claim) => claim.state !== 'withdrawn')
  return {
    sha256: file.contentSha256,
    signature: file.signature ? { keyId: file.signature.keyId } : null,
    desk: plan.desk,
    exportedAt: plan.exportedAt,
    version: file.tool.version,
    title: plan.title,
    byline: plan.byline,
    language: file.revision.language,
    dir: file.revision.dir,
    revisions: record.revisions.length,
    states: countOf(ClaimState.options, (state) =>
      record.claims.filter((claim) => claim.state === state),
    ).map(([state, count]) => ({ state, count })),
    verdicts: countOf(Verdict.options, (verdict) =>
      live.filter((claim) => claim.verdict === verdict),
    ).map(([verdict, count]) => ({ verdict, count })),
    approved: plan.approved.length,
    evidence: live.flatMap((claim) => claim.evidence.filter((one) => one.removedAt === null))
      .length,
    comments: record.claims.flatMap((claim) => claim.comments).length,
    outsideChecks: record.outsideChecks.filter((check) => check.removedAt === null).length,
    corrections: record.corrections.filter((one) => one.removedAt === null).length,
    sources: record.sources.map(({ title, snapshots }) => ({
      title,
      language: snapshots.at(-1)?.language ?? 'en',
      dir: snapshots.at(-1)?.dir ?? 'ltr',
      texts: snapshots.length,
      snapshots: snapshots.map((snapshot) => snapshot.sha256),
    })),
    people: record.people.filter((person) => person.name !== ''),
    leftOut: leftOutOf(file, plan),
  }
}

function countOf<Code>(
  codes: readonly Code[],
  listOf: (code: Code) => readonly unknown[],
): [Code, number][] {
  return codes
    .map((code): [Code, number] => [code, listOf(code).length])
    .filter(([, count]) => count > 0)
}

function leftOutOf({ article }: ReportFile, { record }: ReportPlan): LeftOut[] {
  const texts = [...record.revisions, ...record.sources.flatMap((source) => source.snapshots)]
  const left: LeftOut[] = []
  if (texts.some((text) => text.fileSha256 !== null)) left.push('files')
  if (article.stage.code === 'signed-off') left.push('sign-off')
  if (record.corrections.some((one) => one.publishedIn !== null)) left.push('public-page')
  return left
}
