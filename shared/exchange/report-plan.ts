import {
  type RecordRevision,
  type RecordSnapshot,
  type RecordSource,
  type ReportRecord,
} from '../report/report-record.ts'

type WithText<Text extends { text: string | null }> = Omit<Text, 'text'> & { text: string }
export type PlannedRevision = WithText<RecordRevision>
export type PlannedSnapshot = WithText<RecordSnapshot>
export type PlannedSource = Omit<RecordSource, 'snapshots'> & { snapshots: PlannedSnapshot[] }

/** The record of a report, with every text where it belongs, and positions in code units, as the tables keep them. Ids are those of the desk it comes from. */
export type PlannedRecord = Omit<ReportRecord, 'revisions' | 'sources'> & {
  revisions: PlannedRevision[]
  sources: PlannedSource[]
}

/** What is stored when a report is taken over. */
export type ReportPlan = {
  title: string
  byline: string | null
  stage: 'drafting' | 'checking'
  /** The desk that made the report. */
  desk: string
  exportedAt: string
  /** Ids of claims whose approval stands, as the report tells. */
  approved: string[]
  record: PlannedRecord
}
