import { z } from 'zod'
import { OutsideHand } from '../comment/comment.ts'
import { BlockKind, Direction } from '../text/block.ts'
import { ReportProfile } from './dossier.ts'
import { Coded, Moment, Act, Passage } from './report-basics.ts'
import { ReportRecord } from './report-record.ts'

const ClaimNumbers = z.array(z.int())
/** A piece of a block under one set of claims (numbers, ascending); pieces follow each other without gaps. `starts`/`ends`: claims whose passage begins or ends here. */
export const Segment = z.object({
  text: z.string(),
  claims: ClaimNumbers,
  starts: ClaimNumbers,
  ends: ClaimNumbers,
})
export type Segment = z.infer<typeof Segment>
/** `start`/`end`: code points of the revision's text. */
export const ReportBlock = z.object({
  kind: BlockKind,
  level: z.int().nullable(),
  start: z.int(),
  end: z.int(),
  segments: z.array(Segment),
})
export type ReportBlock = z.infer<typeof ReportBlock>

const ReportSpeaker = z.object({
  name: z.string(),
  words: z.string().nullable(),
  kind: Coded,
  terms: Coded.nullable(),
})
export const ReportAttribution = z.object({
  mode: Coded,
  speaker: ReportSpeaker.nullable(),
  /** The verb as written. */
  cue: z.object({ words: z.string(), class: Coded, strength: z.int() }).nullable(),
  hedges: z.array(z.object({ words: z.string(), type: Coded })),
  directness: Coded,
  certainty: Coded,
  denies: z.boolean(),
  addressee: z.string().nullable(),
  /** Who passed it on, outermost first. */
  chain: z.array(z.object({ name: z.string(), kind: Coded, cue: z.string().nullable() })),
})
export type ReportAttribution = z.infer<typeof ReportAttribution>

export const ReportEvidence = z.object({
  id: z.string(),
  relation: Coded,
  about: Coded,
  /** The kept words, verbatim, in their snapshot; empty where there is no place yet or the source is withheld. */
  passages: z.array(Passage),
  /** The words against their snapshot. */
  match: Coded,
  /** Words that the claim puts in quotation marks, against this quote. */
  claimMatch: Coded.nullable(),
  locator: z.string().nullable(),
  translation: z.object({ text: z.string(), by: z.string() }).nullable(),
  /** Number in the report's list of sources; null where the dossier does not hold it. */
  source: z.int().nullable(),
  sourceTitle: z.string(),
  publisher: z.string().nullable(),
  origin: z.string(),
  proximity: Coded,
  language: z.string(),
  dir: Direction,
  snapshot: z.int(),
  snapshotSha256: z.string().nullable(),
  withheld: z.boolean(),
  note: z.string().nullable(),
})
export type ReportEvidence = z.infer<typeof ReportEvidence>

/** A change that was proposed. `before`: the words it is for; `decision`: `open`, `accepted` or `stet`, let it stand. */
export const ReportWording = z.object({
  before: z.array(z.string()),
  proposed: z.string(),
  decision: Coded,
  act: Act.nullable(),
})
export type ReportWording = z.infer<typeof ReportWording>

/** Something that was said about a claim. `outside`: who wrote it and when, for what came in a file; `by` then brought it in. */
export const ReportRemark = z.object({
  id: z.string(),
  by: z.string(),
  at: Moment,
  edited: Moment.nullable(),
  text: z.string(),
  outside: OutsideHand.nullable(),
})
export type ReportRemark = z.infer<typeof ReportRemark>

export const ReportComment = ReportRemark.extend({
  resolved: Act.nullable(),
  answers: z.array(ReportRemark),
})
export type ReportComment = z.infer<typeof ReportComment>

export const ReportClaim = z.object({
  id: z.string(),
  number: z.int(),
  /** Where the words stand in this revision; without positions they stood in an earlier one, and nowhere is marked. */
  passages: z.array(Passage),
  /** Whether its words are marked in the text of this revision. */
  marked: z.boolean(),
  statement: z.string(),
  kind: Coded.nullable(),
  flags: z.array(Coded),
  attribution: ReportAttribution,
  /** Was it said? */
  said: Coded,
  /** Is it so? */
  verdict: Coded,
  basis: Coded.nullable(),
  explanation: z.string().nullable(),
  wording: ReportWording.nullable(),
  review: Coded,
  /** Why the approval no longer stands, or what is worth a note. */
  reasons: z.array(Coded),
  sources: z.int(),
  origins: z.int(),
  evidence: z.array(ReportEvidence),
  acts: z.array(Act),
  approval: z.string(),
  fourEyes: z.boolean().nullable(),
  fingerprint: z.string().nullable(),
  /** What the desk says about it, oldest first; in the internal report alone. */
  comments: z.array(ReportComment),
  history: z.array(
    z.object({
      at: Moment,
      by: z.string(),
      what: z.string(),
      fields: z.array(z.string()),
      reason: z.string().nullable(),
    }),
  ),
})
export type ReportClaim = z.infer<typeof ReportClaim>

