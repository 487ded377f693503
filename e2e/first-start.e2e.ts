import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type BrowserContext, type Page } from '@playwright/test'
import { z } from 'zod'
import { Session } from '#shared/auth/account.ts'
import { Event } from '#shared/event/event.ts'
import { pageOf } from '#shared/page.ts'
import { fillSetup, FIRST_PERSON } from './support/new-house-form.ts'
import { signIn } from './support/sign-in.ts'
import { newFolder, removeFolder, startServer } from './support/start-server.ts'
import { expect, test } from './support/test.ts'

const SAMPLE = 'Third round on the border truce opens in Istanbul'
const Verified = z.object({ ok: z.boolean(), entries: z.int(), head: z.string() })
const Log = pageOf(Event.extend({ payload: z.unknown() }))

test('a newcomer comes from an empty folder to a report of the sample story', async ({
  openBrowser,
}, info) => {
  const fresh = await startServer()
  try {
    const address = printedAddress(fresh.log())
    expect(fresh.log()).toContain('Nobody is here yet')
    const context = await openBrowser({ baseURL: fresh.url })
    const page = await context.newPage()
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1, name: 'Set up Stet' })).toBeVisible()
    await fillSetup(page)
    await page.getByRole('button', { name: /^Load the sample story/ }).click()
    await expect(page.getByRole('article', { name: SAMPLE })).toBeVisible()

    await page.goto(address)
    await page.getByRole('link', { name: SAMPLE }).click()
    await expect(page.getByRole('article', { name: SAMPLE })).toContainText('206 Afghan Taliban')
    const file = info.outputPath('report.html')
    await exportReport(page, file)
    const html = readFileSync(file, 'utf8')
    expect(html).not.toMatch(/<script|<iframe|<object|<link|@import|url\(/i)
    await readReport(await openBrowser({ offline: true }), file)
    await verifyLog(context, fresh.url, html)
  } finally {
    await fresh.stop()
  }
})

test('started with --sample the first desk has the sample story right after setup', async ({
  openBrowser,
}) => {
  const fresh = await startServer(['--sample'])
  try {
    expect(fresh.log()).toContain('The sample story will be there after setup.')
    const page = await (await openBrowser({ baseURL: fresh.url })).newPage()
    await page.goto('/')
    await fillSetup(page)
    await expect(page.getByRole('link', { name: SAMPLE })).toBeVisible()
  } finally {
    await fresh.stop()
  }
})

test('--sample fills an empty desk of an older house once, and no desk that has a story', async ({
  openBrowser,
}) => {
  const folder = await newFolder()
  try {
    const first = await startServer([], folder)
    const page = await (await openBrowser({ baseURL: first.url })).newPage()
    await page.goto('/')
    await fillSetup(page)
    await expect(page.getByRole('heading', { name: 'Nothing on this desk yet' })).toBeVisible()
    await first.stop()

    const second = await startServer(['--sample'], folder)
    await expect.poll(second.log).toContain('The sample story is on the desk “Night desk”.')
    const later = await (await openBrowser({ baseURL: second.url })).newPage()
    await later.goto('/')
    await signIn(later, FIRST_PERSON)
    await expect(later.getByRole('link', { name: SAMPLE })).toHaveCount(1)
    await second.stop()

    const third = await startServer(['--sample'], folder)
    await expect.poll(third.log).toContain('no sample was loaded')
    await third.stop()
  } finally {
    await removeFolder(folder)
  }
})

function printedAddress(log: string): string {
  const address = /^Stet is at (\S+)$/m.exec(log)?.[1]
  if (address === undefined) throw new Error(`no address was printed: ${log}`)
  return address
}

async function exportReport(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: 'Export' }).click()
  const button = page.getByRole('dialog').getByRole('button', { name: 'Download' })
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  expect(download.suggestedFilename()).toMatch(/^Third round .* report\)\.html$/)
  await download.saveAs(file)
}

/** Opens the file from disk with no network: it must be whole by itself. */
async function readReport(context: BrowserContext, file: string): Promise<void> {
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(pathToFileURL(file).href)
  expect(asked).toEqual([pathToFileURL(file).href])
  await expect(page.getByRole('heading', { level: 1, name: SAMPLE })).toBeVisible()
  await expect(page.getByText('12 of 12 claims are not approved')).toBeVisible()
  await expect(page.locator('[id^="claim-"]:not([id$="-title"])')).toHaveCount(12)
  await expect(page.getByText(FIRST_PERSON.name).first()).toBeVisible()
}

/** The log is whole, ends with the export, and holds the hash that the file prints. */
async function verifyLog(context: BrowserContext, url: string, html: string): Promise<void> {
  const read = async <T>(path: string, schema: z.ZodType<T>): Promise<T> => {
    const answer = await context.request.get(`${url}${path}`)
    expect([path, answer.status()]).toEqual([path, 200])
    return schema.parse(await answer.json())
  }
  const { desks } = await read('/api/session', Session)
  const audit = `/api/desks/${desks[0]?.id ?? ''}/audit`
  const { items } = await read(`${audit}?limit=200`, Log)
  expect(items.map((entry) => entry.seq)).toEqual(items.map((_, index) => index + 1))
  expect(items[0]?.kind).toBe('desk-created')
  const last = items.at(-1)
  expect(last?.kind).toBe('report-exported')
  const { contentSha256 } = z.looseObject({ contentSha256: z.string() }).parse(last?.payload)
  expect(html).toContain(contentSha256)
  expect(await read(`${audit}/verify`, Verified)).toEqual({
    ok: true,
    entries: items.length,
    head: last?.hash,
  })
}
