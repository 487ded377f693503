import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { canonicalJson, type JsonValue } from '#shared/event/canonical-json.ts'
import { reportMembers, signedText } from '#shared/report/build-report.ts'
import { ReportFile } from '#shared/report/report-schema.ts'
import { newReportKey, signReport } from '../report/signing/sign-report.ts'
import { sha256 } from '../sha256.ts'
import { addDesk, addPerson, openTestHouse } from '../testing/test-house.ts'
import { addWholeArticle } from '../testing/whole-article.ts'
import { readForImport } from './read-report.ts'

const Json = z.record(z.string(), z.json())
type Json = z.infer<typeof Json>
type Path = readonly (string | number)[]

let report: string
let value: Json

beforeAll(async () => {
  const house = await openTestHouse('sqlite')
  const deskId = await addDesk(house)
  const editor = await addPerson(house, 'Amina', deskId, 'editor')
  const reviewer = await addPerson(house, 'Rui', deskId, 'reviewer')
  const { id } = await addWholeArticle({ house, deskId, editor, reviewer })
  report = await (await editor.call('GET', `/api/articles/${id}/report?format=json`)).text()
  value = Json.parse(JSON.parse(report))
  await house.close()
})

const read = (text: string | Uint8Array) =>
  readForImport(typeof text === 'string' ? Buffer.from(text) : text)
const refusal = (text: string) => {
  const answer = read(text)
  return 'refused' in answer ? answer : null
}

/** With a hash that fits what was changed, as anybody can make it. */
function rehashed(report: Json): string {
  const { contentSha256: _hash, signature: _signature, recordSha256: _old, ...rest } = report
  const { record = null, ...content } = rest
  const recordSha256 = record === null ? undefined : sha256(canonicalJson(record))
  return canonicalJson({ ...rest, contentSha256: sha256(canonicalJson(content)), recordSha256 })
}

/** The same with what stands at a path replaced; `undefined` takes it away. */
function put(
  of: JsonValue | undefined,
  [name, ...rest]: Path,
  by: JsonValue | undefined,
): JsonValue {
  if (name === undefined) return by ?? null
  if (Array.isArray(of)) return of.map((one, at) => (at === name ? put(one, rest, by) : one))
  const members = Json.parse(of)
  const { [name]: member, ...others } = members
  if (rest.length === 0 && by === undefined) return others
  return { ...members, [name]: put(member, rest, by) }
}
const with_ = (path: Path, by: JsonValue | undefined) => rehashed(Json.parse(put(value, path, by)))

test('a report as it was made is taken, with its texts in their places', () => {
  const answer = read(report)
  expect(answer).toMatchObject({
    head: { desk: 'World desk', revisions: 2, signature: null, leftOut: ['files', 'public-page'] },
  })
  const { record } = 'plan' in answer ? answer.plan : { record: null }
  const texts = new Map(record?.revisions.map((one) => [one.number, one.text]))
  const places = record?.claims.flatMap((claim) => claim.places) ?? []
  expect(places.length).toBeGreaterThan(15)
  for (const { revision, spans } of places)
    for (const { start, end, exact } of spans)
      expect(texts.get(revision)?.slice(start, end)).toBe(exact)
})

test('a signed one is taken with the number of its key, and not with another signature', () => {
  const { contentSha256, recordSha256, ...model } = ReportFile.parse(value)
  const hashes = { contentSha256, recordSha256 }
  const text = signedText(reportMembers(model), recordSha256)
  const signature = signReport(text, newReportKey().privateKey)
  const signed = canonicalJson(z.json().parse({ ...model, ...hashes, signature }))
  expect(read(signed)).toMatchObject({ head: { signature: { keyId: signature.keyId } } })
  const { publicKey, keyId } = newReportKey()
  const other = { ...signature, publicKey, keyId }
  const forged = canonicalJson(z.json().parse({ ...model, ...hashes, signature: other }))
  expect(refusal(forged)?.refused).toContain('signature')
})

