import { expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '../app.ts'
import { Session } from '#shared/auth/account.ts'
import { callerOf, openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { findEmptyDesk } from './empty-desk.store.ts'
import { loadSample } from './load-sample.ts'

const SETUP = {
  name: 'Amina',
  email: 'amina@example.org',
  password: 'a long and quiet river bend',
  deskName: 'World desk',
}
const List = z.object({ items: z.array(z.object({ byline: z.string().nullable() })) })

async function setUp(house: TestHouse) {
  const answer = await callerOf(house)('POST', '/api/setup', SETUP)
  expect(answer.status).toBe(201)
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const desk = Session.parse(await answer.json()).desks[0]
  return { deskId: desk?.id ?? '', call: callerOf(house, { cookie }) }
}

test('a house asked for the sample has it on its first desk right after setup', async () => {
  const house = await openTestHouse('sqlite')
  house.app = createApp({
    ...house.parts,
    afterSetup: async (ctx, deskId) => void (await loadSample(ctx, deskId)),
  })
  const { deskId, call } = await setUp(house)
  const list = List.parse(await (await call('GET', `/api/desks/${deskId}/articles`)).json())
  expect(list.items).toEqual([{ byline: 'Sample story, written for Stet' }])
  expect(await findEmptyDesk(house.db.read)).toBeNull()
  await house.close()
})

test('setup succeeds when the sample does not, and says so in the log', async () => {
  const house = await openTestHouse('sqlite')
  house.app = createApp({
    ...house.parts,
    afterSetup: async () => {
      throw new Error('no sample today')
    },
  })
  const { deskId } = await setUp(house)
  expect(String(house.errors)).toContain('no sample today')
  expect(await findEmptyDesk(house.db.read)).toMatchObject({
    name: 'Amina',
    membership: { deskId, deskName: 'World desk', role: 'admin' },
  })
  await house.close()
})
