import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Download, type Locator, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { Claim } from '#shared/review/review.ts'
import { call, type Person } from './support/person.ts'
import { fillSetup } from './support/new-house-form.ts'
import { newArticle, newClaim, STORY } from './support/seed.ts'
import { freePort, runServer } from './support/server-process.ts'
import { isReady, newFolder, removeFolder } from './support/start-server.ts'
import { type TestDesk } from './support/new-desk.ts'
import { expect, test } from './support/test.ts'

const TITLE = 'Boats stay in port'
const WORDS = 'at least 40 boats'
const PAGE = 'https://desk.example/checks/boats'

/** Each format, how its files end, and their text where what they must hold can be read. */
const FORMATS: readonly { name: string; ending: string; read: (file: Buffer) => string }[] = [
  { name: 'HTML', ending: 'html', read: String },
  { name: 'PDF', ending: 'pdf', read: readPdf },
  { name: 'Word', ending: 'docx', read: unzipped },
  { name: 'Excel', ending: 'xlsx', read: unzipped },
  { name: 'CSV', ending: 'csv', read: String },
  { name: 'Markdown', ending: 'md', read: String },
  { name: 'JSON', ending: 'json', read: readJson },
  { name: 'Web annotations', ending: 'annotations.jsonld', read: readJson },
]

function readJson(file: Buffer): string {
  return JSON.stringify(JSON.parse(String(file)))
}

function unzipped(file: Buffer): string {
  return Object.values(unzipSync(file))
    .map((part) => strFromU8(part))
    .join('\n')
}

/** Its words are packed; that it is a whole file stands for them, and others read what is in it. */
function readPdf(file: Buffer): string {
  expect(file.toString('latin1')).toMatch(/^%PDF-1\.\d[^]*%%EOF\s*$/)
  return `${TITLE} ${WORDS}`
}

async function openExport(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export' }).click()
  return page.getByRole('dialog', { name: 'Export the report' })
}

async function take(page: Page, dialog: Locator): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ])
  return download
}

const previewIn = (dialog: Locator) => dialog.getByTitle('Preview of the report').contentFrame()

/** A claim that somebody named made, approved as false. */
async function newApprovedClaim(desk: TestDesk): Promise<{ editor: Person; articleId: string }> {
  const [editor, reviewer] = [await desk.join('editor'), await desk.join('reviewer')]
  const article = await newArticle(editor, desk.id)
  const speaker = {
    name: 'Ruth Hale',
    kind: 'named-person',
    anonymity: 'named',
    span: null,
  } as const
  const made = await newClaim(editor, article, WORDS, {
    attribution: { mode: 'attributed', speaker },
  })
  const path = `/api/claims/${made.id}`
  const results = {
    verdict: 'false',
    attributionCheck: 'confirmed',
    explanation: 'The log counts 12.',
    basis: 'common-knowledge',
  }
  const step = async (who: Person, move: string, body: unknown, method: 'POST' | 'PATCH') => {
    const { version } = await call(who, { path }, Claim)
    return call(who, { method, path: `${path}${move}`, ifMatch: version, body }, Claim)
  }
  await step(editor, '', results, 'PATCH')
  const { fingerprint } = await step(editor, '/submit', undefined, 'POST')
  await step(reviewer, '/approve', { fingerprint }, 'POST')
  return { editor, articleId: article.id }
}

