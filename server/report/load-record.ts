import { z } from 'zod'
import { Span } from '#shared/anchoring/span.ts'
import { Role } from '#shared/auth/role.ts'
import { Marks } from '#shared/claim/attribution-marks.ts'
import { PublishedCheck } from '#shared/outside-check/published-check.ts'
import { type RecordSource, type ReportRecord } from '#shared/report/report-record.ts'
import { type HistoryEntry } from '#shared/review/review.ts'
import { Contact, Proximity, SourceMedium } from '#shared/source/source.ts'
import { SuggestionState } from '#shared/suggestion/suggestion.ts'
import { Block, Direction, TextRange } from '#shared/text/block.ts'
import { countCodePoints } from '#shared/text/code-points.ts'
import { DocumentParts } from '#shared/text/document.ts'
import { movePositions } from '#shared/text/move-positions.ts'
import { type Queryable } from '../db/database.ts'
import { mapInTurns } from '../db/map-in-turns.ts'
import { type RevisionTable, type SnapshotTable } from '../db/tables.ts'
import { recordClaim } from './record-claim.ts'
import { recordCorrections } from './record-correction.ts'
import { listNamedRoles, listRecordRows, type RecordRows } from './record.store.ts'
import { grouped, type Positions, type RecordSetting } from './record-setting.ts'

const Blocks = z.array(Block)
const Ranges = z.array(TextRange)

/** What a report has already: then the record need not say it again. */
export type Told = {
  history: Readonly<Record<string, readonly HistoryEntry[]>>
  /** Whether the report has the text of a snapshot. */
  hasText: (sourceId: string, snapshot: number) => boolean
}

/** What a desk keeps of an article beyond what a report says of it, in the same view of the data as the rest of the report. */
export async function loadRecord(
  db: Queryable,
  at: { deskId: string; articleId: string },
  told: Told,
): Promise<ReportRecord> {
  const rows = await listRecordRows(db, at.deskId, at.articleId)
  const people = await loadPeople(db, at.deskId, idsIn(rows, told))
  const setting = settingOf(rows, people)
  const { article } = rows
  return {
    people: people.map(({ name, role }) => ({
      name,
      role: role === null ? null : Role.parse(role),
    })),
    article: {
      lastNumber: article.last_number,
      updatedAt: article.updated_at,
      createdAt: article.created_at,
      createdBy: setting.who(article.created_by),
    },
    revisions: rows.revisions.map((row) =>
      revisionOf(row, setting, row.number === article.revision),
    ),
    sources: sourcesOf(rows, setting, told),
    claims: await mapInTurns(rows.claims, (claim) =>
      recordClaim(claim, told.history[claim.id] ?? [], setting),
    ),
    suggestions: rows.suggestions.map((row) => ({
      revision: row.revision,
      comment: row.comment,
      state: SuggestionState.parse(row.state),
      claimId: row.claim_id,
      evidenceId: row.evidence_id,
      updatedAt: row.updated_at,
      updatedBy: setting.who(row.updated_by),
      version: row.version,
    })),
    outsideChecks: rows.outsideChecks.map((row) => ({
      id: row.id,
      claimId: row.claim_id,
      said: PublishedCheck.parse(JSON.parse(row.said)),
      addedAt: row.added_at,
      addedBy: setting.who(row.added_by),
      removedAt: row.removed_at,
      version: row.version,
    })),
    corrections: recordCorrections(rows, setting),
  }
}

/** Sorted by code unit, as the databases sort each in their own way. */
async function loadPeople(db: Queryable, deskId: string, ids: readonly string[]) {
  const known = new Map((await listNamedRoles(db, deskId, ids)).map((row) => [row.id, row]))
  return ids
    .map((id) => known.get(id) ?? { id, name: '', role: null })
    .toSorted((a, b) => order(a.name, b.name) || order(a.id, b.id))
}

function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function idsIn(rows: RecordRows, { history }: Told): string[] {
  const { claims, approvals } = rows
  const ids = [
    ...[rows.article, ...rows.revisions, ...rows.sources, ...rows.snapshots, ...rows.evidence].map(
      (row) => row.created_by,
    ),
    ...claims.flatMap((row) => [
      row.created_by,
      row.proposed_by,
      row.wording_decided_by,
      row.submitted_by,
      row.returned_by,
      row.withdrawn_by,
    ]),
    ...approvals.flatMap((row) => [row.by_user, row.voided_by]),
    ...rows.suggestions.map((row) => row.updated_by),
    ...rows.comments.flatMap((row) => [row.created_by, row.resolved_by]),
    ...rows.outsideChecks.map((row) => row.added_by),
    ...rows.corrections.map((row) => row.created_by),
    ...claims.flatMap(({ id }) => (history[id] ?? []).map((entry) => entry.by.id)),
  ]
  return [...new Set(ids.flatMap((id) => id ?? []))]
}

