import { FLAT } from '../attribution/attribution.ts'
import { type ReportRecord } from './report-record.ts'

const AT = '2026-01-02T10:00:00.000Z'

/** A record of one claim that rests on nothing; `word` stands wherever words can. */
export function sampleRecord(word: string): ReportRecord {
  return {
    people: [{ name: word, role: 'editor' }],
    article: { lastNumber: 1, updatedAt: AT, createdAt: AT, createdBy: 0 },
    revisions: [sampleRevision(word)],
    sources: [],
    claims: [sampleRecordClaim(word)],
    suggestions: [],
    outsideChecks: [],
    corrections: [
      {
        number: 1,
        kind: 'correction',
        text: word,
        before: word,
        after: null,
        claim: null,
        missed: null,
        publishedIn: null,
        updatedAt: AT,
        removedAt: null,
        version: 1,
        createdAt: AT,
        createdBy: 0,
      },
    ],
  }
}

function sampleRevision(word: string): ReportRecord['revisions'][number] {
  return {
    number: 1,
    text: word,
    blocks: [],
    sha256: 'a'.repeat(64),
    language: 'en',
    dir: 'ltr',
    note: word,
    fileSha256: null,
    fileName: word,
    fetchedFrom: null,
    document: null,
    reader: 'plain-text/1',
    sentences: [],
    sentencesVersion: 1,
    newSentences: [],
    createdAt: AT,
    createdBy: 0,
  }
}

function sampleRecordClaim(word: string): ReportRecord['claims'][number] {
  return {
    id: word,
    number: 1,
    repeats: null,
    kind: null,
    statement: word,
    attribution: FLAT,
    flags: [],
    attributionCheck: 'not-applicable',
    verdict: 'unchecked',
    basis: null,
    explanation: word,
    proposedText: word,
    proposedBy: 0,
    wordingDecision: null,
    state: 'draft',
    stateBefore: null,
    submitted: null,
    returned: { at: AT, by: 0, reason: word },
    withdrawn: null,
    updatedAt: AT,
    version: 1,
    places: [],
    evidence: [],
    approvals: [],
    comments: [
      {
        id: word,
        parentId: null,
        text: word,
        editedAt: null,
        resolved: null,
        outside: null,
        version: 1,
        createdAt: AT,
        createdBy: 0,
      },
    ],
    history: [
      {
        at: AT,
        by: 0,
        kind: 'claim-created',
        viaToken: false,
        before: null,
        after: { statement: word },
        reason: word,
        fingerprint: null,
        from: word,
      },
    ],
    createdAt: AT,
    createdBy: 0,
  }
}
