import { z } from 'zod'
import { Span } from '../anchoring/span.ts'
import { Attribution, AttributionCheck } from '../attribution/attribution.ts'
import { Role } from '../auth/role.ts'
import { Marks } from '../claim/attribution-marks.ts'
import { ClaimState } from '../claim/claim-state.ts'
import { ClaimFlag, ClaimKind } from '../claim/claim.ts'
import { PlacementOutcome } from '../claim/placement.ts'
import { COMMENT_CHARS_MAX, OutsideHand } from '../comment/comment.ts'
import { CORRECTION_CHARS_MAX, CorrectionKind, WHY_CHARS_MAX } from '../correction/correction.ts'
import { Evidence } from '../evidence/evidence.ts'
import { PublishedCheck } from '../outside-check/published-check.ts'
import { ApprovalSnapshot } from '../review/approval-snapshot.ts'
import { Contact, Proximity, SourceMedium } from '../source/source.ts'
import { SuggestionState } from '../suggestion/suggestion.ts'
import { Block, Direction, LanguageTag, TextRange } from '../text/block.ts'
import { DocumentParts } from '../text/document.ts'
import { plainText } from '../text/plain-text.ts'
import { WebUrl } from '../text/web-url.ts'
import { Basis, Verdict } from '../verdict/verdict.ts'

const TEXT_CHARS_MAX = 2 * 1024 * 1024
const Id = plainText(100).min(1)
const Hash = z.string().regex(/^[\da-f]{64}$/)
const Line = plainText(300)
const Instant = z.iso.datetime()
const Version = z.int().min(1)
/** Somebody: their place in `people`, counted from 0. */
const Who = z.int().min(0)
/** Something somebody did. */
const Done = z.object({ at: Instant, by: Who, reason: plainText(2_000) })
/** Which came first, among all that has such a number in the record: counted from 1 without gaps, one number for what happened together. */
const Order = z.int().min(1)
const Spans = z.array(Span).max(20)

const made = { createdAt: Instant, createdBy: Who }
/** A text and what it was read from. `text` is null where the report has it already. Blocks and parts count in code points. */
const textFields = {
  text: plainText(TEXT_CHARS_MAX).nullable(),
  blocks: z.array(Block),
  sha256: Hash,
  language: LanguageTag,
  dir: Direction,
  note: plainText(2_000).nullable(),
  fileSha256: Hash.nullable(),
  fileName: Line.nullable(),
  fetchedFrom: WebUrl.nullable(),
  document: DocumentParts.nullable(),
  ...made,
}

export const RecordRevision = z.object({
  number: z.int().min(1),
  ...textFields,
  reader: plainText(100).nullable(),
  sentences: z.array(TextRange),
  sentencesVersion: z.int(),
  newSentences: z.array(TextRange),
})
export type RecordRevision = z.infer<typeof RecordRevision>

export const RecordSnapshot = z.object({
  number: z.int().min(1),
  ...textFields,
  reader: plainText(100),
})
export type RecordSnapshot = z.infer<typeof RecordSnapshot>

export const RecordSource = z.object({
  id: Id,
  title: Line,
  publisher: Line.nullable(),
  author: Line.nullable(),
  publishedAt: plainText(40).nullable(),
  url: WebUrl.nullable(),
  archiveUrl: WebUrl.nullable(),
  retrievedAt: plainText(40).nullable(),
  medium: SourceMedium,
  proximity: Proximity,
  contact: Contact.nullable(),
  updatedAt: Instant,
  version: Version,
  /** In order; the last one is the newest. */
  snapshots: z.array(RecordSnapshot).min(1).max(1_000),
  ...made,
})
export type RecordSource = z.infer<typeof RecordSource>

/** Where a claim stands in one revision. */
export const RecordPlace = z.object({
  revision: z.int().min(1),
  spans: Spans,
  marks: Marks,
  outcome: PlacementOutcome,
  candidates: z.array(z.array(TextRange)),
  since: z.int().min(1).nullable(),
  settled: Order.nullable(),
  at: Instant,
})
export type RecordPlace = z.infer<typeof RecordPlace>

const { about, relation, proximity, locator, translation, match } = Evidence.shape
export const RecordEvidence = z.object({
  id: Id,
  sourceId: Id,
  snapshot: z.int().min(1),
  spans: Spans,
  about,
  relation,
  /** The id of a source, or what people called the origin. */
  originKey: plainText(200),
  proximity,
  quote: plainText(20_000).nullable(),
  quoteMatch: match.nullable(),
  locator,
  translation,
  note: plainText(5_000).nullable(),
  removedAt: Instant.nullable(),
  version: Version,
  /** What newer snapshots did to it. `since`: when the first one said so. */
  places: z.array(
    z.object({ snapshot: z.int().min(1), match, spans: Spans, since: Order, at: Instant }),
  ),
  ...made,
})
export type RecordEvidence = z.infer<typeof RecordEvidence>

export const RecordApproval = z.object({
  claimVersion: Version,
  revision: z.int().min(1),
  order: Order,
  at: Instant,
  by: Who,
  /** SHA-256 of the canonical JSON of `snapshot`. */
  fingerprint: Hash,
  snapshot: ApprovalSnapshot,
  policyVersion: z.int(),
  selfApproved: z.boolean(),
  voided: Done.nullable(),
})
export type RecordApproval = z.infer<typeof RecordApproval>