function settingOf(rows: RecordRows, people: readonly { id: string }[]): RecordSetting {
  const places = new Map(people.map(({ id }, at) => [id, at]))
  const seqs = [
    ...rows.approvals.map((row) => row.seq),
    ...rows.placements.flatMap((row) => row.settled_seq ?? []),
    ...rows.evidencePlaces.map((row) => row.since_seq),
  ]
  const ranks = new Map(
    [...new Set(seqs)].toSorted((a, b) => a - b).map((seq, at) => [seq, at + 1]),
  )
  const inRevision = new Map(rows.revisions.map((row) => [row.number, positionsIn(row.text)]))
  const inSnapshot = new Map(
    rows.snapshots.map((row) => [`${row.source_id} ${row.number}`, positionsIn(row.text)]),
  )
  return {
    who: (id) => places.get(id) ?? 0,
    orderOf: (seq) => ranks.get(seq) ?? 1,
    inRevision: (number) => inRevision.get(number) ?? AS_THEY_ARE,
    inSnapshot: (id, number) => inSnapshot.get(`${id} ${number}`) ?? AS_THEY_ARE,
    placements: grouped(rows.placements, (row) => row.claim_id),
    evidence: grouped(rows.evidence, (row) => row.claim_id),
    evidencePlaces: grouped(rows.evidencePlaces, (row) => row.evidence_id),
    approvals: grouped(rows.approvals, (row) => row.claim_id),
    comments: grouped(rows.comments, (row) => row.claim_id),
  }
}

const Spans = z.array(Span)
const Candidates = z.array(z.array(TextRange))
const AS_THEY_ARE = positionsIn('')

/** Reads ranges of a text, kept in code units, as ranges in code points; without their context, which the text has. */
function positionsIn(text: string): Positions {
  const { fromUnit, isSame } = countCodePoints(text)
  const moved = (json: string): unknown =>
    isSame ? JSON.parse(json) : movePositions(JSON.parse(json), fromUnit)
  const bare = (span: Span | null) =>
    span && { start: span.start, end: span.end, exact: span.exact }
  return {
    moved,
    spans: (json) =>
      Spans.parse(moved(json)).map(({ start, end, exact }) => ({ start, end, exact })),
    candidates: (json) => Candidates.parse(moved(json)),
    marks: (json) => {
      const { speaker, anaphoraOf, cue, hedges, chain } = Marks.parse(moved(json))
      return {
        speaker: bare(speaker),
        anaphoraOf: bare(anaphoraOf),
        cue: bare(cue),
        hedges: hedges.map(bare),
        chain: chain.map(bare),
      }
    },
  }
}

type TextRow = RevisionTable | SnapshotTable

function textOf(row: TextRow, { who }: RecordSetting, { moved }: Positions) {
  return {
    number: row.number,
    blocks: Blocks.parse(moved(row.blocks)),
    sha256: row.sha256,
    language: row.language,
    dir: Direction.parse(row.dir),
    note: row.note,
    fileSha256: row.file_sha256,
    fileName: row.file_name,
    fetchedFrom: row.fetched_from,
    document: row.document === null ? null : DocumentParts.parse(moved(row.document)),
    createdAt: row.created_at,
    createdBy: who(row.created_by),
  }
}

function revisionOf(
  row: RevisionTable,
  setting: RecordSetting,
  isPresent: boolean,
): ReportRecord['revisions'][number] {
  const positions = setting.inRevision(row.number)
  return {
    ...textOf(row, setting, positions),
    text: isPresent ? null : row.text,
    reader: row.reader,
    sentences: Ranges.parse(positions.moved(row.sentences)),
    sentencesVersion: row.sentences_version,
    newSentences: Ranges.parse(positions.moved(row.new_sentences)),
  }
}

function sourcesOf(rows: RecordRows, setting: RecordSetting, { hasText }: Told): RecordSource[] {
  const snapshots = grouped(rows.snapshots, (row) => row.source_id)
  return rows.sources.map((row) => ({
    id: row.id,
    title: row.title,
    publisher: row.publisher,
    author: row.author,
    publishedAt: row.published_at,
    url: row.url,
    archiveUrl: row.archive_url,
    retrievedAt: row.retrieved_at,
    medium: SourceMedium.parse(row.medium),
    proximity: Proximity.parse(row.proximity),
    contact: row.contact === null ? null : Contact.parse(JSON.parse(row.contact)),
    updatedAt: row.updated_at,
    version: row.version,
    snapshots: (snapshots.get(row.id) ?? []).map((snapshot) => ({
      ...textOf(snapshot, setting, setting.inSnapshot(row.id, snapshot.number)),
      text: hasText(row.id, snapshot.number) ? null : snapshot.text,
      reader: snapshot.reader,
    })),
    createdAt: row.created_at,
    createdBy: setting.who(row.created_by),
  }))
}
