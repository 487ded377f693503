import { expect, test } from 'vitest'
import { openTestHouse } from '../testing/test-house.ts'
import { hashPassword, isPassword } from './password.ts'

const PASSWORD = 'a harbour full of boats'
/** Two at work and twenty waiting. */
const PLACES = 22

test('when too many passwords wait, the next is sent away with a time to come back, and then let in', async () => {
  const house = await openTestHouse('sqlite')
  const waiting: Promise<string>[] = []
  house.app.get('/api/busy', async (c) => {
    for (let place = 0; place < PLACES; place += 1) waiting.push(hashPassword(PASSWORD))
    return c.text(await hashPassword(PASSWORD))
  })
  const answer = await house.app.request('/api/busy', { headers: { host: 'localhost:4180' } })
  expect(answer.status).toBe(429)
  expect(answer.headers.get('retry-after')).toBe('2')
  expect(await answer.json()).toMatchObject({ code: 'too-many-requests' })

  const [hash = ''] = await Promise.all(waiting)
  expect(await isPassword(PASSWORD, hash)).toBe(true)
  await house.close()
})
