import { expect, test } from 'vitest'
import { type HistoryEntry } from '../review/review.ts'
import { historyFields } from './history-fields.ts'

const entry = (kind: string, before: HistoryEntry['before'], after: HistoryEntry['after']) =>
  historyFields({
    seq: 1,
    at: '2026-01-02T10:00:00.000Z',
    by: { id: 'ana', name: 'Ana' },
    viaToken: false,
    kind,
    before,
    after,
    reason: null,
    fingerprint: null,
  })

const spans = [{ start: 0, end: 2, exact: '40' }]

const CHANGES: [string, string, HistoryEntry['before'], HistoryEntry['after'], string[]][] = [
  ['a change', 'claim-changed', { verdict: 'x' }, { basis: 'z' }, ['basis', 'is it so?']],
  ['a new claim', 'claim-created', null, { statement: 'x', kind: 'y' }, []],
  ['evidence that came', 'evidence-added', null, { spans, sourceId: 'id' }, ['“40”']],
  ['evidence that went', 'evidence-removed', { spans }, null, ['“40”']],
  ['evidence without a place', 'evidence-added', null, { spans: [] }, []],
  [
    'ids and what else is inside',
    'evidence-changed',
    null,
    { evidenceId: 'x', note: 'y' },
    ['note'],
  ],
  ['nothing', 'claim-submitted', null, null, []],
]

test.each(CHANGES)('%s', (...[, kind, before, after, expected]) => {
  expect(entry(kind, before, after)).toEqual(expected)
})

test('a long quote is cut', () => {
  const long = [{ start: 0, end: 900, exact: 'x'.repeat(900) }]
  expect(entry('evidence-added', null, { spans: long })[0]).toHaveLength(203)
})
