import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Source } from '#shared/source/source.ts'
import { sendFile, twoPages } from '../testing/import-desk.ts'
import { type Newsroom, openNewsroom } from '../testing/snapshots.ts'
import { addPerson, ENGINES, type TestPerson } from '../testing/test-house.ts'
import { BLOB_PART_BYTES, dropStrayParts } from './blob.store.ts'

/** A PDF of several parts: what stands behind its end is no part of what is read. */
function largePdf(mark: number): Uint8Array {
  const tail = new Uint8Array(BLOB_PART_BYTES * 3).fill(32)
  tail[0] = 10
  tail[1] = 37
  tail[2] = mark
  return new Uint8Array(Buffer.concat([twoPages('A large file.'), tail]))
}

describe.each(ENGINES)('large files on %s', (engine) => {
  let room: Newsroom
  let admin: TestPerson

  beforeAll(async () => {
    room = await openNewsroom(engine)
    admin = await addPerson(room.house, 'Ada', room.deskId, 'admin')
  })
  afterAll(() => room.house.close())

  const upload = async (bytes: Uint8Array) => {
    const file = { name: 'large.pdf', bytes }
    const response = await sendFile(room.editor, `/api/desks/${room.deskId}/sources`, file)
    if (response.status !== 201) throw new Error(await response.text())
    return Source.parse(await response.json())
  }
  const original = async (id: string) => {
    const response = await room.editor.call('GET', `/api/sources/${id}/original`)
    return Buffer.from(await response.arrayBuffer())
  }
  const remove = async (id: string) => {
    const found = await admin.call('GET', `/api/sources/${id}`)
    return admin.call('DELETE', `/api/sources/${id}`, undefined, {
      'if-match': found.headers.get('etag') ?? '',
    })
  }
  const parts = async () => {
    const rows = await room.house.db.read.selectFrom('blob_part').select('part').execute()
    return rows.length
  }

  test('come back byte for byte, also where two sources share one', async () => {
    const bytes = largePdf(65)
    const [first, second] = [await upload(bytes), await upload(bytes)]
    expect(await parts()).toBe(Math.ceil(bytes.byteLength / BLOB_PART_BYTES))
    expect((await original(first.id)).equals(Buffer.from(bytes))).toBe(true)
    expect((await remove(first.id)).status).toBe(204)
    expect((await original(second.id)).equals(Buffer.from(bytes))).toBe(true)
    expect((await remove(second.id)).status).toBe(204)
    expect(await parts()).toBe(0)
  })

  test('that nobody came to name are dropped after a day, others stay', async () => {
    const kept = await upload(largePdf(66))
    const count = await parts()
    const stray = { sha256: 'f'.repeat(64), part: 0, bytes: Buffer.from('x') }
    await room.house.db.write
      .insertInto('blob_part')
      .values({ ...stray, created_at: '2026-03-01T00:00:00.000Z' })
      .execute()
    await room.house.db.transaction((tx) => dropStrayParts(tx, '2026-02-28T00:00:00.000Z'))
    expect(await parts()).toBe(count + 1)
    await room.house.db.transaction((tx) => dropStrayParts(tx, '2026-03-03T00:00:00.000Z'))
    expect(await parts()).toBe(count)
    expect((await original(kept.id)).byteLength).toBe(largePdf(66).byteLength)
  })

  test('whose parts were dropped meanwhile are written again with the change', async () => {
    const bytes = largePdf(67)
    const first = await upload(bytes)
    await room.house.db.write
      .deleteFrom('blob_part')
      .where('sha256', '=', first.snapshot.fileSha256 ?? '')
      .execute()
    const second = await upload(bytes)
    expect((await original(second.id)).equals(Buffer.from(bytes))).toBe(true)
  })
})
