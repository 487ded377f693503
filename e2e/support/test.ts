import { type BrowserContext, type BrowserContextOptions, test as base } from '@playwright/test'
import { type RunningServer, startServer } from './start-server.ts'
import { watchContext } from './watch-context.ts'

export { expect } from '@playwright/test'

type OpenBrowser = (options?: BrowserContextOptions) => Promise<BrowserContext>
type TestFixtures = { faults: string[]; openBrowser: OpenBrowser }
type WorkerFixtures = { server: RunningServer }

/**
 * Playwright's `test` with a running Stet. `server` is shared by all tests of a worker, so each test brings data of its own.
 * `page` belongs to one person; `openBrowser` opens a separate one for the next person.
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
})
