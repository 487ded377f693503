import { expect, test } from 'vitest'
import { z } from 'zod'
import { canonicalJson } from '#shared/event/canonical-json.ts'
import { sampleRecord } from '#shared/report/report-record.fixture.ts'
import { ReportSignature } from '#shared/report/report-schema.ts'
import { sha256 } from '../../sha256.ts'
import { DESK_KEY, OTHER_KEY, reportJson, workedDossier } from './signed-report.fixture.ts'
import { isGood, verifyReport } from './verify-report.ts'

const Json = z.record(z.string(), z.json())
const Signed = z.object({ signature: ReportSignature })

const signed = reportJson(DESK_KEY.privateKey)
const bare = reportJson(null)
const later = reportJson(
  DESK_KEY.privateKey,
  workedDossier({ generatedAt: '2027-01-01T00:00:00.000Z' }),
)

const told = (report: string | Uint8Array, key: string | null = null) =>
  verifyReport(typeof report === 'string' ? Buffer.from(report) : report, key).findings

const objectOf = (report: string) => Json.parse(JSON.parse(report))
const put = (report: string, more: z.infer<typeof Json>) =>
  canonicalJson({ ...objectOf(report), ...more })
const before = (report: string, members: string) => `{${members},${report.slice(1)}`
const signatureOf = (report: string) => Signed.parse(JSON.parse(report)).signature

/** With a hash that fits what was changed, as anybody can make it. */
function rehashed(report: string): string {
  const { contentSha256: _hash, record = null, recordSha256: _old, ...rest } = objectOf(report)
  const { signature: _signature, ...content } = rest
  const recordSha256 = record === null ? undefined : sha256(canonicalJson(record))
  const contentSha256 = sha256(canonicalJson(content))
  return canonicalJson({ ...rest, record, contentSha256, ...(recordSha256 && { recordSha256 }) })
}

function upsideDown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(upsideDown)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, upsideDown(member)]),
  )
}

const oneLetter = (report: string) => report.replace('40 boats', '41 boats')
const withoutClaim = (report: string) =>
  put(report, { claims: z.array(z.json()).parse(objectOf(report)['claims']).slice(1) })
const withoutSignature = (report: string) => {
  const { signature: _signature, ...rest } = objectOf(report)
  return canonicalJson(rest)
}
const signedAs = (more: z.infer<typeof Json>) =>
  put(signed, { signature: { ...signatureOf(signed), ...more } })
const withSpareBits = (text: string) =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + 1)

test('the record has a hash of its own, which the signature holds', () => {
  const dossier = workedDossier({ record: { ...sampleRecord('zebra'), claims: [] } })
  const whole = reportJson(DESK_KEY.privateKey, dossier)
  const hashOf = (report: string) => objectOf(report)['contentSha256']
  expect(hashOf(whole)).toBe(hashOf(signed))
  expect(told(whole)).toMatchObject({ result: 'unchanged', signature: 'valid' })
  const touched = whole.replaceAll('zebra', 'gnu')
  expect(told(touched)).toMatchObject({ result: 'changed' })
  expect(told(rehashed(touched))).toMatchObject({ result: 'unchanged', signature: 'invalid' })
  const { recordSha256: _hash, ...without } = objectOf(whole)
  expect(told(canonicalJson(without))).toMatchObject({ result: 'changed', signature: 'invalid' })
  expect(told(put(whole, { record: null }))).toMatchObject({ result: 'changed' })
})

test('a report as it was made is unchanged and names itself', () => {
  expect(told(signed)).toMatchObject({
    result: 'unchanged',
    signature: 'valid',
    keyId: DESK_KEY.keyId,
    desk: 'Sample desk',
    article: { title: 'Boats' },
    revision: 3,
  })
  expect(told(bare)).toMatchObject({ result: 'unchanged', signature: 'none', keyId: null })
  expect(withoutSignature(signed)).toBe(bare)
})

test('every answer on a report says what a hash and a signature do not prove', () => {
  for (const report of [signed, bare, oneLetter(signed)])
    expect(told(report).words).toContain('does not prove that what it says is true')
})

test.each([
  [
    'members in another order, with white space',
    'unchanged',
    'valid',
    () => JSON.stringify(upsideDown(JSON.parse(signed)), null, 2),
  ],
  ['a byte order mark', 'unchanged', 'valid', () => `\uFEFF${signed}`],
  [
    'a letter written as an escape',
    'unchanged',
    'valid',
    () => signed.replace('Boats', '\\u0042oats'),
  ],
  ['one other letter', 'changed', 'invalid', () => oneLetter(signed)],
  ['one other letter, not signed', 'changed', 'none', () => oneLetter(bare)],
  [
    'one other letter and a hash that fits',
    'unchanged',
    'invalid',
    () => rehashed(oneLetter(signed)),
  ],
  ['a member more', 'changed', 'invalid', () => before(signed, '"aaa":1')],
  [
    'a member more inside',
    'changed',
    'invalid',
    () => signed.replace('"desk":{', '"desk":{"motto":"",'),
  ],
  [
    'a member more and a hash that fits',
    'not-a-report',
    'none',
    () => rehashed(before(bare, '"aaa":1')),
  ],
  [
    'a member more beside the signature',
    'not-a-report',
    'valid',
    () => signedAs({ by: 'The Sample desk' }),
  ],
  ['a prototype', 'changed', 'invalid', () => before(signed, '"__proto__":{"claims":[]}')],
  [
    'a prototype inside',
    'changed',
    'invalid',
    () => signed.replace('"desk":{', '"desk":{"__proto__":{"name":"Other"},'),
  ],
  ['one claim less', 'changed', 'invalid', () => withoutClaim(signed)],
  [
    'one claim less and a hash that fits',
    'unchanged',
    'invalid',
    () => rehashed(withoutClaim(signed)),
  ],
  ['another hash', 'changed', 'valid', () => put(signed, { contentSha256: 'c'.repeat(64) })],
  [
    'the hash of another report',
    'changed',
    'valid',
    () => put(signed, { contentSha256: objectOf(later)['contentSha256'] ?? '' }),
  ],
  [
    'the signature of another report',
    'unchanged',
    'invalid',
    () => put(signed, { signature: signatureOf(later) }),
  ],
  ['no signature any more', 'unchanged', 'none', () => withoutSignature(signed)],
  ['another key', 'unchanged', 'invalid', () => signedAs({ publicKey: OTHER_KEY.publicKey })],
  [
    'another key with its number',
    'unchanged',
    'invalid',
    () => signedAs({ publicKey: OTHER_KEY.publicKey, keyId: OTHER_KEY.keyId }),
  ],
  ['the number of another key', 'unchanged', 'invalid', () => signedAs({ keyId: OTHER_KEY.keyId })],
  [
    '32 bytes that are no key',
    'unchanged',
    'invalid',
    () => signedAs({ publicKey: `${'_'.repeat(42)}8` }),
  ],
])('%s: %s, signature %s', (_what, result, signature, report) => {
  expect(told(report())).toMatchObject({ result, signature })
})

