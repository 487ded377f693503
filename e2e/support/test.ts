import {
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  test as base,
} from '@playwright/test'
import { type House, setUpHouse } from './house.ts'
import { newDesk, type TestDesk } from './new-desk.ts'
import { type Person } from './person.ts'
import { type RunningServer, startServer } from './start-server.ts'
import { watchContext } from './watch-context.ts'

export { expect } from '@playwright/test'

type OpenBrowser = (options?: BrowserContextOptions) => Promise<BrowserContext>
type OpenPage = (person: Person, path?: string, options?: BrowserContextOptions) => Promise<Page>
type TestFixtures = {
  faults: string[]
  openBrowser: OpenBrowser
  signedInAs: OpenPage
  desk: TestDesk
}
type WorkerFixtures = { server: RunningServer; house: House }

/**
 * Playwright's `test` with a running Stet. `server` is shared by all tests of a worker, so each test brings data of its own.
 * `desk` is a new, empty desk with an admin of its own. `page` belongs to somebody who is not signed in; `signedInAs` opens a browser of its own
 * for a person who is, `openBrowser` one for nobody yet.
 * A test fails when any page broke its content policy or threw an error that nobody caught.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  house: [
    async ({ server, playwright }, use) => {
      const house = await setUpHouse(server.url, playwright.request)
      await use(house)
      await house.close()
    },
    { scope: 'worker' },
  ],
  desk: async ({ house }, use) => use(await newDesk(house)),
  baseURL: async ({ server }, use) => use(server.url),
  faults: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const faults: string[] = []
      await use(faults)
      base.expect(faults, 'what a page of Stet must never do').toEqual([])
    },
    { auto: true },
  ],
  context: async ({ context, faults }, use) => {
    await watchContext(context, faults)
    await use(context)
  },
  openBrowser: async ({ browser, baseURL, faults }, use) => {
    const opened: BrowserContext[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext({
        ...(baseURL === undefined ? {} : { baseURL }),
        ...options,
      })
      await watchContext(context, faults)
      opened.push(context)
      return context
    })
    for (const context of opened) await context.close()
  },
  signedInAs: async ({ openBrowser }, use) =>
    use(async (person, path = '/', options = {}) => {
      const storageState = await person.http.storageState()
      const context = await openBrowser({ ...options, storageState })
      const page = await context.newPage()
      await page.goto(path)
      return page
    }),
})
