import { type BlockKind, type Direction } from '../text/block.ts'
import { type ReportProfile } from './dossier.ts'

/** A code of the domain with its words. */
export type Coded = { code: string; words: string }
/** An instant: UTC, and as the desk's clock shows it. */
export type Moment = { utc: string; local: string }
/** Something somebody did; `by` is null where the profile names nobody. */
export type Act = { what: string; by: string | null; at: Moment; reason: string | null }

/** A piece of a block under one set of claims (numbers, ascending); pieces follow each other without gaps. `starts`/`ends`: claims whose passage begins or ends here. */
export type Segment = { text: string; claims: number[]; starts: number[]; ends: number[] }
export type ReportBlock = { kind: BlockKind; level: number | null; segments: Segment[] }

export type ReportSpeaker = { name: string; words: string | null; kind: Coded; terms: Coded | null }
export type ReportAttribution = {
  mode: Coded
  speaker: ReportSpeaker | null
  /** The verb as written. */
  cue: { words: string; class: Coded; strength: number } | null
  hedges: { words: string; type: Coded }[]
  directness: Coded
  certainty: Coded
  denies: boolean
  addressee: string | null
  /** Who passed it on, outermost first. */
  chain: { name: string; kind: Coded; cue: string | null }[]
}

export type ReportEvidence = {
  relation: Coded
  about: Coded
  /** The kept words, verbatim; empty where there is no place yet or the source is withheld. */
  quotes: string[]
  /** The words against their snapshot. */
  match: Coded
  /** Words that the claim puts in quotation marks, against this quote. */
  claimMatch: Coded | null
  locator: string | null
  translation: { text: string; by: string } | null
  /** Number in the report's list of sources; null where the dossier does not hold it. */
  source: number | null
  sourceTitle: string
  publisher: string | null
  origin: string
  proximity: Coded
  language: string
  dir: Direction
  snapshot: number
  snapshotSha256: string | null
  withheld: boolean
  note: string | null
}

export type ReportClaim = {
  number: number
  words: string[]
  /** Whether its words are marked in the text of this revision. */
  marked: boolean
  statement: string
  kind: Coded | null
  flags: Coded[]
  attribution: ReportAttribution
  /** Was it said? */
  said: Coded
  /** Is it so? */
  verdict: Coded
  basis: Coded | null
  explanation: string | null
  proposedText: string | null
  review: Coded
  /** Why the approval no longer stands, or what is worth a note. */
  reasons: Coded[]
  sources: number
  origins: number
  evidence: ReportEvidence[]
  acts: Act[]
  approval: string
  fourEyes: boolean | null
  fingerprint: string | null
  history: { at: Moment; by: string; what: string; fields: string[]; reason: string | null }[]
}

export type ReportSource = {
  number: number
  title: string
  publisher: string | null
  author: string | null
  medium: Coded
  proximity: Coded
  publishedAt: string | null
  retrievedAt: string | null
  url: string | null
  archiveUrl: string | null
  language: string
  withheld: boolean
  snapshots: {
    number: number
    sha256: string
    fileSha256: string | null
    fileName: string | null
    reader: string
    at: Moment
  }[]
}

/** A report, complete and redacted; every format is made from it. Key order and white space are settled by `reportText`. */
export type ReportModel = {
  schema: 'stet-report'
  schemaVersion: 1
  profile: ReportProfile
  tool: { name: string; version: string }
  generated: Moment
  desk: {
    name: string
    timeZone: string
    language: string
    policyVersion: number
    selfApproval: boolean
  }
  article: { title: string; byline: string | null; stage: Coded }
  revision: {
    number: number
    sha256: string
    language: string
    dir: Direction
    created: Moment
    /** Null where the profile names nobody. */
    by: string | null
  }
  /** What a reader must know first; the first line counts what is not approved. */
  status: string[]
  verdicts: (Coded & { count: number })[]
  attributionChecks: (Coded & { count: number })[]
  blocks: ReportBlock[]
  /** In reading order; claims without a mark come last. */
  claims: ReportClaim[]
  withdrawn: { number: number; words: string[]; statement: string; act: Act | null }[]
  sources: ReportSource[]
  people: { name: string; role: Coded }[]
  limits: string[]
}
