import {
  ATTRIBUTION_CHECK_WORDS,
  ATTRIBUTION_MODE_WORDS,
  CERTAINTY_WORDS,
  CUE_CLASS_WORDS,
  DIRECTNESS_WORDS,
  HEDGE_TYPE_WORDS,
  SPEAKER_KIND_WORDS,
  SPEAKER_TERMS_WORDS,
} from '../attribution/attribution-words.ts'
import { type Attribution } from '../attribution/attribution.ts'
import { type UserRef } from '../auth/actor.ts'
import { CLAIM_FLAG_WORDS, CLAIM_KIND_WORDS, WORDING_DECISION_WORDS } from '../claim/claim-words.ts'
import { type Comment } from '../comment/comment.ts'
import { ABOUT_WORDS, MATCH_WORDS, RELATION_WORDS } from '../evidence/evidence-words.ts'
import { type Evidence } from '../evidence/evidence.ts'
import { countOrigins } from '../review/count-origins.ts'
import { REVIEW_WORDS, STANDING_REASON_WORDS } from '../review/review-words.ts'
import { type Claim, type HistoryEntry } from '../review/review.ts'
import { PROXIMITY_WORDS } from '../source/source-words.ts'
import { BASIS_WORDS, VERDICT_WORDS } from '../verdict/verdict-words.ts'
import { type ReportProfile } from './dossier.ts'
import { historyFields } from './history-fields.ts'
import { lastWords } from './last-words.ts'
import { reportComments } from './report-comments.ts'
import { type Act, type Coded, type Moment, type Passage } from './report-basics.ts'
import {
  type ReportAttribution,
  type ReportClaim,
  type ReportEvidence,
  type ReportWording,
} from './report-model.ts'

/** What the claims of one report are built with: the clock, and how sources are numbered and named in it. */
export type ClaimSetting = {
  profile: ReportProfile
  momentOf: (utc: string) => Moment
  historyOf: (claim: Claim) => readonly HistoryEntry[]
  commentsOn: (claim: Claim) => readonly Comment[]
  /** Null where the dossier does not hold the source. */
  sourceNumber: (sourceId: string) => number | null
  isWithheld: (sourceId: string) => boolean
  /** The words of spans in a snapshot, with their places where its text is shown. */
  passagesIn: (evidence: Evidence) => Passage[]
  /** The words of a claim with their places in the text of the report. */
  passagesOf: (claim: Claim) => Passage[]
  originOf: (evidence: Evidence) => string
}

/** A code with its words from one of the tables. */
export function coded<Code extends string>(code: Code, words: Record<Code, string>): Coded {
  return { code, words: words[code] }
}

/** A claim as a report prints it. `marked`: whether its words are marked in the printed text. */
export function reportClaim(claim: Claim, marked: boolean, setting: ClaimSetting): ReportClaim {
  return {
    number: claim.number,
    id: claim.id,
    passages: setting.passagesOf(claim),
    marked,
    statement: claim.statement,
    kind: claim.kind && coded(claim.kind, CLAIM_KIND_WORDS),
    flags: claim.flags.map((flag) => coded(flag, CLAIM_FLAG_WORDS)),
    attribution: reportAttribution(claim.attribution),
    said: coded(claim.attributionCheck, ATTRIBUTION_CHECK_WORDS),
    verdict: coded(claim.verdict, VERDICT_WORDS),
    basis: claim.basis && coded(claim.basis, BASIS_WORDS),
    explanation: claim.explanation,
    wording: wordingOf(claim, setting),
    review: coded(claim.review, REVIEW_WORDS),
    reasons: claim.reasons.map((reason) => coded(reason, STANDING_REASON_WORDS)),
    ...countOrigins(claim.evidence),
    evidence: claim.evidence
      .filter((one) => one.removedAt === null)
      .map((one) => reportEvidence(one, setting)),
    acts: actsOf(claim, setting),
    approval: approvalWords(claim, setting.profile),
    fourEyes: claim.approval && !claim.approval.selfApproved,
    fingerprint: claim.fingerprint || null,
    comments: reportComments(setting.commentsOn(claim), setting.momentOf),
    history: setting.historyOf(claim).map((entry) => ({
      at: setting.momentOf(entry.at),
      by: entry.by.name,
      what: eventWords(entry.kind, entry.from),
      fields: historyFields(entry),
      reason: entry.reason,
    })),
  }
}

/** Something done to a claim; nameless where the profile names nobody. */
export function actOf(
  what: string,
  done: { at: string; by: UserRef; reason?: string | null },
  momentOf: (utc: string) => Moment,
): Act {
  return {
    what,
    by: done.by.name || null,
    at: momentOf(done.at),
    reason: done.reason || null,
  }
}

