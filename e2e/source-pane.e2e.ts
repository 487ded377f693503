import { type Locator, type Page } from '@playwright/test'
import { violationsOf } from './support/axe.ts'
import { type TestDesk } from './support/new-desk.ts'
import { newArticle, newClaim, newEvidence, newSource } from './support/seed.ts'
import { expect, test } from './support/test.ts'
import { realFile, type TestFile, uploadSource } from './support/upload.ts'
import { cardOf, MOUSE, textOf } from './support/workspace.ts'

const BILL = 'Forests bill'
const CLAIM = 'The bill H. R. 1904 was passed by the 108th Congress'

const MISSING = 'the collection of real documents is not beside the project'

/** A bill of 29 pages with headings. */
function billFile(): TestFile | null {
  return realFile('pdf', 'format-corpus__477139.pdf')
}

/** Where an article is open beside the bill as a source. */
async function placeBeside(desk: TestDesk, bill: TestFile): Promise<string> {
  const article = await newArticle(desk.admin, desk.id)
  const source = await uploadSource(desk.admin, desk.id, bill, BILL)
  return `/articles/${article.id}?source=${source.id}`
}

/** Where a page begins in the bill: what a screen reader is told there is drawn too small to be in sight. */
function pageMark(page: Page, number: number): Locator {
  return textOf(page, BILL).getByText(`Page ${number}`, { exact: true }).locator('..')
}

async function goToPage(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: 'Go to a page or heading' }).click()
  const outline = page.getByRole('region', { name: 'Go to a page or heading' })
  await outline.getByLabel('Page', { exact: true }).fill(number)
  await page.keyboard.press('Enter')
}

test('words are found whatever their case and accents, one place after another', async ({
  desk,
  signedInAs,
}) => {
  const article = await newArticle(desk.admin, desk.id)
  const text = 'Mayor Aydın spoke.\n\nAYDIN left.\n\nNobody saw Aydin again.'
  const source = await newSource(desk.admin, desk.id, { title: 'Notes', text })
  const page = await signedInAs(desk.admin, `/articles/${article.id}?source=${source.id}`)
  await expect(textOf(page, 'Notes')).toBeVisible()
  await page.keyboard.press('/')
  const field = page.getByRole('searchbox', { name: 'Find in this source' })
  await field.fill('aydin')
  const count = page.getByRole('search').getByRole('status')
  await expect(count).toHaveText('1 of 3')
  await expect(textOf(page, 'Notes').locator('mark')).toHaveText(['Aydın', 'AYDIN', 'Aydin'])
  await field.press('Enter')
  await expect(count).toHaveText('2 of 3')
  await field.press('Shift+Enter')
  await field.press('Shift+Enter')
  await expect(count).toHaveText('3 of 3')
  await field.fill('nowhere')
  await expect(count).toHaveText('not found')
  expect(await violationsOf(page)).toEqual([])
  await field.press('Escape')
  await expect(field).toBeHidden()
})

test('passages that share figures and names with the open claim are listed and shown', async ({
  desk,
  signedInAs,
}) => {
  const article = await newArticle(desk.admin, desk.id, {
    text: 'The office in Kerry counted 1,098 boats on 5 November 2026.',
  })
  await newClaim(desk.admin, article, 'The office in Kerry counted 1,098 boats on 5 November 2026')
  const text =
    'All was calm.\n\nOn Nov. 5, 2026 it rained.\n\nIn Kerry they saw ۱۰۹۸ boats. Then 98 left.'
  const source = await newSource(desk.admin, desk.id, { title: 'Log', text })
  const page = await signedInAs(desk.admin, `/articles/${article.id}?source=${source.id}&claim=1`)
  const passages = page.getByRole('region', {
    name: '2 passages share figures or names with claim 1',
  })
  await passages.getByRole('button', { name: '2 passages' }).click()
  const items = passages.getByRole('listitem')
  await expect(items).toHaveCount(2)
  await expect(items.first()).toContainText('In Kerry they saw ۱۰۹۸ boats.')
  await expect(items.first()).toContainText('shares Kerry, 1,098')
  await expect(items.last()).toContainText('shares 5 November 2026')
  await passages.getByRole('button', { name: 'Next passage' }).click()
  await expect(items.first().getByRole('button')).toHaveAttribute('aria-current', 'true')
  expect(await violationsOf(page)).toEqual([])
})

test('a quote from page 2 of a PDF names its page, in the evidence and in the report', async ({
  desk,
  signedInAs,
}) => {
  const bill = billFile()
  test.skip(bill === null, MISSING)
  if (bill === null) return
  const article = await newArticle(desk.admin, desk.id, { text: `${CLAIM}.` })
  await newClaim(desk.admin, article, CLAIM)
  const source = await uploadSource(desk.admin, desk.id, bill, BILL)
  const second = source.snapshot.document?.pages.find((one) => one.number === 2)
  const words = source.snapshot.text.slice(second?.start ?? 0, (second?.start ?? 0) + 30).trim()
  const page = await signedInAs(desk.admin, `/articles/${article.id}?source=${source.id}&claim=1`)
  await goToPage(page, '2')
  const text = textOf(page, BILL)
  await expect(text.getByText('Page 2', { exact: true })).toBeAttached()
  expect(await violationsOf(page)).toEqual([])
  const copied = await text.evaluate((root) => {
    const selection = window.getSelection()
    selection?.selectAllChildren(root)
    const words = selection?.toString() ?? ''
    selection?.removeAllRanges()
    return words
  })
  expect(copied).toContain(words)
  expect(copied).not.toMatch(/p\. 2\b|Page 2/)
  await MOUSE.select(page, text, words)
  await page
    .getByRole('button', { name: /Supports/ })
    .first()
    .click()
  const card = cardOf(page, 1)
  await expect(card).toContainText('Evidence 1')
  await expect(card.getByRole('button', { name: `Show it in the source: ${BILL}` })).toContainText(
    ', 2',
  )
  const report = await desk.admin.http.get(`/api/articles/${article.id}/report?format=md`)
  expect(await report.text()).toMatch(/(?:p\.|page) ?2\b/i)
})