describe('what is refused, and why', () => {
  test.each<[string, () => string, string]>([
    ['no JSON', () => 'Hello', 'not JSON'],
    ['another JSON', () => '{"a":1}', 'no report that Stet made'],
    [
      'an older shape',
      () => with_(['schemaVersion'], 2),
      'Export it again with a Stet that writes version 3',
    ],
    ['a newer shape', () => with_(['schemaVersion'], 4), 'A newer Stet made it'],
    ['the public report', () => with_(['profile'], 'public'), 'Take the internal one'],
    [
      'one other letter',
      () => report.replace('Nobody else', 'Anybody else'),
      'changed since it was exported',
    ],
    ['a member more', () => rehashed({ ...value, secret: 1 }), 'parts that Stet does not write'],
  ])('%s', (_what, made, words) => {
    expect(refusal(made())?.refused).toContain(words)
  })

  test.each<[string, Path, JsonValue | undefined, string]>([
    [
      'a member of another kind',
      ['record', 'claims', 0, 'verdict'],
      'true',
      'record.claims.0.verdict',
    ],
    [
      'an address that is none',
      ['record', 'sources', 0, 'url'],
      'javascript:alert(1)',
      'record.sources.0.url',
    ],
    [
      'words in another place',
      ['record', 'claims', 0, 'places', 0, 'spans', 0, 'start'],
      3,
      'record.claims.0.places.0',
    ],
    [
      'other words',
      ['record', 'claims', 0, 'places', 0, 'spans', 0, 'exact'],
      'at most 206 fighters',
      'record.claims.0.places.0',
    ],
    [
      'a place beyond the text',
      ['record', 'claims', 0, 'places', 0, 'spans', 0, 'end'],
      99_999,
      'record.claims.0.places.0',
    ],
    [
      'another text of a source',
      ['sources', 0, 'snapshots', 0, 'text'],
      'Other.',
      'record.sources.1.snapshots.0',
    ],
    ['another text', ['revision', 'text'], 'Other.', 'record.revisions.1'],
    ['no text', ['record', 'revisions', 0, 'text'], null, 'record.revisions.0'],
    ['somebody who is not there', ['record', 'claims', 0, 'createdBy'], 9, 'record.people'],
    [
      'a source that is not there',
      ['record', 'claims', 0, 'evidence', 0, 'sourceId'],
      'x',
      'record.claims.0.evidence.0',
    ],
    ['another verdict to read', ['claims', 3, 'verdict', 'code'], 'false', 'claims.3'],
    [
      'an approval of something else',
      ['record', 'claims', 0, 'approvals', 0, 'fingerprint'],
      'a'.repeat(64),
      'record.claims.0.approvals.0',
    ],
    [
      'an approved claim that nobody approved',
      ['record', 'claims', 0, 'approvals'],
      [],
      'record.claims.0',
    ],
    ['a claim that repeats nothing', ['record', 'claims', 1, 'repeats'], 'x', 'record.claims.1'],
    [
      'a check that is not there',
      ['record', 'corrections', 0, 'missed', 'approval'],
      1,
      'record.corrections.0',
    ],
    [
      'a check of the article',
      ['record', 'corrections', 2, 'missed'],
      { approval: 0, why: null },
      'record.corrections.2',
    ],
    ['a correction of no claim', ['record', 'corrections', 0, 'claim'], 99, 'record.corrections.0'],
    ['two of one number', ['record', 'corrections', 1, 'number'], 1, 'record.corrections.1'],
    [
      'one that was published and taken back',
      ['record', 'corrections', 1, 'publishedIn'],
      2,
      'record.corrections.1',
    ],
    ['another reason to read', ['corrections', 1, 'missedBy', 'why'], 'x', 'corrections'],
    [
      'a number beyond all',
      ['record', 'corrections', 0, 'number'],
      1e12,
      'record.corrections.0.number',
    ],
    ['no record', ['record'], null, 'profile'],
    ['a title of two lines', ['article', 'title'], 'One\nTwo', 'article'],
  ])('%s', (_what, path, by, place) => {
    expect(refusal(with_(path, by))?.faults.map((fault) => fault.place)).toContain(place)
  })
})

describe('whatever is done to a report', () => {
  const pathIn = (of: JsonValue | undefined, steps: readonly number[]): Path => {
    const [step = 0, ...rest] = steps
    if (typeof of !== 'object' || of === null || steps.length === 0) return []
    const names = Array.isArray(of) ? [...of.keys()] : Object.keys(of)
    const name = names[step % Math.max(names.length, 1)]
    if (name === undefined) return []
    const inside = new Map<string | number, JsonValue | undefined>(
      Array.isArray(of) ? [...of.entries()] : Object.entries(of),
    ).get(name)
    return [name, ...pathIn(inside, rest)]
  }
  const steps = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 9 })
  const by = fc.oneof(
    fc.constantFrom<JsonValue>(null, -1, 0, 1e9, '', 'x', '\u202E', [], {}, true),
    fc.jsonValue().map((one) => z.json().parse(JSON.parse(JSON.stringify(one)))),
  )

  test('nothing throws, and a changed file is not taken', () => {
    fc.assert(
      fc.property(steps, by, (at, other) => {
        const changed = canonicalJson(put(value, pathIn(value, at), other))
        expect('refused' in read(changed)).toBe(changed !== report)
      }),
      { numRuns: 60 },
    )
  })

  test('nothing throws where the hash fits too, and words stand where they are said to stand', () => {
    fc.assert(
      fc.property(steps, by, (at, other) => {
        const changed = Json.safeParse(put(value, pathIn(value, at), other)).data ?? {}
        const answer = read(rehashed(changed))
        if ('refused' in answer) return
        const texts = new Map(answer.plan.record.revisions.map((one) => [one.number, one.text]))
        for (const { revision, spans } of answer.plan.record.claims.flatMap((one) => one.places))
          for (const { start, end, exact } of spans)
            expect(texts.get(revision)?.slice(start, end)).toBe(exact)
      }),
      { numRuns: 60 },
    )
  })

  test('nothing throws for bytes that are cut, doubled or mixed up', () => {
    const bytes = Buffer.from(report)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, byte, isCut) => {
        const broken = isCut ? bytes.subarray(0, at) : Uint8Array.from(bytes)
        if (!isCut) broken[at] = (bytes[at] ?? 0) ^ (byte || 1)
        expect('refused' in read(broken)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
