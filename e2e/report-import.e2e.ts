import { readFileSync } from 'node:fs'
import { type Locator, type Page } from '@playwright/test'
import { Claim } from '#shared/review/review.ts'
import { newDesk, type TestDesk } from './support/new-desk.ts'
import { call, type Person } from './support/person.ts'
import { newArticle, newClaim, newEvidence, newSource } from './support/seed.ts'
import { expect, test } from './support/test.ts'

const TITLE = 'Boats stay in port'
const WORDS = 'at least 40 boats'

/** A claim that rests on a source and was approved, on a desk of its own. */
async function approvedArticle(desk: TestDesk): Promise<{ editor: Person; articleId: string }> {
  const [editor, reviewer] = [await desk.join('editor'), await desk.join('reviewer')]
  const article = await newArticle(editor, desk.id)
  const { id } = await newClaim(editor, article, WORDS)
  await newClaim(editor, article, 'crew of nine')
  const source = await newSource(editor, desk.id)
  await newEvidence(
    editor,
    await call(editor, { path: `/api/claims/${id}` }, Claim),
    source,
    '40 boats',
  )
  const step = async (who: Person, move: string, body: unknown, method: 'POST' | 'PATCH') => {
    const { version } = await call(who, { path: `/api/claims/${id}` }, Claim)
    const path = `/api/claims/${id}${move}`
    return call(who, { method, path, ifMatch: version, body }, Claim)
  }
  await step(editor, '', { verdict: 'verified' }, 'PATCH')
  const { fingerprint } = await step(editor, '/submit', undefined, 'POST')
  await step(reviewer, '/approve', { fingerprint }, 'POST')
  return { editor, articleId: article.id }
}

/** The internal report as JSON, taken as a person takes it. */
async function takeReport(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export the report' })
  await dialog.getByRole('radio', { name: 'JSON' }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ])
  return readFileSync(await download.path())
}

async function choose(page: Page, buffer: Buffer): Promise<Locator> {
  await page.getByRole('button', { name: 'Import a report …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import a report' })
  const file = { name: 'report.json', mimeType: 'application/json', buffer }
  await dialog.getByLabel('Report of another desk').locator('input').setInputFiles(file)
  return dialog
}

test('an article moves to another desk with its claims, its past and its approvals', async ({
  desk,
  house,
  signedInAs,
}) => {
  const { editor, articleId } = await approvedArticle(desk)
  const report = await takeReport(await signedInAs(editor, `/articles/${articleId}`))
  const other = await newDesk(house)
  const page = await signedInAs(other.admin, `/desks/${other.id}`)
  const dialog = await choose(page, report)
  await expect(dialog).toContainText(desk.name)
  await expect(dialog).toContainText('Not signed.')
  await expect(dialog).toContainText(TITLE)
  await expect(dialog).toContainText('2 claims · 1 marked · 1 approved · 1 piece of evidence')
  await expect(dialog).toContainText('Minutes of the harbour office')
  await expect(dialog).toContainText('Emil Editor (Editor)')
  await expect(dialog.getByRole('radio', { name: 'Review again' })).toBeChecked()
  await dialog.getByRole('radio', { name: 'Keep' }).check()
  await dialog.getByRole('button', { name: 'Import the article' }).click()

  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  const note = page.getByRole('note').filter({ hasText: `Imported from “${desk.name}”` })
  await expect(note).toContainText('by Ada Admin. Approvals made there count here.')
  await expect(page.getByText('1 of 2 claims approved').first()).toBeVisible()
  await page.goto(`${page.url()}?claim=1`)
  await page.getByRole('button', { name: 'More for claim 1' }).click()
  await page.getByRole('menuitem', { name: 'History' }).click()
  const history = page.getByRole('list', { name: 'History' })
  await expect(history.getByRole('listitem').first()).toContainText('Ada Admin brought it here')
  await expect(history).toContainText(`Rui Reviewer approved it (at “${desk.name}”)`)
})

test('an editor may not keep approvals and sees why; a changed file is refused and nothing is stored', async ({
  desk,
  signedInAs,
}) => {
  const { editor, articleId } = await approvedArticle(desk)
  const report = await takeReport(await signedInAs(editor, `/articles/${articleId}`))
  const page = await signedInAs(editor, `/desks/${desk.id}`)
  const dialog = await choose(page, report)
  const keep = dialog.getByRole('radio', { name: 'Keep' })
  await expect(keep).toBeDisabled()
  await expect(keep).toHaveAccessibleDescription(/Only admins of this desk may do this\.$/)
  await expect(dialog).toContainText('Already on this desk')

  const changed = Buffer.from(String(report).replaceAll('40 boats', '41 boats'))
  const file = { name: 'changed.json', mimeType: 'application/json', buffer: changed }
  await dialog.getByLabel('Report of another desk').locator('input').setInputFiles(file)
  await expect(dialog.getByRole('alert')).toContainText('changed since it was exported')
  await expect(dialog.getByRole('button', { name: 'Import the article' })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('link', { name: TITLE })).toHaveCount(1)
})

test('a reader may not import and sees why', async ({ desk, signedInAs }) => {
  await newArticle(await desk.join('editor'), desk.id)
  const page = await signedInAs(await desk.join('reader'), `/desks/${desk.id}`)
  const button = page.getByRole('button', { name: 'Import a report …' })
  await expect(button).toHaveAccessibleDescription(/Editors, reviewers and admins may do this\.$/)
})
