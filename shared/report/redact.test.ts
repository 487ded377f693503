import { describe, expect, test } from 'vitest'
import { buildReport } from './build-report.ts'
import {
  sampleClaim,
  sampleComment,
  sampleDossier,
  sampleEvidence,
  sampleSource,
} from './dossier.fixture.ts'
import { type Dossier, type ReportProfile } from './dossier.ts'
import { redact } from './redact.ts'
import { sampleRecord } from './report-record.fixture.ts'
import { renderCsv } from './render-csv.ts'
import { renderHtml } from './render-html.ts'
import { renderJson } from './render-json.ts'
import { renderMarkdown } from './render-markdown.ts'

const HASH = 'c'.repeat(64)
const report = (dossier: Dossier, profile: ReportProfile = 'internal') =>
  buildReport(dossier, profile, (utc) => utc)
const FORMATS = { html: renderHtml, markdown: renderMarkdown, csv: renderCsv, json: renderJson }

describe('the public report', () => {
  const canary = (name: string) => `CANARY-${name}`
  const kept = sampleEvidence('notes', {
    sourceTitle: canary('TITLE'),
    sourcePublisher: canary('PUBLISHER'),
    spans: [{ start: 0, end: 1, exact: canary('QUOTE') }],
    translation: { text: canary('TRANSLATION'), by: canary('TRANSLATOR') },
    locator: { section: canary('SECTION') },
    snapshot: { id: 'x', number: 1, sha256: canary('SHA'), lang: 'en', dir: 'ltr' },
  })
  const open = sampleEvidence('log', {
    note: canary('NOTE'),
    originKey: canary('ORIGIN'),
    createdBy: { id: canary('ID'), name: canary('CHECKER') },
  })
  const asked = sampleEvidence('talk', {
    sourceTitle: canary('PERSON'),
    spans: [{ start: 0, end: 1, exact: canary('ANSWER') }],
  })
  const unknown = sampleEvidence('gone', { sourceTitle: canary('UNKNOWN') })
  const speaker = {
    name: canary('SPEAKER'),
    kind: 'named-person' as const,
    anonymity: 'named' as const,
    terms: 'background' as const,
    span: { start: 0, end: 1, exact: canary('SPEAKERWORDS') },
  }
  const person = { id: canary('USER'), name: canary('NAME') }
  const act = { at: '2026-01-02T10:00:00.000Z', by: person, reason: canary('REASON') }
  const secret = sampleClaim(1, '40 boats', {
    createdBy: person,
    submittedBy: person,
    submittedAt: act.at,
    fingerprint: canary('FINGERPRINT'),
    flags: ['legal'],
    proposedText: canary('PROPOSAL'),
    attribution: {
      mode: 'attributed',
      speaker,
      cue: null,
      directness: 'indirect',
      polarity: '+',
      certainty: 'certain',
      hedges: [],
      addressee: canary('ADDRESSEE'),
      chain: [{ level: 1, speaker: { ...speaker, name: canary('RELAY') } }],
      presupposes: [canary('PRESUPPOSES')],
    },
    evidence: [kept, open, unknown, asked],
    removedEvidence: [sampleEvidence('log', { note: canary('REMOVED') })],
    approval: {
      at: act.at,
      by: person,
      fingerprint: canary('APPROVED'),
      policyVersion: 1,
      selfApproved: false,
      voided: act,
    },
    returned: act,
    touchedBy: [canary('TOUCHED')],
  })
  const log = sampleSource('log')
  const dossier = sampleDossier({
    claims: [
      secret,
      sampleClaim(2, 'Monday', {
        state: 'withdrawn',
        review: 'withdrawn',
        statement: canary('WITHDRAWN'),
        withdrawn: act,
      }),
    ],
    comments: {
      'claim-1': [
        sampleComment('a', {
          createdBy: person,
          text: canary('COMMENT'),
          outside: { author: canary('LAWYER'), date: canary('DATE') },
          resolved: act,
        }),
        sampleComment('b', { createdBy: person, text: canary('ANSWER'), parentId: 'a' }),
      ],
    },
    history: {
      'claim-1': [
        {
          seq: 1,
          at: act.at,
          by: person,
          viaToken: false,
          kind: 'claim-changed',
          before: null,
          after: { explanation: canary('HISTORY') },
          reason: canary('HISTORYREASON'),
          fingerprint: null,
        },
      ],
    },
    sources: [
      {
        ...log,
        snapshots: log.snapshots.map((one) => ({
          ...one,
          fileName: canary('FILE'),
          text: canary('SOURCETEXT'),
        })),
      },
      sampleSource('notes', {
        medium: 'interview-notes',
        title: canary('SOURCE'),
        publisher: canary('SOURCEPUBLISHER'),
        author: canary('AUTHOR'),
        url: `https://example.org/${canary('URL')}`,
      }),
      sampleSource('talk', {
        medium: 'transcript',
        title: canary('CALL'),
        contact: {
          person: canary('CONTACT'),
          role: canary('ROLE'),
          channel: 'phone',
          askedAt: '2026-01-01',
          asked: canary('ASKED'),
          answeredAt: null,
          answered: canary('ANSWERED'),
          readBack: { text: canary('READBACK'), at: null, outcome: 'corrected' },
        },
      }),
    ],
    people: [{ ...person, role: 'editor' }],
    imported: {
      desk: 'Night desk',
      exportedAt: act.at,
      at: act.at,
      by: person,
      sha256: canary('IMPORTED'),
      keyId: canary('KEY'),
      approvals: 'kept',
    },
    record: sampleRecord(canary('RECORD')),
  })

  test.each(Object.entries(FORMATS))('has none of what is kept, as %s', (_format, render) => {
    expect(render(report(dossier, 'public'), HASH)).not.toContain('CANARY')
    expect(render(report(dossier, 'internal'), HASH)).toContain('CANARY-NOTE')
  })

  test('says that there is a source which is kept, and that a second person approved', () => {
    const model = report(dossier, 'public')
    expect(model.claims[0]?.evidence[0]).toMatchObject({
      withheld: true,
      passages: [],
      origin: 'Origin 1',
    })
    expect(model.claims[0]?.attribution.speaker?.name).toBe('A source known to the desk')
    expect(report(sampleDossier(), 'public').claims[0]?.approval).toBe(
      'Checked by the desk, approved by a second person.',
    )
  })

  test('says where the article came from and what its approvals are worth, and has no record', () => {
    const { imported, limits, record } = report(dossier, 'public')
    expect(record).toBeNull()
    expect(imported).toMatchObject({ desk: 'Night desk', by: null, sha256: null, keyId: null })
    expect(limits.join(' ')).toContain('taken over from a report of the desk “Night desk” on ')
    expect(report(dossier).record).toEqual(dossier.record)
  })

  test('counts origins as the internal one does', () => {
    const [inside] = report(dossier).claims
    const [outside] = report(dossier, 'public').claims
    expect([outside?.sources, outside?.origins]).toEqual([inside?.sources, inside?.origins])
  })

  test('is redacted once and for all', () => {
    const once = redact(dossier, 'public')
    expect(redact(once, 'public')).toEqual(once)
    expect(redact(dossier, 'internal')).toBe(dossier)
  })
})

