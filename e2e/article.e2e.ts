import { type Page } from '@playwright/test'
import { Article } from '#shared/article/article.ts'
import { call } from './support/person.ts'
import { newArticle, newClaim, STORY } from './support/seed.ts'
import { expect, test } from './support/test.ts'

const LATIN1 = Buffer.from('Neun Häfen', 'latin1')

async function openLoading(page: Page) {
  await page.getByRole('button', { name: /^Load an article/ }).click()
  return page.getByRole('dialog', { name: 'Load an article' })
}

async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }) {
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'choose a file' }).click()
  await (await asked).setFiles(file)
}

async function openMenu(page: Page, title: string, entry: string) {
  await page.getByRole('button', { name: `More for ${title}` }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

test('a pasted text becomes an article, its title taken from the first line', async ({
  desk,
  signedInAs,
}) => {
  const page = await signedInAs(desk.admin)
  const dialog = await openLoading(page)
  await expect(dialog.getByRole('textbox', { name: 'Text' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Load', exact: true }).click()
  await expect(dialog.getByRole('textbox', { name: 'Text' })).toHaveAccessibleDescription(
    'There is no text yet.',
  )
  await expect(dialog.getByLabel('Title')).toHaveAccessibleDescription(/needs a title/)

  await dialog.getByRole('textbox', { name: 'Text' }).fill(`# Boats stay in port\n\n${STORY}`)
  await expect(dialog.getByLabel('Title')).toHaveValue('Boats stay in port')
  await dialog.getByLabel('Byline').fill('Draft by Mo Marsh')
  await dialog.getByRole('button', { name: 'Load', exact: true }).click()
  await expect(page.getByRole('status').getByText('“Boats stay in port” is loaded.')).toBeVisible()
  await expect(page).toHaveURL(/\/articles\/[\w-]+$/)

  await page.goto('/')
  const row = page.getByRole('listitem').filter({ hasText: 'Boats stay in port' })
  await expect(row).toContainText('Draft by Mo Marsh')
  await expect(row).toContainText('loaded by Ada Admin')
  await expect(row).toContainText('No claims yet')
})

test('a .txt file becomes an article; a wrong file is told before or after it is sent', async ({
  desk,
  signedInAs,
}) => {
  const page = await signedInAs(desk.admin)
  const dialog = await openLoading(page)
  await dialog.getByRole('button', { name: 'File', exact: true }).click()
  await choose(page, { name: 'story.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') })
  await dialog.getByRole('button', { name: 'Load', exact: true }).click()
  await expect(dialog.getByRole('alert').first()).toContainText('PDF')
  await choose(page, { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) })
  await expect(dialog.getByRole('alert')).toContainText('This file is empty.')
  await choose(page, { name: 'old.txt', mimeType: 'text/plain', buffer: LATIN1 })
  await expect(dialog.getByLabel('Title')).toHaveAccessibleDescription(/document’s own title/)
  await dialog.getByRole('button', { name: 'Load', exact: true }).click()
  await expect(dialog.getByRole('alert').first()).toContainText('UTF-8')

  const buffer = Buffer.from(`\uFEFF${STORY.replaceAll('\n', '\r\n')}`)
  await choose(page, { name: 'boats.txt', mimeType: 'text/plain', buffer })
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await expect(dialog.getByRole('status').filter({ hasText: 'boats.txt' })).toBeVisible()
  await dialog.getByLabel('Title').fill('Boats by file')
  await dialog.getByRole('button', { name: 'Load', exact: true }).click()
  await expect(page.getByRole('status').getByText('“Boats by file” is loaded.')).toBeVisible()
})

test('a half-typed article survives a closed tab', async ({ desk, signedInAs }) => {
  const page = await signedInAs(desk.admin)
  await (await openLoading(page)).getByRole('textbox', { name: 'Text' }).fill('Half a story.')
  await page.close({ runBeforeUnload: true })
  const again = await page.context().newPage()
  await again.goto('/')
  const dialog = await openLoading(again)
  await expect(dialog.getByRole('textbox', { name: 'Text' })).toHaveValue('Half a story.')
})

test('title, byline and language can be changed', async ({ desk, signedInAs }) => {
  await newArticle(desk.admin, desk.id, { title: 'Working title' })
  const page = await signedInAs(desk.admin)
  await openMenu(page, 'Working title', 'Title, byline, language')
  const dialog = page.getByRole('dialog', { name: 'Title, byline and language' })
  await dialog.getByLabel('Title').fill('')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByLabel('Title')).toHaveAccessibleDescription(/needs a title/)
  await dialog.getByLabel('Title').fill('Final title')
  await dialog.getByLabel('Byline').fill('By the night desk')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('link', { name: 'Final title' })).toBeVisible()
  await expect(page.getByText('By the night desk')).toBeVisible()
})

test('when somebody else saved meanwhile, both versions are shown and one is chosen', async ({
  desk,
  signedInAs,
}) => {
  const article = await newArticle(desk.admin, desk.id, { title: 'Working title' })
  const page = await signedInAs(desk.admin)
  await openMenu(page, 'Working title', 'Title, byline, language')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Title').fill('My title')
  const path = `/api/articles/${article.id}`
  const body = { title: 'Their title' }
  await call(desk.admin, { method: 'PATCH', path, body, ifMatch: article.version }, Article)
  await dialog.getByRole('button', { name: 'Save' }).click()
  const conflict = dialog.getByRole('row', { name: /^Title/ })
  await expect(conflict.getByRole('cell')).toHaveText(['My title', 'Their title'])
  await dialog.getByRole('button', { name: 'Save mine over it' }).click()
  await expect(page.getByRole('link', { name: 'My title' })).toBeVisible()
})

test('the text can be corrected in place until the first claim', async ({ desk, signedInAs }) => {
  const article = await newArticle(desk.admin, desk.id)
  const page = await signedInAs(desk.admin)
  await openMenu(page, article.title, 'Correct the text')
  const dialog = page.getByRole('dialog', { name: 'Correct the text' })
  const text = dialog.getByRole('textbox', { name: 'Text' })
  await expect(text).toHaveValue(STORY)
  await text.fill('')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(text).toHaveAccessibleDescription('There is no text yet.')
  await text.fill(STORY.replace('40', '41'))
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').getByText('The text is corrected.')).toBeVisible()
  const corrected = await call(desk.admin, { path: `/api/articles/${article.id}` }, Article)
  expect(corrected.revision.text).toContain('41 boats')

  await newClaim(desk.admin, corrected, 'at least 41 boats')
  await page.reload()
  await expect(page.getByText('0 of 1 approved')).toBeVisible()
  await page.getByRole('button', { name: `More for ${article.title}` }).click()
  const entry = page.getByRole('menuitem', { name: 'Correct the text' })
  await expect(entry).toBeDisabled()
  await expect(entry).toHaveAccessibleDescription('Only before the first claim.')
})

test('an article is archived, brought back by Undo, and found in the archive', async ({
  desk,
  signedInAs,
}) => {
  await newArticle(desk.admin, desk.id, { title: 'Old news' })
  const page = await signedInAs(desk.admin)
  await openMenu(page, 'Old news', 'Archive')
  await expect(page.getByRole('heading', { name: 'Everything is archived' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: 'Old news' })).toBeVisible()

  await openMenu(page, 'Old news', 'Archive')
  await expect(page.getByRole('link', { name: 'Old news' })).toBeHidden()
  await page.getByRole('button', { name: 'Archived', exact: true }).click()
  await expect(page).toHaveURL(/show=archived/)
  await openMenu(page, 'Old news', 'Bring back from the archive')
  await expect(page.getByRole('heading', { name: 'Nothing is archived' })).toBeVisible()
  await page.getByRole('button', { name: 'Current', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Old news' })).toBeVisible()
})

test('an admin deletes a wrong upload after being asked', async ({ desk, signedInAs }) => {
  await newArticle(desk.admin, desk.id, { title: 'Wrong file' })
  await newArticle(desk.admin, desk.id, { title: 'Right file' })
  const page = await signedInAs(desk.admin)
  await openMenu(page, 'Wrong file', 'Delete')
  const question = page.getByRole('alertdialog', { name: 'Delete “Wrong file”?' })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('link', { name: 'Wrong file' })).toBeVisible()
  await openMenu(page, 'Wrong file', 'Delete')
  await question.getByRole('button', { name: 'Delete the article' }).click()
  await expect(page.getByRole('status').getByText('“Wrong file” is deleted.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Wrong file' })).toBeHidden()
  await expect(page.getByRole('link', { name: 'Right file' })).toBeVisible()
})
