import { type UserRef } from '#shared/auth/actor.ts'
import { type Correction } from '#shared/correction/correction.ts'
import { type Dossier, type DossierSnapshot } from '#shared/report/dossier.ts'
import { type Claim, type HistoryEntry } from '#shared/review/review.ts'
import { SourceSummary } from '#shared/source/source.ts'
import { findImport } from '../article/article-import.store.ts'
import { getArticle, getRevision } from '../article/get-article.ts'
import { listPeople } from '../auth/people.store.ts'
import { listComments } from '../comment/comment.store.ts'
import { type Context } from '../context.ts'
import { type Queryable } from '../db/database.ts'
import { listCorrections } from '../correction/correction.store.ts'
import { findDeskById } from '../desk/desk.store.ts'
import { listEvents } from '../event/event.store.ts'
import { notFound } from '../http/require-permission.ts'
import { listOutsideChecks } from '../outside-check/outside-check.store.ts'
import { historyEntry } from '../review/changed-since.ts'
import { listImportedEntries } from '../review/imported-entry.store.ts'
import { viewClaims } from '../review/view-claims.ts'
import { listSnapshotHeads, listSourcesById } from '../source/source.store.ts'
import { loadRecord } from './load-record.ts'
import { listParticipants, listQuotedTexts } from './report.store.ts'

const EVENTS_AT_ONCE = 500

/**
 * Everything a report on an article is made from, read from one unchanging view of the data. The record is read where another desk is to take the article over (`hasRecord`).
 *
 * @throws ProblemError `not-found`
 */
export async function loadDossier(
  ctx: Context,
  at: { deskId: string; articleId: string },
  { hasRecord }: { hasRecord: boolean },
): Promise<Dossier> {
  return ctx.db.readTransaction(async (db) => {
    const desk = await findDeskById(db, at.deskId)
    if (!desk) throw notFound()
    const article = await getArticle(db, at.deskId, at.articleId)
    const { sentencesVersion: _version, ...revision } = await getRevision(db, article)
    const claims = await viewClaims(db, at.deskId, at)
    const history = await loadHistory(db, at)
    const comments = await loadComments(db, at)
    const people = await listPeople(db, at.deskId)
    const checks = await listOutsideChecks(db, at, people)
    const corrections = await listCorrections(db, at, people)
    const sources = await loadSources(db, at, claims)
    const ids = participantsOf(revision.createdBy, claims, history, corrections)
    return {
      tool: { name: 'Stet', version: ctx.version },
      generatedAt: ctx.now(),
      desk,
      article,
      revision,
      claims,
      history,
      comments,
      outsideChecks: checks.filter(({ removedAt }) => removedAt === null),
      corrections,
      sources,
      people: await listParticipants(db, at.deskId, ids),
      imported: await findImport(db, at.deskId, at.articleId),
      record: hasRecord ? await loadRecord(db, at, { history, hasText: textsIn(sources) }) : null,
    }
  })
}

async function loadHistory(
  db: Queryable,
  { deskId, articleId }: { deskId: string; articleId: string },
): Promise<Record<string, HistoryEntry[]>> {
  const history = Object.fromEntries(await listImportedEntries(db, deskId, { articleId }))
  let after = 0
  for (;;) {
    const events = await listEvents(db, deskId, { after, limit: EVENTS_AT_ONCE, articleId })
    for (const event of events) {
      after = event.seq
      const [kind, id = ''] = event.subject.split(':')
      if (kind === 'claim') (history[id] ??= []).push(historyEntry(event))
    }
    if (events.length < EVENTS_AT_ONCE) return history
  }
}

async function loadComments(
  db: Queryable,
  { deskId, articleId }: { deskId: string; articleId: string },
): Promise<Dossier['comments']> {
  const comments: Dossier['comments'] = {}
  const people = await listPeople(db, deskId)
  for (const comment of await listComments(db, deskId, { articleId }, people))
    (comments[comment.claimId] ??= []).push(comment)
  return comments
}

/** Which snapshots the sources have the texts of. */
function textsIn(sources: Dossier['sources']): (sourceId: string, snapshot: number) => boolean {
  const told = new Set(
    sources.flatMap(({ source, snapshots }) =>
      snapshots.flatMap(({ number, text }) => (text === null ? [] : `${source.id} ${number}`)),
    ),
  )
  return (sourceId, snapshot) => told.has(`${sourceId} ${snapshot}`)
}

/** Sources that claims rest on now. What only a withdrawn claim names is left out: no profile prints that evidence. */
async function loadSources(
  db: Queryable,
  { deskId, articleId }: { deskId: string; articleId: string },
  claims: readonly Claim[],
): Promise<Dossier['sources']> {
  const live = claims.filter((claim) => claim.state !== 'withdrawn')
  const ids = [...new Set(live.flatMap((claim) => claim.evidence.map((one) => one.sourceId)))]
  const rows = new Map((await listSourcesById(db, deskId, ids)).map((row) => [row.id, row]))
  const texts = new Map<string, string>()
  for (const { sourceId, number, text } of await listQuotedTexts(db, deskId, articleId)) {
    texts.set(`${sourceId} ${number}`, text)
  }
  const snapshots = new Map<string, DossierSnapshot[]>()
  for (const { sourceId, ...head } of await listSnapshotHeads(db, deskId, ids)) {
    const text = texts.get(`${sourceId} ${head.number}`) ?? null
    snapshots.set(sourceId, [...(snapshots.get(sourceId) ?? []), { ...head, text }])
  }
  return ids.flatMap((id) => {
    const row = rows.get(id)
    return row ? [{ source: SourceSummary.parse(row), snapshots: snapshots.get(id) ?? [] }] : []
  })
}

function participantsOf(
  writer: UserRef,
  claims: readonly Claim[],
  history: Record<string, readonly HistoryEntry[]>,
  corrections: readonly Correction[],
): string[] {
  const people = [
    writer,
    ...claims.map((claim) => claim.createdBy),
    ...corrections.map((correction) => correction.createdBy),
    ...Object.values(history).flatMap((entries) => entries.map((entry) => entry.by)),
  ]
  return [...new Set(people.map((person) => person.id))]
}
