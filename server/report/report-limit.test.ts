import { expect, test } from 'vitest'
import { addArticle } from '../testing/seed-desk.ts'
import { addDesk, addPerson, openTestHouse } from '../testing/test-house.ts'

test('one report more than a person may take in an hour waits for the next hour', async () => {
  const house = await openTestHouse('sqlite', { STET_EXPORTS_PER_HOUR: '3' })
  const deskId = await addDesk(house)
  const busy = await addPerson(house, 'Bea', deskId, 'editor')
  const other = await addPerson(house, 'Rosa', deskId, 'reader')
  const article = await addArticle(busy, deskId)
  const report = (person: typeof busy) =>
    person.call('GET', `/api/articles/${article.id}/report?format=csv`)
  const logged = async () => {
    const rows = house.db.read.selectFrom('event').select('seq')
    return (await rows.where('kind', '=', 'report-exported').execute()).length
  }

  for (let taken = 0; taken < 3; taken += 1) expect((await report(busy)).status).toBe(200)
  const late = await report(busy)
  expect(late.status).toBe(429)
  expect(late.headers.get('content-disposition')).toBeNull()
  expect(await late.json()).toMatchObject({ code: 'too-many-requests' })
  const waitS = Number(late.headers.get('retry-after'))
  expect(waitS).toBeGreaterThan(0)
  expect(await logged()).toBe(3)
  expect((await report(other)).status).toBe(200)
  house.clock.forward(waitS * 1_000)
  expect((await report(busy)).status).toBe(200)
  await house.close()
})
