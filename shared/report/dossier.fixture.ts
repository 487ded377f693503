import { FLAT } from '../attribution/attribution.ts'
import { type Comment } from '../comment/comment.ts'
import { type Correction } from '../correction/correction.ts'
import { type Evidence } from '../evidence/evidence.ts'
import { type Claim } from '../review/review.ts'
import { type SourceSummary } from '../source/source.ts'
import { type Dossier } from './dossier.ts'

const AT = '2026-01-02T10:00:00.000Z'
const ANA = { id: 'user-ana', name: 'Ana Adler' }
const BEN = { id: 'user-ben', name: 'Ben Brandt' }
const TEXT = 'Harbour\n\nAt least 40 boats sank on Monday, the office said.\n\nسه کشتی غرق شد 👩‍👩‍👧.'

/** A claim on the first occurrence of `exact` in the sample text. */
export function sampleClaim(number: number, exact: string, change: Partial<Claim> = {}): Claim {
  const start = TEXT.indexOf(exact)
  return {
    id: `claim-${String(number)}`,
    deskId: 'desk',
    articleId: 'article',
    number,
    revision: 3,
    spans: [{ start, end: start + exact.length, exact }],
    repeats: null,
    kind: 'quantity',
    statement: exact,
    attribution: FLAT,
    flags: [],
    attributionCheck: 'not-applicable',
    verdict: 'verified',
    basis: null,
    explanation: null,
    proposedText: null,
    proposedBy: null,
    wordingDecision: null,
    state: 'checking',
    createdAt: AT,
    createdBy: ANA,
    updatedAt: AT,
    submittedAt: null,
    submittedBy: null,
    version: 1,
    evidence: [],
    removedEvidence: [],
    fingerprint: 'f'.repeat(64),
    standing: 'none',
    reasons: [],
    review: 'checking',
    approval: null,
    returned: null,
    withdrawn: null,
    touchedBy: [ANA.id],
    placement: 'placed',
    change: null,
    ...change,
  }
}

/** Something that Ana says about the first claim. */
export function sampleComment(id: string, change: Partial<Comment> = {}): Comment {
  return {
    id,
    articleId: 'article',
    claimId: 'claim-1',
    parentId: null,
    text: `Comment ${id}`,
    createdAt: AT,
    createdBy: ANA,
    editedAt: null,
    resolved: null,
    outside: null,
    version: 1,
    ...change,
  }
}

/** Evidence from a source of the sample dossier. */
export function sampleEvidence(sourceId: string, change: Partial<Evidence> = {}): Evidence {
  return {
    id: `evidence-${sourceId}`,
    claimId: 'claim-1',
    sourceId,
    sourceTitle: `Title of ${sourceId}`,
    sourcePublisher: null,
    snapshot: { id: 'snapshot', number: 1, sha256: 'b'.repeat(64), lang: 'en', dir: 'ltr' },
    spans: [{ start: 0, end: 8, exact: '40 boats' }],
    about: 'content',
    relation: 'supports',
    originKey: sourceId,
    proximity: 'primary',
    locator: { page: '3' },
    translation: null,
    note: null,
    createdAt: AT,
    createdBy: ANA,
    removedAt: null,
    quote: null,
    match: 'identical',
    latestMatch: null,
    latest: null,
    latestDifference: null,
    claimMatch: null,
    difference: null,
    version: 1,
    ...change,
  }
}

/** A correction that Ben's approval missed. */
export function sampleCorrection(number: number, change: Partial<Correction> = {}): Correction {
  return {
    id: `correction-${String(number)}`,
    articleId: 'article',
    number,
    kind: 'correction',
    text: 'It was 30 boats.',
    before: '40 boats',
    after: '30 boats',
    claimId: 'claim-1',
    missedBy: { approvalId: 'approval', at: AT, by: BEN, why: 'The log was not read.' },
    publishedIn: null,
    createdAt: AT,
    createdBy: ANA,
    updatedAt: AT,
    version: 1,
    ...change,
  }
}

/** A source with one snapshot. */
export function sampleSource(
  id: string,
  change: Partial<SourceSummary> = {},
): Dossier['sources'][number] {
  return {
    source: {
      id,
      deskId: 'desk',
      title: `Title of ${id}`,
      publisher: 'Harbour office',
      author: null,
      publishedAt: '2026-01-01',
      url: 'https://example.org/log?a=1&b=2',
      archiveUrl: null,
      retrievedAt: null,
      medium: 'official-document',
      proximity: 'primary',
      contact: null,
      language: 'en',
      dir: 'ltr',
      createdAt: AT,
      createdBy: ANA,
      updatedAt: AT,
      version: 1,
      claims: 1,
      ...change,
    },
    snapshots: [
      {
        number: 1,
        sha256: 'b'.repeat(64),
        fileSha256: null,
        fileName: null,
        reader: 'text',
        createdAt: AT,
        text: '40 boats sank, says the log.',
      },
    ],
  }
}

/** Three claims, two of them overlapping; one approved by a second person. */
export function sampleDossier(change: Partial<Dossier> = {}): Dossier {
  return {
    tool: { name: 'Stet', version: '0.0.0' },
    generatedAt: AT,
    desk: {
      name: 'Sample desk',
      timeZone: 'Europe/Berlin',
      language: 'en',
      policy: { selfApproval: false },
      policyVersion: 2,
    },
    article: {
      id: 'article',
      title: 'Boats',
      byline: null,
      stage: 'checking',
      language: 'en',
      dir: 'ltr',
    },
    revision: sampleRevision(),
    claims: [
      sampleClaim(1, '40 boats sank', {
        state: 'approved',
        review: 'approved',
        standing: 'stands',
        evidence: [sampleEvidence('log')],
        approval: {
          at: AT,
          by: BEN,
          fingerprint: 'f'.repeat(64),
          policyVersion: 2,
          selfApproved: false,
          voided: null,
        },
      }),
      sampleClaim(2, 'sank on Monday'),
      sampleClaim(3, 'سه کشتی'),
    ],
    history: {},
    comments: {},
    outsideChecks: [],
    corrections: [],
    sources: [sampleSource('log')],
    people: [
      { ...ANA, role: 'editor' },
      { ...BEN, role: 'reviewer' },
    ],
    imported: null,
    record: null,
    ...change,
  }
}

function sampleRevision(): Dossier['revision'] {
  const range = (exact: string) => {
    const start = TEXT.indexOf(exact)
    return { start, end: start + exact.length }
  }
  const [heading = '', sentence = '', urdu = ''] = TEXT.split('\n\n')
  return {
    number: 3,
    text: TEXT,
    blocks: [
      { kind: 'heading', level: 1, ...range(heading) },
      { kind: 'paragraph', ...range(sentence) },
      { kind: 'paragraph', ...range(urdu) },
    ],
    sentences: [range(heading), range(sentence), range(urdu)],
    sha256: 'a'.repeat(64),
    language: 'en',
    dir: 'ltr',
    fileSha256: null,
    fileName: null,
    fetchedFrom: null,
    reader: 'plain-text/1',
    document: null,
    createdAt: AT,
    createdBy: ANA,
  }
}
