import { ARTICLE_STAGE_WORDS } from '../article/article-words.ts'
import { ATTRIBUTION_CHECK_WORDS } from '../attribution/attribution-words.ts'
import { AttributionCheck } from '../attribution/attribution.ts'
import { ROLE_WORDS } from '../auth/role-words.ts'
import { canonicalMembers, canonicalObject } from '../event/canonical-json.ts'
import { type Evidence } from '../evidence/evidence.ts'
import { type Claim } from '../review/review.ts'
import {
  CONTACT_CHANNEL_WORDS,
  PROXIMITY_WORDS,
  READ_BACK_WORDS,
  SOURCE_MEDIUM_WORDS,
} from '../source/source-words.ts'
import { type Contact } from '../source/source.ts'
import { VERDICT_WORDS } from '../verdict/verdict-words.ts'
import { Verdict } from '../verdict/verdict.ts'
import { type Dossier, type ReportProfile } from './dossier.ts'
import { lastWords } from './last-words.ts'
import { isMarkable, markText } from './mark-text.ts'
import { reportCorrections } from './report-correction.ts'
import { passageFinder, placeless, snapshotPassages } from './passages.ts'
import { isKept, redact } from './redact.ts'
import { actOf, type ClaimSetting, coded, reportClaim } from './report-claim.ts'
import { reportOutsideChecks } from './report-outside-checks.ts'
import { type Moment } from './report-basics.ts'
import { type ReportContact, type ReportModel, type ReportSource } from './report-model.ts'
import { IMPORTED_APPROVALS_WORDS, importLimits } from './report-import.ts'
import { limitsOf, statusOf } from './report-status.ts'

/**
 * The report of a dossier for one profile: redacted here, before anything else, and deterministic.
 *
 * @param formatTime an instant as the clocks of an IANA time zone show it, with its offset
 */
export function buildReport(
  dossier: Dossier,
  profile: ReportProfile,
  formatTime: (utc: string, timeZone: string) => string,
): ReportModel {
  const shown = redact(dossier, profile)
  const { desk, article, revision } = shown
  const momentOf = momentsIn(desk.timeZone, formatTime)
  const claims = inReadingOrder(
    shown.claims.filter((claim) => claim.state !== 'withdrawn'),
    shown,
  )
  const sources = inOrderOfUse(shown.sources, claims)
  const setting = claimSetting(shown, sources, { profile, momentOf })
  return {
    schema: 'stet-report',
    schemaVersion: 3,
    profile,
    tool: shown.tool,
    generated: momentOf(shown.generatedAt),
    desk: {
      name: desk.name,
      timeZone: desk.timeZone,
      language: desk.language,
      policyVersion: desk.policyVersion,
      selfApproval: desk.policy.selfApproval,
    },
    article: {
      id: article.id,
      title: article.title,
      byline: article.byline,
      stage: coded(article.stage, ARTICLE_STAGE_WORDS),
    },
    revision: reportRevision(revision, momentOf),
    status: statusOf(dossier, claims.length, profile),
    ...countsOf(claims),
    corrections: reportCorrections(shown, momentOf),
    blocks: markText(revision, claims),
    claims: claims.map((claim) => reportClaim(claim, isMarkable(claim, revision), setting)),
    withdrawn: withdrawnOf(shown.claims, momentOf),
    sources: sources.map((each, at) => reportSource(each, at + 1, setting)),
    contacts: sources.flatMap(({ source }, at) => reportContact(source.contact, at + 1)),
    outsideChecks: reportOutsideChecks(shown.outsideChecks, claims, momentOf),
    people: shown.people.map(({ name, role }) => ({ name, role: coded(role, ROLE_WORDS) })),
    limits: [...limitsOf(profile), ...importLimits(shown.imported, momentOf)],
    imported: reportImport(shown.imported, momentOf),
    record: shown.record,
  }
}

/** The canonical JSON (RFC 8785) of each member of a report, by name. A report is hashed, signed and written from these: each is several megabytes of text where there are a thousand claims. */
export type ReportMembers = ReadonlyMap<string, string>

export function reportMembers(model: ReportModel): ReportMembers {
  return canonicalMembers(model)
}

/** What the printed hash is taken of: the canonical JSON of a report, to be hashed as UTF-8. The record has a hash of its own, as the JSON alone has it. */
export function reportText(members: ReportMembers): string {
  return canonicalObject(contentOf(members))
}

/** What the hash of the record is taken of; null where there is none. */
export function recordText(members: ReportMembers): string | null {
  const record = members.get('record')
  return record === undefined || record === 'null' ? null : record
}

/** What a signature is over: the text of the report, with the hash of its record where it has one. */
export function signedText(members: ReportMembers, recordSha256: string | undefined): string {
  const content = contentOf(members)
  if (recordSha256 !== undefined) content.set('recordSha256', JSON.stringify(recordSha256))
  return canonicalObject(content)
}

function contentOf(members: ReportMembers): Map<string, string> {
  const content = new Map(members)
  content.delete('record')
  return content
}

/** Each instant is turned into local time once: a report names the same ones again and again. */
function momentsIn(
  timeZone: string,
  formatTime: (utc: string, timeZone: string) => string,
): (utc: string) => Moment {
  const known = new Map<string, Moment>()
  return (utc) => {
    const moment = known.get(utc) ?? { utc, local: formatTime(utc, timeZone) }
    known.set(utc, moment)
    return moment
  }
}

