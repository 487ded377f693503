import { type Attribution } from '../attribution/attribution.ts'
import { type Evidence } from '../evidence/evidence.ts'
import { type Claim } from '../review/review.ts'
import { type Dossier, type ReportProfile } from './dossier.ts'

/** What stands in place of a source that the desk keeps to itself. */
export const KEPT_SOURCE_TITLE = 'Interview notes kept by the desk'
/** What stands in place of a speaker who did not speak on the record. */
export const KEPT_SPEAKER_NAME = 'A source known to the desk'

const NOBODY = { id: '', name: '' }

/**
 * The dossier as a profile may show it; done once, on the data, before anything is rendered. Doing it again changes nothing.
 *
 * `internal` keeps everything. `public` removes: withdrawn claims · history · removed evidence · quotes without a place · notes of evidence · flags · proposed wordings · reasons of returning and
 * reopening · fingerprints · names of all members · names of files · the labels of origins (numbered instead, so that independence can still be counted).
 * Sources of medium `interview-notes`, and evidence whose source is not in the dossier, become a placeholder without title, publisher, author, dates, address, hash, quote,
 * translation or locator. Speakers (of the claim and of its chain) with terms other than `on-record` or none become a placeholder, with addressee and presuppositions.
 * It cannot see names that people wrote into a statement, an explanation or the article.
 */
export function redact(dossier: Dossier, profile: ReportProfile): Dossier {
  if (profile === 'internal') return dossier
  const kept = new Set(
    dossier.sources.flatMap(({ source }) =>
      source.medium === 'interview-notes' ? [] : [source.id],
    ),
  )
  const open = dossier.claims.filter((claim) => claim.state !== 'withdrawn')
  const origins = originNames(open)
  return {
    ...dossier,
    revision: { ...dossier.revision, createdBy: NOBODY },
    claims: open.map((claim) => publicClaim(claim, kept, origins)),
    history: {},
    sources: dossier.sources.map((each) => publicSource(each)),
    people: [],
  }
}

function originNames(claims: readonly Claim[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { originKey } of claims.flatMap((claim) => claim.evidence)) {
    if (!names.has(originKey)) names.set(originKey, `Origin ${String(names.size + 1)}`)
  }
  return names
}

function publicClaim(
  claim: Claim,
  kept: ReadonlySet<string>,
  origins: ReadonlyMap<string, string>,
): Claim {
  return {
    ...claim,
    flags: [],
    proposedText: null,
    // What was taken out of the text is not published again.
    change: null,
    attribution: publicAttribution(claim.attribution),
    createdBy: NOBODY,
    submittedBy: claim.submittedBy && NOBODY,
    evidence: claim.evidence
      .filter((one) => one.quote === null)
      .map((one) => publicEvidence(one, kept, origins)),
    removedEvidence: [],
    fingerprint: '',
    approval: claim.approval && {
      ...claim.approval,
      by: NOBODY,
      fingerprint: '',
      voided: claim.approval.voided && { ...claim.approval.voided, by: NOBODY, reason: '' },
    },
    returned: null,
    withdrawn: null,
    touchedBy: [],
  }
}

function publicEvidence(
  evidence: Evidence,
  kept: ReadonlySet<string>,
  origins: ReadonlyMap<string, string>,
): Evidence {
  const open = {
    ...evidence,
    originKey: origins.get(evidence.originKey) ?? '',
    note: null,
    createdBy: NOBODY,
  }
  if (kept.has(evidence.sourceId)) return open
  return {
    ...open,
    sourceTitle: KEPT_SOURCE_TITLE,
    sourcePublisher: null,
    snapshot: { ...evidence.snapshot, sha256: '' },
    spans: [],
    latest: null,
    latestDifference: null,
    difference: null,
    locator: null,
    translation: null,
  }
}

function publicAttribution(attribution: Attribution): Attribution {
  const speaker = attribution.speaker && publicSpeaker(attribution.speaker)
  const chain = attribution.chain.map((link) => ({ ...link, speaker: publicSpeaker(link.speaker) }))
  const hidden = [attribution.speaker, ...attribution.chain.map((link) => link.speaker)].some(
    (one) => one !== null && !isOnRecord(one),
  )
  if (!hidden) return { ...attribution, speaker, chain }
  const { addressee: _addressee, ...rest } = attribution
  return { ...rest, speaker, chain, presupposes: [] }
}

type AnySpeaker = Attribution['chain'][number]['speaker']

function isOnRecord(speaker: AnySpeaker): boolean {
  return speaker.terms === undefined || speaker.terms === 'on-record'
}

function publicSpeaker(speaker: AnySpeaker): AnySpeaker {
  if (isOnRecord(speaker)) return speaker
  return {
    name: KEPT_SPEAKER_NAME,
    kind: 'anonymous',
    anonymity: 'unspecified',
    terms: speaker.terms,
    span: null,
  }
}

function publicSource(each: Dossier['sources'][number]): Dossier['sources'][number] {
  const { source, snapshots } = each
  if (source.medium !== 'interview-notes') {
    return {
      source: { ...source, createdBy: NOBODY },
      snapshots: snapshots.map((snapshot) => ({ ...snapshot, fileName: null })),
    }
  }
  return {
    source: {
      ...source,
      title: KEPT_SOURCE_TITLE,
      publisher: null,
      author: null,
      publishedAt: null,
      url: null,
      archiveUrl: null,
      retrievedAt: null,
      createdAt: '',
      createdBy: NOBODY,
      updatedAt: '',
    },
    snapshots: [],
  }
}