describe('a copy of a part', () => {
  const claims = [
    sampleClaim(1, '40 boats', { evidence: [sampleEvidence('log')], fingerprint: 'PRINT' }),
    sampleClaim(2, 'Monday', { proposedText: 'CHANGE', fingerprint: 'PRINT' }),
    sampleClaim(3, 'Harbour', { flags: ['legal'], evidence: [sampleEvidence('other')] }),
    sampleClaim(4, 'sank', { flags: ['legal'], proposedText: 'GONE', state: 'withdrawn' }),
  ]
  const sources = [sampleSource('log'), sampleSource('other')]
  const comments = { 'claim-3': [sampleComment('c', { text: 'GONE' })] }
  const record = sampleRecord('GONE')
  const dossier = sampleDossier({ claims, sources, comments, record })

  test.each([
    ['checked-copy', [2], 'Shown are proposed changes alone: 1 of 3 claims.'],
    ['legal', [3], 'Shown are flagged claims alone: 1 of 3 claims.'],
  ] as const)('%s shows its claims and counts all of them', (profile, numbers, line) => {
    const model = report(dossier, profile)
    expect(model.claims.map((claim) => claim.number)).toEqual(numbers)
    expect(model.status.slice(0, 2)).toEqual([
      '3 of 3 claims are not approved, and the article is not signed off.',
      line,
    ])
    expect(model.withdrawn).toEqual([])
    expect(JSON.stringify(model)).not.toMatch(/PRINT|GONE/)
  })

  test('the legal one has the sources of its claims, without their whole texts', () => {
    expect(report(dossier, 'legal').sources.map(({ id }) => id)).toEqual(['other'])
    expect(JSON.stringify(report(dossier, 'legal'))).not.toContain('says the log')
    expect(JSON.stringify(report(dossier))).toContain('says the log')
  })

  test('the checked one gives each change before and after', () => {
    const model = report(dossier, 'checked-copy')
    expect(renderHtml(model, HASH)).toMatch(/<del><bdi>Monday<.*<ins><bdi>CHANGE<.*Not decided/)
    expect(renderMarkdown(model, HASH)).toContain('| 2 | Monday | CHANGE | Not decided |  |')
  })

  test.each(['checked-copy', 'legal'] as const)('%s is redacted once and for all', (profile) => {
    const once = redact(dossier, profile)
    expect(redact(once, profile)).toEqual(once)
  })
})