function reportRevision(
  { number, text, sha256, language, dir, createdAt, createdBy }: Dossier['revision'],
  momentOf: (utc: string) => Moment,
): ReportModel['revision'] {
  const created = momentOf(createdAt)
  return { number, text, sha256, language, dir, created, by: createdBy.name || null }
}

function reportImport(
  imported: Dossier['imported'],
  momentOf: (utc: string) => Moment,
): ReportModel['imported'] {
  return (
    imported && {
      desk: imported.desk,
      exported: momentOf(imported.exportedAt),
      at: momentOf(imported.at),
      by: imported.by.name || null,
      sha256: imported.sha256 || null,
      keyId: imported.keyId,
      approvals: coded(imported.approvals, IMPORTED_APPROVALS_WORDS),
    }
  )
}

function withdrawnOf(
  claims: readonly Claim[],
  momentOf: (utc: string) => Moment,
): ReportModel['withdrawn'] {
  return claims
    .filter((claim) => claim.state === 'withdrawn')
    .map((claim) => ({
      number: claim.number,
      words: lastWords(claim),
      statement: claim.statement,
      act: claim.withdrawn && actOf('Withdrawn', claim.withdrawn, momentOf),
    }))
}

function countsOf(claims: readonly Claim[]): Pick<ReportModel, 'verdicts' | 'attributionChecks'> {
  return {
    verdicts: Verdict.options.map((code) => ({
      ...coded(code, VERDICT_WORDS),
      count: claims.filter((claim) => claim.verdict === code).length,
    })),
    attributionChecks: AttributionCheck.options.map((code) => ({
      ...coded(code, ATTRIBUTION_CHECK_WORDS),
      count: claims.filter((claim) => claim.attributionCheck === code).length,
    })),
  }
}

function inReadingOrder(claims: readonly Claim[], { revision }: Dossier): Claim[] {
  const placeOf = (claim: Claim) =>
    isMarkable(claim, revision) ? (claim.spans[0]?.start ?? Infinity) : Infinity
  return claims
    .map((claim) => ({ claim, place: placeOf(claim) }))
    .toSorted((a, b) => (a.place === b.place ? a.claim.number - b.claim.number : a.place - b.place))
    .map(({ claim }) => claim)
}

function inOrderOfUse(sources: Dossier['sources'], claims: readonly Claim[]): Dossier['sources'] {
  const byId = new Map(sources.map((each) => [each.source.id, each]))
  const used = new Set(claims.flatMap((claim) => claim.evidence.map((one) => one.sourceId)))
  const order = new Set([...used, ...byId.keys()])
  return [...order].flatMap((id) => byId.get(id) ?? [])
}

function claimSetting(
  { revision, history, comments }: Dossier,
  sources: Dossier['sources'],
  { profile, momentOf }: Pick<ClaimSetting, 'profile' | 'momentOf'>,
): ClaimSetting {
  const byId = new Map(sources.map(({ source }, at) => [source.id, { source, number: at + 1 }]))
  const inText = passageFinder(revision.text)
  const inSnapshot = snapshotPassages(sources)
  return {
    profile,
    momentOf,
    historyOf: (claim) => history[claim.id] ?? [],
    commentsOn: (claim) => comments[claim.id] ?? [],
    sourceNumber: (id) => byId.get(id)?.number ?? null,
    isWithheld: (id) => {
      const known = byId.get(id)?.source
      return profile === 'public' && (known === undefined || isKept(known))
    },
    passagesOf: (claim) =>
      isMarkable(claim, revision)
        ? claim.spans.map(inText)
        : lastWords(claim).map((exact) => placeless(exact)),
    passagesIn: inSnapshot,
    originOf: ({ originKey, sourceId }: Evidence) =>
      originKey === sourceId
        ? 'The source itself'
        : (byId.get(originKey)?.source.title ?? originKey),
  }
}

function reportSource(
  { source, snapshots }: Dossier['sources'][number],
  number: number,
  { momentOf, isWithheld }: ClaimSetting,
): ReportSource {
  return {
    id: isWithheld(source.id) ? null : source.id,
    number,
    title: source.title,
    publisher: source.publisher,
    author: source.author,
    medium: coded(source.medium, SOURCE_MEDIUM_WORDS),
    proximity: coded(source.proximity, PROXIMITY_WORDS),
    publishedAt: source.publishedAt,
    retrievedAt: source.retrievedAt,
    url: source.url,
    archiveUrl: source.archiveUrl,
    language: source.language,
    withheld: isWithheld(source.id),
    snapshots: snapshots.map((snapshot) => ({
      number: snapshot.number,
      sha256: snapshot.sha256,
      fileSha256: snapshot.fileSha256,
      fileName: snapshot.fileName,
      reader: snapshot.reader,
      at: momentOf(snapshot.createdAt),
      text: snapshot.text,
    })),
  }
}

function reportContact(contact: Contact | null, source: number): ReportContact[] {
  if (contact === null) return []
  const { person, role, channel, askedAt, asked, answeredAt, answered, readBack } = contact
  const outcome = readBack && coded(readBack.outcome, READ_BACK_WORDS)
  return [
    {
      source,
      person,
      role,
      channel: coded(channel, CONTACT_CHANNEL_WORDS),
      askedAt,
      asked,
      answeredAt,
      answered,
      readBack: readBack && outcome && { text: readBack.text, at: readBack.at, outcome },
    },
  ]
}
