import { type Attribution } from '../attribution/attribution.ts'
import { type Correction } from '../correction/correction.ts'
import { type Evidence } from '../evidence/evidence.ts'
import { type Claim } from '../review/review.ts'
import { type SourceSummary } from '../source/source.ts'
import { type Dossier, type DossierSnapshot, type ReportProfile } from './dossier.ts'

/** What stands in place of a source that the desk keeps to itself. */
export const KEPT_NOTES_TITLE = 'Interview notes kept by the desk'
export const KEPT_CONTACT_TITLE = 'Somebody the desk asked'
export const KEPT_SOURCE_TITLE = 'A source kept by the desk'
/** What stands in place of a speaker who did not speak on the record. */
export const KEPT_SPEAKER_NAME = 'A source known to the desk'

const NOBODY = { id: '', name: '' }

/** Whether a source is kept from the public: the desk's notes of a talk, and whoever it asked. */
export function isKept({ medium, contact }: Pick<SourceSummary, 'medium' | 'contact'>): boolean {
  return medium === 'interview-notes' || medium === 'contact' || contact !== null
}

/**
 * The dossier as a profile may show it; done once, on the data, before anything is rendered. Doing it again changes nothing.
 *
 * `internal` keeps everything. `checked-copy` and `legal` show a choice of claims, those with a proposed wording and those with a flag, without withdrawn claims · history · comments · record · removed
 * evidence · fingerprints · sources of other claims · whole texts of sources. `public` removes: withdrawn claims · history · comments · record · removed evidence · quotes without a place · notes of evidence · flags · proposed wordings · reasons of returning and
 * reopening · fingerprints · names of all members · names of files · whole texts of sources · what others published about a claim that is not shown · the labels of origins (numbered instead, so that independence can still be counted).
 * Corrections are shown of the claims that are, and of the article as a whole; why a check missed what was wrong is in `internal` alone, and which check it was, and by whom, not in `public`.
 * Interview notes, contacts, and evidence whose source is not in the dossier, become a placeholder without title, publisher, author, dates, address, hash, quote,
 * translation or locator. Speakers (of the claim and of its chain) with terms other than `on-record` or none become a placeholder, with addressee and presuppositions.
 * It cannot see names that people wrote into a statement, an explanation or the article.
 */
export function redact(dossier: Dossier, profile: ReportProfile): Dossier {
  switch (profile) {
    case 'internal':
      return dossier
    case 'checked-copy':
      return choose(dossier, (claim) => claim.proposedText !== null)
    case 'legal':
      return choose(dossier, (claim) => claim.flags.length > 0)
    case 'public':
      return forPublic(dossier)
  }
}

function choose(dossier: Dossier, isShown: (claim: Claim) => boolean): Dossier {
  const claims = dossier.claims
    .filter((claim) => claim.state !== 'withdrawn' && isShown(claim))
    .map((claim) => ({ ...claim, ...WITHOUT_PAST }))
  const used = new Set(claims.flatMap((claim) => claim.evidence.map((one) => one.sourceId)))
  return {
    ...dossier,
    claims,
    history: {},
    comments: {},
    outsideChecks: checksOn(dossier, claims),
    record: null,
    corrections: correctionsOf(dossier, claims).map(withoutWhy),
    sources: dossier.sources
      .filter(({ source }) => used.has(source.id))
      .map(({ source, snapshots }) => ({ source, snapshots: snapshots.map(withoutText) })),
  }
}

/** What others published about claims that are shown. */
function checksOn({ outsideChecks }: Dossier, claims: readonly Claim[]): Dossier['outsideChecks'] {
  const shown = new Set(claims.map(({ id }) => id))
  return outsideChecks.filter(({ claimId }) => claimId !== null && shown.has(claimId))
}

const WITHOUT_PAST = { removedEvidence: [], fingerprint: '' }

function correctionsOf({ corrections }: Dossier, shown: readonly Claim[]): Correction[] {
  const ids = new Set(shown.map((claim) => claim.id))
  return corrections.filter(({ claimId }) => claimId === null || ids.has(claimId))
}

