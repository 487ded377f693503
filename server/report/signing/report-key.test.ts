import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Article } from '#shared/article/article.ts'
import { ReportKey } from '#shared/desk/report-key.ts'
import { pageOf } from '#shared/page.ts'
import { ReportFile } from '#shared/report/report-schema.ts'
import { addArticle } from '../../testing/seed-desk.ts'
import {
  addDesk,
  addPerson,
  ENGINES,
  openTestHouse,
  type TestHouse,
  type TestPerson,
} from '../../testing/test-house.ts'
import { fileContents } from '../file-contents.fixture.ts'
import { verifyReport } from '../verify/verify-report.ts'

const PLAIN = ['html', 'md', 'csv', 'docx', 'xlsx', 'annotations'] as const
const Payload = z.record(z.string(), z.json())

describe.each(ENGINES)('the key of a desk on %s', (engine) => {
  let house: TestHouse
  let deskId: string
  let admin: TestPerson
  let reader: TestPerson
  let article: Article

  beforeAll(async () => {
    house = await openTestHouse(engine, { STET_EXPORTS_PER_HOUR: '100' })
    deskId = await addDesk(house)
    admin = await addPerson(house, 'Ada', deskId, 'admin')
    reader = await addPerson(house, 'Rosa', deskId, 'reader')
    article = await addArticle(admin, deskId)
  })
  afterAll(() => house.close())

  const path = (desk = deskId) => `/api/desks/${desk}/report-key`
  const ask = (person: TestPerson, method: string, desk = deskId) =>
    person.call(method, path(desk), method === 'POST' ? { replaces: null } : undefined)
  const keys = async () => pageOf(ReportKey).parse(await (await ask(reader, 'GET')).json()).items
  const report = async (format: string) => {
    const answer = await reader.call('GET', `/api/articles/${article.id}/report?format=${format}`)
    expect(answer.status).toBe(200)
    return new Uint8Array(await answer.arrayBuffer())
  }
  const lastEvent = async () => {
    const row = await house.db.read
      .selectFrom('event')
      .innerJoin('event_payload', (join) =>
        join
          .onRef('event_payload.desk_id', '=', 'event.desk_id')
          .onRef('event_payload.seq', '=', 'event.seq'),
      )
      .select(['event.kind', 'event.actor_id', 'event.subject', 'event_payload.payload'])
      .where('event.desk_id', '=', deskId)
      .orderBy('event.seq', 'desc')
      .executeTakeFirstOrThrow()
    return { ...row, payload: Payload.parse(JSON.parse(row.payload)) }
  }
  /** Makes a key in place of the one in use, a second later. */
  const makeKey = async () => {
    house.clock.forward(1_000)
    const inUse = (await keys()).find(({ retiredAt }) => retiredAt === null)
    const answer = await admin.call('POST', path(), { replaces: inUse?.keyId ?? null })
    expect(answer.status).toBe(201)
    return ReportKey.parse(await answer.json())
  }

  test('without one nothing is signed, and there is none to end', async () => {
    expect(await keys()).toEqual([])
    const { file, findings } = verifyReport(await report('json'), null)
    expect(findings).toMatchObject({ result: 'unchanged', signature: 'none' })
    expect(file).not.toHaveProperty('signature')
    expect((await ask(admin, 'DELETE')).status).toBe(404)
  })

  test('signs the JSON, and no other format says anything of it', async () => {
    const before = await Promise.all(PLAIN.map(report))
    const at = house.clock.now
    const key = await makeKey()
    expect(await lastEvent()).toEqual({
      kind: 'report-key-created',
      actor_id: admin.id,
      subject: `report-key:${key.keyId}`,
      payload: { publicKey: key.publicKey, replaces: null },
    })
    expect(await keys()).toEqual([key])
    house.clock.now = at
    const json = await report('json')
    expect(verifyReport(json, key.publicKey).findings).toMatchObject({
      result: 'unchanged',
      signature: 'valid',
      keyId: key.keyId,
    })
    const { kind, payload } = await lastEvent()
    expect([kind, payload['keyId'], payload['format']]).toEqual([
      'report-exported',
      key.keyId,
      'json',
    ])
    expect(Buffer.compare(json, await report('json'))).toBe(0)
    const after = await Promise.all(PLAIN.map(report))
    expect(after.map((bytes, n) => Buffer.compare(bytes, before[n] ?? new Uint8Array()))).toEqual(
      PLAIN.map(() => 0),
    )
    expect((await lastEvent()).payload).not.toHaveProperty('keyId')
  })

  test('is replaced: the old public key stays with its time, and old reports can still be verified', async () => {
    const first = await makeKey()
    const old = await report('json')
    const second = await makeKey()
    expect((await lastEvent()).payload).toEqual({
      publicKey: second.publicKey,
      replaces: first.keyId,
    })
    const listed = await keys()
    expect(listed.slice(0, 2)).toEqual([second, { ...first, retiredAt: second.createdAt }])
    const { signature } = ReportFile.parse(JSON.parse(Buffer.from(old).toString()))
    expect(listed.map(({ publicKey }) => publicKey)).toContain(signature?.publicKey)
    expect(verifyReport(old, first.publicKey).findings).toMatchObject({ signature: 'valid' })
    const fresh = await report('json')
    expect(verifyReport(fresh, second.publicKey).findings).toMatchObject({ signature: 'valid' })
    expect(verifyReport(fresh, first.publicKey).findings).toMatchObject({ signature: 'invalid' })
  })

  test('is replaced by nobody who has not seen it', async () => {
    const key = await makeKey()
    for (const replaces of [null, '0'.repeat(16)]) {
      const answer = await admin.call('POST', path(), { replaces })
      expect(answer.status).toBe(409)
      expect(await answer.json()).toMatchObject({ code: 'not-allowed-in-state' })
    }
    expect((await keys())[0]).toEqual(key)
    expect((await lastEvent()).subject).toBe(`report-key:${key.keyId}`)
    expect((await admin.call('POST', path(), {})).status).toBe(422)
    const both = await Promise.all(
      [1, 2].map(() => admin.call('POST', path(), { replaces: key.keyId })),
    )
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 409]))
  })

  test('is switched off', async () => {
    const key = await makeKey()
    house.clock.forward(1_000)
    expect((await ask(admin, 'DELETE')).status).toBe(204)
    expect(await lastEvent()).toEqual({
      kind: 'report-key-retired',
      actor_id: admin.id,
      subject: `report-key:${key.keyId}`,
      payload: {},
    })
    expect((await keys())[0]).toEqual({ ...key, retiredAt: house.clock.now })
    expect(verifyReport(await report('json'), null).findings.signature).toBe('none')
  })

  test('has a private half that is on no route, in no log and in no report, and gone once it is retired', async () => {
    const key = await makeKey()
    const rows = await house.db.read
      .selectFrom('report_key')
      .select(['key_id', 'private_key'])
      .where('desk_id', '=', deskId)
      .execute()
    const secrets = rows.flatMap((row) => row.private_key ?? [])
    expect(rows.find((row) => row.private_key !== null)?.key_id).toBe(key.keyId)
    expect(secrets).toHaveLength(1)
    const seed = Buffer.from(secrets[0] ?? '', 'base64url').subarray(-32)
    const said = await Promise.all([
      (await ask(admin, 'GET')).text(),
      (await admin.call('GET', `/api/desks/${deskId}`)).text(),
      (await admin.call('GET', `/api/desks/${deskId}/audit?limit=200`)).text(),
      ...[...PLAIN, 'json'].map(async (format) => fileContents(await report(format))),
    ])
    const payloads = await house.db.read.selectFrom('event_payload').select('payload').execute()
    const all = [...said, ...payloads.map(({ payload }) => payload)].join('\n')
    expect(all).toContain(key.publicKey)
    for (const form of ['base64url', 'base64', 'hex'] as const)
      expect(all).not.toContain(seed.toString(form).slice(0, 42))
    expect(all).not.toContain(secrets[0])
  })

  test('belongs to its desk: others have their own and see none of it', async () => {
    const otherDesk = await addDesk(house, 'Other desk')
    const stranger = await addPerson(house, 'Edda', otherDesk, 'admin')
    const own = ReportKey.parse(await (await ask(stranger, 'POST', otherDesk)).json())
    expect((await keys()).map(({ keyId }) => keyId)).not.toContain(own.keyId)
    for (const method of ['GET', 'POST', 'DELETE'])
      expect((await ask(stranger, method)).status).toBe(404)
  })

  test.each(['reader', 'editor', 'reviewer'] as const)(
    'a %s reads the public keys and makes or ends none',
    async (role) => {
      const person = await addPerson(house, role, deskId, role)
      expect((await ask(person, 'GET')).status).toBe(200)
      expect((await ask(person, 'POST')).status).toBe(403)
      expect((await ask(person, 'DELETE')).status).toBe(403)
    },
  )
})
