import { ArticleHead } from '../article/article.ts'
import { canonicalJson, type JsonValue } from '../event/canonical-json.ts'
import { type ReportClaim, type ReportModel } from '../report/report-model.ts'
import { type RecordClaim, type ReportRecord } from '../report/report-record.ts'
import { collectFaults, type Faults, type ImportFault } from './report-faults.ts'
import { type ReportPlan } from './report-plan.ts'
import { checkCorrections } from './check-corrections.ts'
import { planClaims } from './plan-claims.ts'
import { planTexts } from './plan-texts.ts'

type WithRecord = ReportModel & { record: ReportRecord }

/**
 * What is to be stored of a report, or what is wrong with it: words that do not stand where they are said to, a hash of another text, things that are named and not
 * there, two parts that contradict each other. Only an internal report has a record to be taken from.
 *
 * @param sha256 of the UTF-8 of a text, in hex
 */
export function planReport(
  model: ReportModel,
  sha256: (text: string) => string,
): { plan: ReportPlan } | { faults: readonly ImportFault[] } {
  const faults = collectFaults()
  const { record } = model
  if (model.profile !== 'internal' || record === null) {
    faults.add('profile', 'Only the internal report holds everything that a desk needs.')
    return { faults: faults.list }
  }
  const whole = { ...model, record }
  checkHead(whole, faults)
  checkPeople(whole, faults)
  checkAgreement(whole, faults)
  const { revisions, sources, known } = planTexts(whole, sha256, faults)
  if (new Set(sources.map((source) => source.id)).size < sources.length)
    faults.add('record.sources', 'Two sources have the same id.')
  const claims = planClaims(record, { known, sha256, faults })
  checkSuggestions(record, faults)
  checkOutsideChecks(whole, faults)
  checkCorrections(whole, faults)
  if (faults.list.length > 0) return { faults: faults.list }
  const { title, byline, stage } = model.article
  return {
    plan: {
      title,
      byline,
      stage: stage.code === 'drafting' ? 'drafting' : 'checking',
      desk: model.desk.name,
      exportedAt: model.generated.utc,
      approved: model.claims.flatMap(({ id, review }) => (review.code === 'approved' ? id : [])),
      record: { ...record, revisions, sources, claims },
    },
  }
}

function checkHead({ article, desk }: WithRecord, faults: Faults): void {
  const { title, byline } = article
  const head = { title, ...(byline === null ? {} : { byline }) }
  if (!ArticleHead.safeParse(head).success)
    faults.add('article', 'Its title or byline is none that an article can have.')
  if (!ArticleHead.shape.title.safeParse(desk.name).success)
    faults.add('desk.name', 'No desk can have this name.')
}

const NAMING = new Set(['by', 'createdBy', 'proposedBy', 'updatedBy', 'addedBy'])

/** What names somebody must name one of `people`. What the log told is not looked at: it names people in its own way. */
function checkPeople({ record }: WithRecord, faults: Faults): void {
  const { people } = record
  const look = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return true
    return Object.entries(value).every(([name, member]) => {
      if (name === 'before' || name === 'after') return true
      if (NAMING.has(name) && typeof member === 'number') return member < people.length
      return look(member)
    })
  }
  if (!look(record)) faults.add('record.people', 'Somebody is named who is not there.')
}

/** The part that people read and the part that is taken must say the same, so that nobody takes over what they did not see. */
function checkAgreement({ claims, withdrawn, sources, record }: WithRecord, faults: Faults): void {
  const kept = new Map(record.claims.map((claim) => [claim.number, claim]))
  const live = record.claims.filter((claim) => claim.state !== 'withdrawn')
  if (live.length !== claims.length || record.claims.length - live.length !== withdrawn.length)
    faults.add('claims', 'The record has other claims.')
  claims.forEach((claim, at) => {
    const same = kept.get(claim.number)
    if (same === undefined || !isSame(saidOf(claim), keptOf(same)))
      faults.add(`claims.${String(at)}`, 'The record says something else of this claim.')
  })
  withdrawn.forEach(({ number, statement }, at) => {
    const same = kept.get(number)
    if (same?.state !== 'withdrawn' || same.statement !== statement)
      faults.add(`withdrawn.${String(at)}`, 'The record says something else of this claim.')
  })
  const titles = new Map(record.sources.map((source) => [source.id, source.title]))
  sources.forEach(({ id, title }, at) => {
    if (titles.get(id ?? '') !== title)
      faults.add(`sources.${String(at)}`, 'The record has another source.')
  })
}

function saidOf(claim: ReportClaim): JsonValue[] {
  const { id, statement, explanation, verdict, said, kind, basis } = claim
  const codes = [verdict.code, said.code, kind?.code ?? null, basis?.code ?? null]
  return [id, statement, explanation, ...codes, commentsIn(claim)]
}

function commentsIn({ comments }: ReportClaim): string[] {
  return comments
    .flatMap(({ text, answers }) => [text, ...answers.map((one) => one.text)])
    .toSorted()
}

function keptOf(claim: RecordClaim): JsonValue[] {
  const { id, statement, explanation, verdict, attributionCheck, kind, basis } = claim
  const comments = claim.comments.map(({ text }) => text).toSorted()
  return [id, statement, explanation, verdict, attributionCheck, kind, basis, comments]
}

function isSame(a: JsonValue, b: JsonValue): boolean {
  return canonicalJson(a) === canonicalJson(b)
}

function checkOutsideChecks({ outsideChecks, record }: WithRecord, faults: Faults): void {
  const place = 'record.outsideChecks'
  const claims = new Set(record.claims.map((claim) => claim.id))
  const ids = new Set(record.outsideChecks.map((check) => check.id))
  if (record.outsideChecks.some(({ claimId }) => claimId !== null && !claims.has(claimId)))
    faults.add(place, 'The claim that one is about is not there.')
  if (ids.size < record.outsideChecks.length) faults.add(place, 'Two have the same id.')
  const kept = record.outsideChecks.filter(({ removedAt }) => removedAt === null)
  const told = outsideChecks.map(({ url }) => url).toSorted()
  if (!isSame(told, kept.map(({ said }) => said.url).toSorted()))
    faults.add('outsideChecks', 'The record has others.')
}

function checkSuggestions({ suggestions, claims, revisions }: ReportRecord, faults: Faults): void {
  const claimIds = new Set(claims.map((claim) => claim.id))
  const evidenceIds = new Set(claims.flatMap((claim) => claim.evidence.map((one) => one.id)))
  const keys = new Set<string>()
  suggestions.forEach(({ revision, comment, claimId, evidenceId }, at) => {
    const remark = revisions[revision - 1]?.document?.comments[comment]
    keys.add(`${String(revision)} ${String(comment)}`)
    const isThere =
      remark !== undefined &&
      (claimId === null || claimIds.has(claimId)) &&
      (evidenceId === null || evidenceIds.has(evidenceId))
    if (!isThere || keys.size <= at)
      faults.add(`record.suggestions.${String(at)}`, 'What it is about is not there.')
  })
}