function withoutWhy(correction: Correction): Correction {
  const { missedBy } = correction
  return { ...correction, missedBy: missedBy && { ...missedBy, why: null } }
}

/** A correction of a claim that was withdrawn since is one of the article: what was published wrongly is said in any case. */
function publicCorrection(correction: Correction, shown: ReadonlySet<string>): Correction {
  const { claimId } = correction
  return {
    ...correction,
    claimId: claimId !== null && shown.has(claimId) ? claimId : null,
    missedBy: null,
    createdBy: NOBODY,
  }
}

function withoutText(snapshot: DossierSnapshot): DossierSnapshot {
  return { ...snapshot, text: null }
}

function forPublic(dossier: Dossier): Dossier {
  const claims = publicClaims(
    dossier.claims,
    dossier.sources.map(({ source }) => source),
  )
  const shown = new Set(claims.map((claim) => claim.id))
  return {
    ...dossier,
    revision: { ...dossier.revision, createdBy: NOBODY },
    claims,
    history: {},
    comments: {},
    outsideChecks: [
      ...checksOn(dossier, claims),
      ...dossier.outsideChecks.filter(({ claimId }) => claimId === null),
    ].map((check) => ({ ...check, addedBy: NOBODY })),
    corrections: dossier.corrections.map((one) => publicCorrection(one, shown)),
    imported: dossier.imported && { ...dossier.imported, by: NOBODY, sha256: '', keyId: null },
    record: null,
    sources: dossier.sources.map((each) => publicSource(each)),
    people: [],
  }
}

type SourceHead = Pick<SourceSummary, 'id' | 'medium' | 'contact'>

/** The claims of an article as the public report may show them; `sources`: those that their evidence names. */
export function publicClaims(claims: readonly Claim[], sources: readonly SourceHead[]): Claim[] {
  const titles = new Map(
    sources.map((source) => [source.id, isKept(source) ? keptTitle(source) : null]),
  )
  const open = claims.filter((claim) => claim.state !== 'withdrawn')
  const origins = originNames(open)
  const titleOf = (sourceId: string) => {
    const title = titles.get(sourceId)
    return title === undefined ? KEPT_SOURCE_TITLE : title
  }
  return open.map((claim) => publicClaim(claim, titleOf, origins))
}

function keptTitle({ contact, medium }: Pick<SourceSummary, 'medium' | 'contact'>): string {
  return contact === null && medium === 'interview-notes' ? KEPT_NOTES_TITLE : KEPT_CONTACT_TITLE
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
  titleOf: (sourceId: string) => string | null,
  origins: ReadonlyMap<string, string>,
): Claim {
  return {
    ...claim,
    flags: [],
    proposedText: null,
    proposedBy: null,
    wordingDecision: null,
    // What was taken out of the text is not published again.
    change: null,
    attribution: publicAttribution(claim.attribution),
    createdBy: NOBODY,
    submittedBy: claim.submittedBy && NOBODY,
    evidence: claim.evidence
      .filter((one) => one.quote === null)
      .map((one) => publicEvidence(one, titleOf, origins)),
    ...WITHOUT_PAST,
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
  titleOf: (sourceId: string) => string | null,
  origins: ReadonlyMap<string, string>,
): Evidence {
  const open = {
    ...evidence,
    originKey: origins.get(evidence.originKey) ?? '',
    note: null,
    createdBy: NOBODY,
  }
  const title = titleOf(evidence.sourceId)
  if (title === null) return open
  return {
    ...open,
    sourceTitle: title,
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
  if (!isKept(source)) {
    return {
      source: { ...source, createdBy: NOBODY },
      snapshots: snapshots.map((snapshot) => ({ ...withoutText(snapshot), fileName: null })),
    }
  }
  return {
    source: {
      ...source,
      title: keptTitle(source),
      medium: source.contact === null ? source.medium : 'contact',
      contact: null,
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