const Payload = z.record(z.string(), z.json())
/** An entry of the log on a claim. Positions in `before` and `after` count UTF-16 code units, as the log does. `from`: the desk where it was done; null: the one that made the report. */
export const RecordEntry = z.object({
  at: Instant,
  by: Who,
  kind: z.string().regex(/^[a-z-]{1,60}$/),
  viaToken: z.boolean(),
  before: Payload.nullable(),
  after: Payload.nullable(),
  reason: plainText(2_000).nullable(),
  fingerprint: Hash.nullable(),
  from: Line.nullable(),
})
export type RecordEntry = z.infer<typeof RecordEntry>

export const RecordComment = z.object({
  id: Id,
  /** The first comment of its thread. */
  parentId: Id.nullable(),
  text: plainText(COMMENT_CHARS_MAX),
  editedAt: Instant.nullable(),
  resolved: z.object({ at: Instant, by: Who }).nullable(),
  outside: OutsideHand.nullable(),
  version: Version,
  ...made,
})
export type RecordComment = z.infer<typeof RecordComment>

export const RecordClaim = z.object({
  id: Id,
  number: z.int().min(1),
  repeats: Id.nullable(),
  kind: ClaimKind.nullable(),
  statement: plainText(2_000),
  /** Without places: those are with each revision. */
  attribution: Attribution,
  flags: z.array(ClaimFlag).max(6),
  attributionCheck: AttributionCheck,
  verdict: Verdict,
  basis: Basis.nullable(),
  explanation: plainText(5_000).nullable(),
  proposedText: plainText(5_000).nullable(),
  proposedBy: Who.nullable(),
  wordingDecision: z
    .object({
      decision: z.enum(['accepted', 'refused-stet']),
      at: Instant,
      by: Who,
      reason: plainText(2_000).nullable(),
      before: z.array(plainText(20_000)),
    })
    .nullable(),
  state: ClaimState,
  stateBefore: ClaimState.nullable(),
  submitted: z.object({ at: Instant, by: Who }).nullable(),
  returned: Done.nullable(),
  withdrawn: Done.nullable(),
  updatedAt: Instant,
  version: Version,
  places: z.array(RecordPlace).min(1).max(1_000),
  evidence: z.array(RecordEvidence).max(1_000),
  approvals: z.array(RecordApproval).max(1_000),
  comments: z.array(RecordComment).max(10_000),
  history: z.array(RecordEntry),
  ...made,
})
export type RecordClaim = z.infer<typeof RecordClaim>

/** What was said of a remark that came with the file of a revision. */
export const RecordSuggestion = z.object({
  revision: z.int().min(1),
  comment: z.int().min(0),
  state: SuggestionState,
  claimId: Id.nullable(),
  evidenceId: Id.nullable(),
  updatedAt: Instant,
  updatedBy: Who,
  version: Version,
})
export type RecordSuggestion = z.infer<typeof RecordSuggestion>

const Address = z.string().regex(/^https?:\/\//i)
const Said = PublishedCheck.extend({
  url: Address,
  reviewer: PublishedCheck.shape.reviewer.unwrap().extend({ url: Address.nullable() }).nullable(),
  claimant: PublishedCheck.shape.claimant
    .unwrap()
    .extend({ urls: z.array(Address) })
    .nullable(),
  appearances: z.array(Address),
})

/** What somebody else published; `claimId` is null where it is about the article. Removed ones too. */
export const RecordOutsideCheck = z.object({
  id: Id,
  claimId: Id.nullable(),
  said: Said,
  addedAt: Instant,
  addedBy: Who,
  removedAt: Instant.nullable(),
  version: Version,
})
export type RecordOutsideCheck = z.infer<typeof RecordOutsideCheck>

const CorrectedWords = plainText(CORRECTION_CHARS_MAX).min(1)
/** Numbers that grow with use, far below what both databases hold. */
const Counter = z.int().min(1).max(1_000_000_000)

/** A correction; ones that were taken back too. `claim`: by number; null: of the article. */
export const RecordCorrection = z.object({
  number: Counter,
  kind: CorrectionKind,
  text: CorrectedWords,
  before: CorrectedWords.nullable(),
  after: CorrectedWords.nullable(),
  claim: z.int().min(1).nullable(),
  /** The check that missed it: a place among the `approvals` of its claim, counted from 0. */
  missed: z
    .object({ approval: z.int().min(0), why: plainText(WHY_CHARS_MAX).nullable() })
    .nullable(),
  /** The version of the public page, there, that first had it. */
  publishedIn: Counter.nullable(),
  updatedAt: Instant,
  removedAt: Instant.nullable(),
  version: Counter,
  ...made,
})
export type RecordCorrection = z.infer<typeof RecordCorrection>

/**
 * What a desk keeps of an article beyond what a report says of it: enough for another desk to take it over as it is. For programs, so codes stand without
 * their words, which the report has. In the internal report alone. Positions count code points of the text that they are in.
 */
export const ReportRecord = z.object({
  /** Sorted by name. `role`: the present or last one on the desk; null where there is none. */
  people: z.array(z.object({ name: Line, role: Role.nullable() })).max(10_000),
  article: z.object({
    /** The highest claim number ever given. */
    lastNumber: z.int().min(0),
    updatedAt: Instant,
    ...made,
  }),
  /** In order; the last one is the report's. */
  revisions: z.array(RecordRevision).min(1).max(1_000),
  sources: z.array(RecordSource).max(10_000),
  /** By number, withdrawn ones too. */
  claims: z.array(RecordClaim).max(10_000),
  suggestions: z.array(RecordSuggestion).max(100_000),
  outsideChecks: z.array(RecordOutsideCheck).max(100_000),
  /** By number. */
  corrections: z.array(RecordCorrection).max(10_000),
})
export type ReportRecord = z.infer<typeof ReportRecord>
