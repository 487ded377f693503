import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventText, verifyChain } from './chain.ts'
import { Event } from './event.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const payload = (seq: number) => `{"n":${String(seq)}}`

function log(length: number): Event[] {
  const rows: Event[] = []
  for (let seq = 1; seq <= length; seq += 1) {
    const row = {
      deskId: 'desk',
      seq,
      at: '2026-01-01T00:00:00.000Z',
      actorId: 'ana',
      tokenId: null,
      kind: 'claim-changed' as const,
      articleId: 'article',
      subject: 'claim:1',
      payloadHash: sha256(payload(seq)),
      prevHash: rows.at(-1)?.hash ?? '',
    }
    rows.push({ ...row, hash: sha256(eventText(row)) })
  }
  return rows
}

test('a log as it was written is whole', () => {
  const rows = log(5)
  const result = verifyChain(rows, sha256, ({ seq }) => payload(seq))
  expect(result).toEqual({ ok: true, entries: 5, head: rows[4]?.hash })
  expect(rows.map((row) => Event.parse(row))).toEqual(rows)
})

test('a log read in parts is judged like one read at once', () => {
  const rows = log(5)
  const whole = verifyChain(rows, sha256, ({ seq }) => payload(seq))
  const first = verifyChain(rows.slice(0, 2), sha256)
  expect(verifyChain(rows.slice(2), sha256, () => null, first)).toEqual(whole)
  expect(verifyChain(rows.slice(3), sha256, () => null, first)).toMatchObject({ firstBad: 3 })
})

test('an empty log is whole', () => {
  expect(verifyChain([], sha256)).toEqual({ ok: true, entries: 0, head: '' })
})

test('the hash of a row never counts itself in', () => {
  const [row] = log(1)
  expect(eventText({ ...row, hash: 'x' })).toBe(eventText({ ...row, hash: 'y' }))
  expect(eventText({ ...row })).not.toContain('"hash"')
})

test('an erased payload leaves the chain whole, an altered one does not', () => {
  const rows = log(3)
  expect(verifyChain(rows, sha256, () => null).ok).toBe(true)
  const altered = verifyChain(rows, sha256, ({ seq }) => payload(seq === 2 ? 9 : seq))
  expect(altered).toEqual({ ok: false, entries: 1, head: rows[0]?.hash, firstBad: 2 })
})

test('any row that is altered, dropped, doubled or moved is found where it happened', () => {
  const harm = fc.constantFrom('alter', 'drop', 'double', 'swap', 'rehash')
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), harm, (length, at, kind) => {
      const rows = log(length)
      const place = at % (length - 1)
      const [row] = rows.slice(place)
      const [next] = rows.slice(place + 1)
      if (row === undefined || next === undefined) return
      const other = { ...row, subject: 'claim:2' }
      if (kind === 'alter') rows[place] = other
      if (kind === 'rehash') rows[place] = { ...other, hash: sha256(eventText(other)) }
      if (kind === 'drop') rows.splice(place, 1)
      if (kind === 'double') rows.splice(place, 0, row)
      if (kind === 'swap') rows.splice(place, 2, next, row)
      const late = kind === 'double' || kind === 'rehash' ? 1 : 0
      expect(verifyChain(rows, sha256)).toMatchObject({ ok: false, firstBad: place + 1 + late })
    }),
  )
})

test('the chain of the house has rows of another form', () => {
  const row = { seq: 1, at: 'x', actorId: null, kind: 'house-set-up', payload: '{}', prevHash: '' }
  expect(verifyChain([{ ...row, hash: sha256(eventText(row)) }], sha256).ok).toBe(true)
})
