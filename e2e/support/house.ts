import { type APIRequest, type APIRequestContext } from '@playwright/test'
import { Session } from '#shared/auth/account.ts'
import { call, type Person } from './person.ts'

export const PASSWORD = 'slow boats carry winter grain'

/** A house that has been set up. `connect` opens a connection that is nobody's yet. */
export type House = {
  url: string
  admin: Person
  connect: () => Promise<APIRequestContext>
  close: () => Promise<void>
}

/** Sets up a fresh server over HTTP. */
export async function setUpHouse(url: string, api: APIRequest): Promise<House> {
  const opened: APIRequestContext[] = []
  const connect = async () => {
    const http = await api.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } })
    opened.push(http)
    return http
  }
  const http = await connect()
  const who = { name: 'Hanna House', email: 'hanna@house.example', password: PASSWORD }
  await call(
    { http },
    { method: 'POST', path: '/api/setup', body: { ...who, deskName: 'First' } },
    Session,
  )
  return {
    url,
    admin: { ...who, http },
    connect,
    close: async () => {
      for (const one of opened) await one.dispose()
    },
  }
}