test('the preview follows for whom the report is, by keyboard and by mouse', async ({
  desk,
  signedInAs,
}) => {
  const editor = await desk.join('editor')
  const article = await newArticle(editor, desk.id)
  await newClaim(editor, article, WORDS, { flags: ['legal'] })
  await newClaim(editor, article, 'crew of nine')
  const page = await signedInAs(editor, `/articles/${article.id}`)
  await page.getByRole('button', { name: 'Export' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Export the report' })
  const preview = previewIn(dialog)
  await expect(preview.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  await expect(preview.getByText('Fact-check report, internal')).toBeVisible()
  await expect(dialog).toContainText('2 claims · 0 sources')

  await dialog.getByRole('radio', { name: 'Internal' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: 'Legal' })).toBeChecked()
  await expect(dialog).toContainText('1 of 2 claims · 0 sources')
  await expect(preview.getByText('Shown are flagged claims alone: 1 of 2 claims.')).toBeVisible()

  await dialog.getByText('Public', { exact: true }).click()
  await expect(preview.getByText('Fact-check report, public')).toBeVisible()
  await expect(dialog).toContainText('This is the page as it will be saved.')
  await dialog.getByRole('radio', { name: 'Markdown' }).check()
  await expect(dialog).toContainText('the file carries the same facts')
  await page.goBack()
  await expect(dialog).toBeHidden()
})

test('a report is saved in each format, whole, under its name', async ({ desk, signedInAs }) => {
  const editor = await desk.join('editor')
  const article = await newArticle(editor, desk.id)
  await newClaim(editor, article, WORDS)
  const page = await signedInAs(editor, `/articles/${article.id}`)
  const dialog = await openExport(page)
  for (const { name, ending, read } of FORMATS) {
    await test.step(name, async () => {
      await dialog.getByRole('radio', { name, exact: true }).check()
      const download = await take(page, dialog)
      const file = `${TITLE} (internal report).${ending}`
      expect(download.suggestedFilename()).toBe(file)
      await expect(dialog.getByRole('status').filter({ hasText: 'Saved:' })).toContainText(file)
      const text = read(readFileSync(await download.path()))
      expect(text).toContain(TITLE)
      expect(text).toContain(WORDS)
    })
  }
})

test('the page that was saved opens by itself, and runs nothing', async ({
  desk,
  signedInAs,
  openBrowser,
}, info) => {
  const editor = await desk.join('editor')
  const article = await newArticle(editor, desk.id, {
    title: '<script>alert(1)</script> boats',
    text: `${STORY}\n\n<img src=x onerror=alert(1)>`,
  })
  const page = await signedInAs(editor, `/articles/${article.id}`)
  const download = await take(page, await openExport(page))
  const file = info.outputPath('report.html')
  await download.saveAs(file)
  expect(readFileSync(file, 'utf8')).not.toMatch(/<script|<img|<iframe/i)
  const saved = await (await openBrowser({ offline: true })).newPage()
  await saved.goto(pathToFileURL(file).href)
  await expect(saved.getByRole('heading', { level: 1, name: article.title })).toBeVisible()
})

test('the choice is kept for the desk; a reader may not take the public report and sees why', async ({
  desk,
  signedInAs,
}) => {
  const editor = await desk.join('editor')
  const article = await newArticle(editor, desk.id)
  const page = await signedInAs(editor, `/articles/${article.id}`)
  const dialog = await openExport(page)
  await dialog.getByRole('radio', { name: 'Public' }).check()
  await dialog.getByRole('radio', { name: 'CSV' }).check()
  await page.reload()
  await openExport(page)
  await expect(dialog.getByRole('radio', { name: 'Public' })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: 'CSV' })).toBeChecked()
  expect((await take(page, dialog)).suggestedFilename()).toBe(`${TITLE} (public report).csv`)

  const reading = await signedInAs(await desk.join('reader'), `/articles/${article.id}`)
  const theirs = await openExport(reading)
  const internal = theirs.getByRole('radio', { name: 'Internal' })
  const open = theirs.getByRole('radio', { name: 'Public' })
  await expect(open).toBeDisabled()
  await expect(open).toHaveAccessibleDescription(/Editors, reviewers and admins may do this\.$/)
  await internal.focus()
  await reading.keyboard.press('ArrowUp')
  await expect(open).toBeFocused()
  await reading.keyboard.press('Space')
  await expect(internal).toBeChecked()
  const taken = await take(reading, theirs)
  expect(taken.suggestedFilename()).toBe(`${TITLE} (internal report).html`)
})