function wordingOf(claim: Claim, { momentOf }: ClaimSetting): ReportWording | null {
  const { proposedText, wordingDecision } = claim
  if (proposedText === null) return null
  return {
    before: wordingDecision?.before ?? lastWords(claim),
    proposed: proposedText,
    decision: coded(wordingDecision?.decision ?? 'open', WORDING_DECISION_WORDS),
    act: wordingDecision && actOf('Decided', wordingDecision, momentOf),
  }
}

/** Who is said to have said it, as a report prints it. */
export function reportAttribution(attribution: Attribution): ReportAttribution {
  const { speaker, cue } = attribution
  return {
    mode: coded(attribution.mode, ATTRIBUTION_MODE_WORDS),
    speaker: speaker && {
      name: speaker.name,
      words: speaker.span?.exact ?? null,
      kind: coded(speaker.kind, SPEAKER_KIND_WORDS),
      terms: speaker.terms === undefined ? null : coded(speaker.terms, SPEAKER_TERMS_WORDS),
    },
    cue: cue && {
      words: cue.span.exact,
      class: coded(cue.class, CUE_CLASS_WORDS),
      strength: cue.strength,
    },
    hedges: attribution.hedges.map((hedge) => ({
      words: hedge.span.exact,
      type: coded(hedge.type, HEDGE_TYPE_WORDS),
    })),
    directness: coded(attribution.directness, DIRECTNESS_WORDS),
    certainty: coded(attribution.certainty, CERTAINTY_WORDS),
    denies: attribution.polarity === '-',
    addressee: attribution.addressee ?? null,
    chain: attribution.chain.map((link) => ({
      name: link.speaker.name,
      kind: coded(link.speaker.kind, SPEAKER_KIND_WORDS),
      cue: link.cue ?? null,
    })),
  }
}

function reportEvidence(evidence: Evidence, setting: ClaimSetting): ReportEvidence {
  return {
    relation: coded(evidence.relation, RELATION_WORDS),
    about: coded(evidence.about, ABOUT_WORDS),
    id: evidence.id,
    passages: setting.passagesIn(evidence),
    match: coded(evidence.match, MATCH_WORDS),
    claimMatch: evidence.claimMatch && coded(evidence.claimMatch, MATCH_WORDS),
    locator: locatorWords(evidence.locator),
    translation: evidence.translation,
    source: setting.sourceNumber(evidence.sourceId),
    sourceTitle: evidence.sourceTitle,
    publisher: evidence.sourcePublisher,
    origin: setting.originOf(evidence),
    proximity: coded(evidence.proximity, PROXIMITY_WORDS),
    language: evidence.snapshot.lang,
    dir: evidence.snapshot.dir,
    snapshot: evidence.snapshot.number,
    snapshotSha256: evidence.snapshot.sha256 || null,
    withheld: setting.isWithheld(evidence.sourceId),
    note: evidence.note,
  }
}

/** Where in a source, in words; null where nothing says so. */
export function locatorWords(locator: Evidence['locator']): string | null {
  const parts: string[] = []
  if (locator?.page) parts.push(`page ${locator.page}`)
  if (locator?.time) parts.push(`at ${locator.time}`)
  if (locator?.section) parts.push(`section ${locator.section}`)
  return parts.length === 0 ? null : parts.join(', ')
}

function actsOf(claim: Claim, { momentOf }: ClaimSetting): Act[] {
  const { submittedAt, submittedBy, approval, returned } = claim
  const acts = [actOf('Marked', { at: claim.createdAt, by: claim.createdBy }, momentOf)]
  if (submittedAt !== null && submittedBy !== null) {
    acts.push(actOf('Submitted', { at: submittedAt, by: submittedBy }, momentOf))
  }
  if (returned !== null) acts.push(actOf('Changes requested', returned, momentOf))
  if (approval !== null) {
    const what = approval.selfApproved ? 'Approved (not four-eyes)' : 'Approved'
    acts.push(actOf(what, { at: approval.at, by: approval.by }, momentOf))
    if (approval.voided !== null) acts.push(actOf('Reopened', approval.voided, momentOf))
  }
  return acts
}

function approvalWords(claim: Claim, profile: ReportProfile): string {
  const { approval, review } = claim
  if (approval === null) return 'Not approved.'
  if (review !== 'approved') return 'Not approved: an earlier approval no longer counts.'
  if (approval.selfApproved) {
    return profile === 'public'
      ? 'Checked and approved by one person: not four-eyes.'
      : `Approved by ${approval.by.name}, who also worked on the claim: not four-eyes.`
  }
  return profile === 'public'
    ? 'Checked by the desk, approved by a second person.'
    : `Approved by ${approval.by.name}, who did not work on the claim.`
}

function eventWords(kind: string, desk: string | undefined): string {
  const words = kind.replaceAll('-', ' ')
  const where = desk === undefined ? '' : `, at the desk “${desk}”`
  return words.charAt(0).toUpperCase() + words.slice(1) + where
}