export const ReportSource = z.object({
  /** Null for a source that is withheld. */
  id: z.string().nullable(),
  number: z.int(),
  title: z.string(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  medium: Coded,
  proximity: Coded,
  publishedAt: z.string().nullable(),
  retrievedAt: z.string().nullable(),
  url: z.string().nullable(),
  archiveUrl: z.string().nullable(),
  language: z.string(),
  withheld: z.boolean(),
  snapshots: z.array(
    z.object({
      number: z.int(),
      sha256: z.string(),
      fileSha256: z.string().nullable(),
      fileName: z.string().nullable(),
      reader: z.string(),
      at: Moment,
      /** The whole kept text, in the internal report and where evidence lies in it; else null. */
      text: z.string().nullable(),
    }),
  ),
})
export type ReportSource = z.infer<typeof ReportSource>

/** Who was asked what and answered what; `source`: its number in the list of sources. Dates as they were written. */
export const ReportContact = z.object({
  source: z.int(),
  person: z.string(),
  role: z.string().nullable(),
  channel: Coded,
  askedAt: z.string(),
  asked: z.string(),
  answeredAt: z.string().nullable(),
  answered: z.string().nullable(),
  readBack: z.object({ text: z.string(), at: z.string().nullable(), outcome: Coded }).nullable(),
})
export type ReportContact = z.infer<typeof ReportContact>

/**
 * A fact-check that somebody else published; it counts for nothing here. `claim`: the number of the claim that it stands at, null where it is about the article; `found`: the verdict in
 * the publisher's words; `reviewed`: the claim in theirs.
 */
export const ReportOutsideCheck = z.object({
  claim: z.int().nullable(),
  by: z.string().nullable(),
  found: z.string(),
  reviewed: z.string(),
  claimant: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string(),
  language: z.string().nullable(),
  added: Act,
})
export type ReportOutsideCheck = z.infer<typeof ReportOutsideCheck>

/** Where the article came from. `sha256`: the hash that the report had which it was taken from; `by` and `sha256` are null where the profile does not say them. */
export const ReportImport = z.object({
  desk: z.string(),
  exported: Moment,
  at: Moment,
  by: z.string().nullable(),
  sha256: z.string().nullable(),
  keyId: z.string().nullable(),
  approvals: Coded,
})
export type ReportImport = z.infer<typeof ReportImport>
/**
 * What was corrected after publication. `number` counts from 1 per article. `claim`: its number, null where it is of the article as a whole or the profile does not show the claim.
 * `by` and `missedBy` (the check that let the words pass; `why` it did) are null where the profile names nobody.
 */
export const ReportCorrection = z.object({
  number: z.int(),
  kind: Coded,
  text: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  claim: z.int().nullable(),
  at: Moment,
  by: z.string().nullable(),
  missedBy: z.object({ by: z.string(), at: Moment, why: z.string().nullable() }).nullable(),
})
export type ReportCorrection = z.infer<typeof ReportCorrection>

const Counted = Coded.extend({ count: z.int() })

/** A report, complete and redacted; every format is made from it. Key order and white space are settled by `reportText`. */
export const ReportModel = z.object({
  schema: z.literal('stet-report'),
  schemaVersion: z.literal(3),
  profile: ReportProfile,
  tool: z.object({ name: z.string(), version: z.string() }),
  generated: Moment,
  desk: z.object({
    name: z.string(),
    timeZone: z.string(),
    language: z.string(),
    policyVersion: z.int(),
    selfApproval: z.boolean(),
  }),
  article: z.object({
    id: z.string(),
    title: z.string(),
    byline: z.string().nullable(),
    stage: Coded,
  }),
  revision: z.object({
    number: z.int(),
    text: z.string(),
    sha256: z.string(),
    language: z.string(),
    dir: Direction,
    created: Moment,
    /** Null where the profile names nobody. */
    by: z.string().nullable(),
  }),
  /** What a reader must know first; the first line counts what is not approved. */
  status: z.array(z.string()),
  verdicts: z.array(Counted),
  attributionChecks: z.array(Counted),
  /** Newest first. */
  corrections: z.array(ReportCorrection),
  blocks: z.array(ReportBlock),
  /** In reading order; claims without a mark come last. */
  claims: z.array(ReportClaim),
  withdrawn: z.array(
    z.object({
      number: z.int(),
      words: z.array(z.string()),
      statement: z.string(),
      act: Act.nullable(),
    }),
  ),
  sources: z.array(ReportSource),
  contacts: z.array(ReportContact),
  /** Those at claims first, in reading order, then those about the article. */
  outsideChecks: z.array(ReportOutsideCheck),
  people: z.array(z.object({ name: z.string(), role: Coded })),
  limits: z.array(z.string()),
  /** Null for an article that was made on this desk. */
  imported: ReportImport.nullable(),
  /** Null in every profile but the internal one. */
  record: ReportRecord.nullable(),
})
export type ReportModel = z.infer<typeof ReportModel>