test('claims are published with the public report, where somebody says where and which', async ({
  desk,
  signedInAs,
}) => {
  const { editor, articleId } = await newApprovedClaim(desk)
  const page = await signedInAs(editor, `/articles/${articleId}`)
  const dialog = await openExport(page)
  const markup = dialog.getByRole('radio', { name: 'ClaimReview' })
  await expect(markup).toBeDisabled()
  await expect(markup).toHaveAccessibleDescription(/goes with the public report alone\.$/)
  await dialog.getByRole('radio', { name: 'Public' }).check()
  await markup.check()
  await dialog.getByRole('button', { name: 'Download' }).click()
  const address = dialog.getByLabel('Address of the page where the report is published')
  await expect(address).toBeFocused()
  await expect(address).toHaveAccessibleDescription(/begins with https:/)
  await address.fill(PAGE)
  await dialog.getByRole('button', { name: 'Download' }).click()
  const claims = dialog.getByRole('group', { name: 'Claims to publish' })
  await expect(claims).toBeFocused()
  await expect(claims).toHaveAccessibleDescription(/Choose at least one claim\./)
  await dialog.getByRole('checkbox', { name: `Claim 1: ${WORDS}` }).check()
  const download = await take(page, dialog)
  expect(download.suggestedFilename()).toMatch(/\(public report\)\.claimreview\.jsonld$/)
  const text = readJson(readFileSync(await download.path()))
  for (const words of ['"ClaimReview"', 'Ruth Hale', `${PAGE}#claim-1`, '"False"'])
    expect(text).toContain(words)

  await dialog.getByRole('radio', { name: 'Legal' }).check()
  await expect(dialog.getByRole('radio', { name: 'HTML' })).toBeChecked()
  await expect(address).toBeHidden()
})

test('a report can be stopped, and without a connection the dialog says so and stays', async ({
  desk,
  signedInAs,
}) => {
  const editor = await desk.join('editor')
  const text = Array.from({ length: 3_000 }, (_, nth) => `Paragraph ${nth}. ${STORY}`).join('\n\n')
  const article = await newArticle(editor, desk.id, { text })
  const page = await signedInAs(editor, `/articles/${article.id}`)
  const dialog = await openExport(page)
  await expect(previewIn(dialog).getByRole('heading', { level: 1 })).toBeVisible()
  await dialog.getByRole('radio', { name: 'PDF' }).check()
  await dialog.getByRole('button', { name: 'Download' }).click()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByText('Stopped. Nothing was saved.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Close' }).last()).toBeFocused()

  await page.context().setOffline(true)
  await dialog.getByRole('radio', { name: 'Markdown' }).check()
  await dialog.getByRole('button', { name: 'Download' }).click()
  await expect(dialog.getByRole('alert')).toContainText('The server cannot be reached.')
  await dialog.getByRole('radio', { name: 'Legal' }).check()
  await expect(dialog.getByRole('alert')).toContainText('There is no preview now.')
  await page.context().setOffline(false)
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(previewIn(dialog).getByText('Fact-check report, legal')).toBeVisible()
  const download = await take(page, dialog)
  expect(download.suggestedFilename()).toBe(`${TITLE} (legal report).md`)
})

test('who has taken many reports is told when there are more', async ({ openBrowser }) => {
  const [folder, port] = [await newFolder(), await freePort()]
  const settings = { PORT: String(port), STET_DATA: folder, STET_EXPORTS_PER_HOUR: '1' }
  const server = runServer(settings)
  try {
    const baseURL = `http://localhost:${port}`
    expect(await isReady(server, baseURL)).toBe(true)
    const page = await (await openBrowser({ baseURL })).newPage()
    await page.goto('/')
    await fillSetup(page)
    await page.getByRole('button', { name: /^Load the sample story/ }).click()
    const dialog = await openExport(page)
    await take(page, dialog)
    await dialog.getByRole('button', { name: 'Download' }).click()
    await expect(dialog.getByRole('alert')).toContainText(
      /in this hour.*Try again in \d+ (min|s)\./,
    )
    await expect(dialog.getByRole('radio', { name: 'HTML' })).toBeChecked()
  } finally {
    await server.stop()
    await removeFolder(folder)
  }
})