test.each([
  ['a name twice, the true one last', before(signed, '"claims":[]')],
  ['a name twice, once written as an escape', before(signed, String.raw`"cl\u0061ims":[]`)],
  ['a name twice inside', signed.replace('"desk":{', '"desk":{"name":"Other",')],
  ['a prototype twice', before(signed, '"__proto__":1,"__proto__":2')],
  ['half a character', signed.replace('Boats', String.raw`\ud83d`)],
  ['half a character in a name', before(signed, String.raw`"\ud83d":1`)],
  ['a number beyond all numbers', before(signed, '"aaa":1e999')],
  [
    'a number beyond all numbers where one belongs',
    signed.replace(/"schemaVersion":\d+/, '"schemaVersion":1e999'),
  ],
  ['another version', signed.replace(/"schemaVersion":\d+/, '"schemaVersion":99')],
  ['another kind of signature', signedAs({ algorithm: 'none' })],
  [
    'a signature written in another way',
    signedAs({ value: withSpareBits(signatureOf(signed).value) }),
  ],
  ['a key written in another way', signedAs({ publicKey: withSpareBits(DESK_KEY.publicKey) })],
  ['a short signature', signedAs({ value: 'AAAA' })],
  ['deep nesting', '['.repeat(1_000_000)],
  ['deep nesting inside', before(signed, `"aaa":${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
  ['nothing', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['an object', '{}'],
  ['a text', '"report"'],
  ['half a report', signed.slice(0, 2_000)],
  ['a report twice', signed + signed],
  ['a text that never ends', `{"a":"${'x\\'.repeat(1_001)}`],
  ['colons and quotes', ':::"":"\\"'],
  ['another encoding', Buffer.from(signed, 'utf16le')],
  ['bytes', Uint8Array.from({ length: 5_000 }, (_, at) => (at * 89) % 256)],
])('%s is no report, and nothing is told of it', (_what, report) => {
  expect(told(report)).toEqual({
    result: 'not-a-report',
    signature: 'none',
    keyId: null,
    desk: null,
    article: null,
    revision: null,
    generated: null,
    words: expect.stringContaining('This is no report'),
  })
})

test('a file that is too large, or holds too much, is not judged', () => {
  expect(verifyReport(null, null).findings).toMatchObject({ result: 'cannot-tell' })
  const many = before(signed, `"aaa":[${'0,'.repeat(3_000_000)}0]`)
  expect(told(many)).toMatchObject({ result: 'cannot-tell', signature: 'none', desk: null })
})

test.each([
  ['claims', '{}'],
  ['status', '0'],
  ['claims', '{"evidence":[{"passages":[{}]}]}'],
])('a million %s that are none are not counted up', (name, one) => {
  const many = `[${`${one},`.repeat(Math.floor(1_000_000 / one.length))}${one}]`
  const made = put(bare, { [name]: 'HERE' }).replace('"HERE"', many)
  expect(told(made)).toMatchObject({ result: 'not-a-report' })
})

test('only with the key of the desk it is sure which desk signed', () => {
  const forged = reportJson(OTHER_KEY.privateKey)
  expect(told(forged)).toMatchObject({ signature: 'valid', keyId: OTHER_KEY.keyId })
  expect(told(forged).words).toContain('Whose key that is the file cannot prove')
  expect(told(signed, DESK_KEY.publicKey).words).toContain('the desk that publishes this key')
  expect(told(forged, DESK_KEY.publicKey)).toMatchObject({
    result: 'unchanged',
    signature: 'invalid',
    words: expect.stringContaining('not signed with the key that you named'),
  })
})

test.each([
  ['signed, no key named', signed, null, true],
  ['not signed, no key named', bare, null, true],
  ['signed with the key named', signed, DESK_KEY.publicKey, true],
  ['signed with another key', signed, OTHER_KEY.publicKey, false],
  ['not signed, but a key named', bare, DESK_KEY.publicKey, false],
  ['changed', oneLetter(bare), null, false],
  ['made up anew with a hash that fits', rehashed(oneLetter(signed)), null, false],
])('%s: in order or not', (_what, report, key, good) => {
  expect(isGood(told(report, key), key)).toBe(good)
})
