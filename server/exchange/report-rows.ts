import { type ReportPlan } from '#shared/exchange/report-plan.ts'
import { type ReportHead } from '#shared/exchange/report-head.ts'
import { claimRows } from './report-claim-rows.ts'
import { correctionRows } from './report-correction-rows.ts'
import { type ReportSetting } from './report-setting.ts'
import { type ImportRows } from './report-import.store.ts'

/** What is stored of a report: everything as it was and when it was, but for ids, and for when and by whom it was brought here. */
export function reportRows(
  { head, plan }: { head: ReportHead; plan: ReportPlan },
  setting: ReportSetting,
  by: string,
): ImportRows {
  const { record } = plan
  const { deskId, articleId, at, userOf } = setting
  const claims = claimRows(plan, setting)
  return {
    article: [
      {
        desk_id: deskId,
        id: articleId,
        title: plan.title,
        byline: plan.byline,
        stage: plan.stage,
        archived_at: null,
        last_number: record.article.lastNumber,
        revision: record.revisions.length,
        created_at: record.article.createdAt,
        created_by: userOf(record.article.createdBy),
        updated_at: at,
        version: 1,
      },
    ],
    article_import: [
      {
        desk_id: deskId,
        article_id: articleId,
        at,
        by_user: by,
        from_desk: plan.desk,
        exported_at: plan.exportedAt,
        sha256: head.sha256,
        key_id: head.signature?.keyId ?? null,
        approvals: setting.keepsApprovals ? 'kept' : 'dropped',
      },
    ],
    ...revisionRows(plan, setting),
    ...sourceRows(plan, setting),
    ...claims,
    ...remarkRows(plan, setting),
    correction: correctionRows(plan.record, claims, setting),
  }
}

/** What others published, and what was said of the remarks of files. */
function remarkRows(
  { record }: ReportPlan,
  { deskId, articleId, idOf, userOf }: ReportSetting,
): Pick<ImportRows, 'outside_check' | 'suggestion'> {
  const of = { desk_id: deskId, article_id: articleId }
  return {
    outside_check: record.outsideChecks.map((one) => ({
      ...of,
      id: idOf(one.id),
      claim_id: one.claimId === null ? null : idOf(one.claimId),
      url: one.said.url,
      said: JSON.stringify(one.said),
      added_at: one.addedAt,
      added_by: userOf(one.addedBy),
      removed_at: one.removedAt,
      version: one.version,
    })),
    suggestion: record.suggestions.map((one) => ({
      ...of,
      revision: one.revision,
      comment: one.comment,
      state: one.state,
      claim_id: one.claimId === null ? null : idOf(one.claimId),
      evidence_id: one.evidenceId === null ? null : idOf(one.evidenceId),
      updated_at: one.updatedAt,
      updated_by: userOf(one.updatedBy),
      version: one.version,
    })),
  }
}

type AnyText = ReportPlan['record']['sources'][number]['snapshots'][number]

/** Columns that the texts of articles and of sources share. */
function textRow(one: Omit<AnyText, 'reader'>, { deskId, userOf }: ReportSetting) {
  return {
    desk_id: deskId,
    number: one.number,
    text: one.text,
    blocks: JSON.stringify(one.blocks),
    sha256: one.sha256,
    language: one.language,
    dir: one.dir,
    note: one.note,
    file_sha256: one.fileSha256,
    file_name: one.fileName,
    fetched_from: one.fetchedFrom,
    document: one.document && JSON.stringify(one.document),
    created_at: one.createdAt,
    created_by: userOf(one.createdBy),
  }
}

function revisionRows(
  { record }: ReportPlan,
  setting: ReportSetting,
): Pick<ImportRows, 'revision'> {
  return {
    revision: record.revisions.map((one) => ({
      ...textRow(one, setting),
      article_id: setting.articleId,
      reader: one.reader,
      sentences: JSON.stringify(one.sentences),
      sentences_version: one.sentencesVersion,
      new_sentences: JSON.stringify(one.newSentences),
    })),
  }
}

function sourceRows(
  { record }: ReportPlan,
  setting: ReportSetting,
): Pick<ImportRows, 'source' | 'snapshot'> {
  const { deskId, idOf, userOf } = setting
  return {
    source: record.sources.map((one) => ({
      desk_id: deskId,
      id: idOf(one.id),
      title: one.title,
      publisher: one.publisher,
      author: one.author,
      published_at: one.publishedAt,
      url: one.url,
      archive_url: one.archiveUrl,
      retrieved_at: one.retrievedAt,
      medium: one.medium,
      proximity: one.proximity,
      contact: one.contact && JSON.stringify(one.contact),
      snapshot: one.snapshots.length,
      created_at: one.createdAt,
      created_by: userOf(one.createdBy),
      updated_at: one.updatedAt,
      version: one.version,
    })),
    snapshot: record.sources.flatMap((source) =>
      source.snapshots.map((one) => ({
        ...textRow(one, setting),
        source_id: idOf(source.id),
        reader: one.reader,
      })),
    ),
  }
}