test('a page that is not there is said so, and a heading leads to its place', async ({
  desk,
  signedInAs,
}) => {
  const bill = billFile()
  test.skip(bill === null, MISSING)
  if (bill === null) return
  const page = await signedInAs(desk.admin, await placeBeside(desk, bill))
  await expect(textOf(page, BILL)).toBeVisible()
  await page.keyboard.press('g')
  const outline = page.getByRole('region', { name: 'Go to a page or heading' })
  await outline.getByLabel('Page', { exact: true }).fill('99')
  await page.keyboard.press('Enter')
  await expect(outline.getByLabel('Page', { exact: true })).toHaveAccessibleDescription(
    'There is no such page: 1 to 29.',
  )
  await outline.getByRole('button', { name: /BIOMASS/ }).click()
  await expect(textOf(page, BILL).getByRole('heading', { name: /BIOMASS/ })).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(outline).toBeHidden()
})

test('a place in a source comes back after a reload, after Back, and to a colleague', async ({
  desk,
  signedInAs,
}) => {
  const bill = billFile()
  test.skip(bill === null, MISSING)
  if (bill === null) return
  const page = await signedInAs(desk.admin, await placeBeside(desk, bill))
  await goToPage(page, '20')
  const mark = pageMark(page, 20)
  await expect(mark).toBeInViewport()
  await expect(page).toHaveURL(/[?&]at=/)
  await page.reload()
  await expect(mark).toBeInViewport()
  await page.getByRole('link', { name: 'Review', exact: true }).click()
  await expect(mark).toBeHidden()
  await page.goBack()
  await expect(mark).toBeInViewport()
  const colleague = await signedInAs(await desk.join('reader'), page.url())
  await expect(pageMark(colleague, 20)).toBeInViewport()
})

test('the second quote from one source is shown where it stands, again and again', async ({
  desk,
  signedInAs,
}) => {
  const bill = billFile()
  test.skip(bill === null, MISSING)
  if (bill === null) return
  const article = await newArticle(desk.admin, desk.id, { text: `${CLAIM}.` })
  const claim = await newClaim(desk.admin, article, CLAIM)
  const source = await uploadSource(desk.admin, desk.id, bill, BILL)
  const quoteOn = (number: number) => {
    const { text, document } = source.snapshot
    const start = document?.pages.find((one) => one.number === number)?.start ?? 0
    return text.slice(start).trim().slice(0, 40)
  }
  for (const number of [2, 20]) await newEvidence(desk.admin, claim, source, quoteOn(number))
  const page = await signedInAs(desk.admin, `/articles/${article.id}?source=${source.id}&claim=1`)
  const show = (nth: number) =>
    cardOf(page, 1)
      .getByRole('button', { name: `Show it in the source: ${BILL}` })
      .nth(nth)
  const mark = (number: number) => pageMark(page, number)
  await expect(mark(2)).toBeInViewport()
  await show(1).click()
  await expect(mark(20)).toBeInViewport()
  await goToPage(page, '5')
  await expect(mark(20)).not.toBeInViewport()
  await show(1).click()
  await expect(mark(20)).toBeInViewport()
  await show(0).click()
  await expect(mark(2)).toBeInViewport()
})

test('what came with a file is told: its name, what read it, warnings, and the file itself', async ({
  desk,
  signedInAs,
}) => {
  const bill = billFile()
  test.skip(bill === null, MISSING)
  if (bill === null) return
  const page = await signedInAs(desk.admin, await placeBeside(desk, bill))
  await expect(page.getByText('Read from a PDF')).toBeVisible()
  const link = page.getByRole('link', { name: `Download the original, ${bill.name}` })
  const original = await desk.admin.http.get((await link.getAttribute('href')) ?? '')
  expect(Buffer.compare(await original.body(), bill.buffer)).toBe(0)
  await page.getByRole('button', { name: /About the file, \d+ warning/ }).click()
  const dialog = page.getByRole('dialog', { name: 'About the file' })
  await expect(dialog.getByRole('heading', { name: 'How it was read' })).toBeVisible()
  await expect(dialog).toContainText(bill.name)
  expect(await violationsOf(page)).toEqual([])
})

test('a footnote is reached from its call, and the call from the footnote', async ({
  desk,
  signedInAs,
}) => {
  const file = realFile('docx', 'mammoth__footnotes.docx')
  test.skip(file === null, 'the collection of real documents is not beside the project')
  if (file === null) return
  const article = await newArticle(desk.admin, desk.id)
  const source = await uploadSource(desk.admin, desk.id, file, 'With notes')
  const page = await signedInAs(desk.admin, `/articles/${article.id}?source=${source.id}`)
  const call = page.getByRole('button', { name: 'Note 1', exact: true })
  await call.click()
  const back = page.getByRole('button', { name: 'Back from note 1 to where it is called' })
  await expect(back).toBeFocused()
  expect(await violationsOf(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(call).toBeFocused()
})
