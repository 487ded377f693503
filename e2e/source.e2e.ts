import { type Page } from '@playwright/test'
import { Source, SourceSummary } from '#shared/source/source.ts'
import { pageOf } from '#shared/page.ts'
import { call } from './support/person.ts'
import { MINUTES, newArticle, newClaim, newSource } from './support/seed.ts'
import { expect, test } from './support/test.ts'
import { z } from 'zod'

async function openMenu(page: Page, title: string, entry: string) {
  await page.getByRole('button', { name: `More for ${title}` }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

test('a pasted source keeps what is said about it', async ({ desk, signedInAs }) => {
  const page = await signedInAs(desk.admin, `/desks/${desk.id}/sources`)
  await expect(page.getByRole('heading', { name: 'No sources yet' })).toBeVisible()
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog', { name: 'Add a source' })
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(dialog.getByRole('textbox', { name: 'Text' })).toHaveAccessibleDescription(
    'There is no text yet.',
  )
  await dialog.getByRole('textbox', { name: 'Text' }).fill(MINUTES)
  await dialog.getByLabel('Title').fill('Call with the harbour office')
  await dialog.getByLabel('Publisher').fill('Harbour office')
  await dialog.getByLabel('Kind').selectOption('Interview notes')
  await dialog.getByLabel('Published').fill('5 November')
  await dialog.getByLabel('How close it is').selectOption({ index: 0 })
  await dialog.getByLabel('Author').fill('Mo Marsh')
  await dialog.getByLabel('Address').fill('harbour.example')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(dialog.getByLabel('Published')).toHaveAccessibleDescription(/Write it as 2026/)
  await expect(dialog.getByLabel('Address')).toHaveAccessibleDescription(/must begin with http/)
  await dialog.getByLabel('Published').fill('2026-11')
  await dialog.getByLabel('Address').fill('https://harbour.example/minutes')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(dialog).toBeHidden()

  const row = page.getByRole('listitem').filter({ hasText: 'Call with the harbour office' })
  await expect(row).toContainText('Harbour office')
  await expect(row).toContainText('Mo Marsh')
  await expect(row).toContainText('2026-11')
  await expect(row).toContainText('Interview notes')
  await expect(row.getByRole('link', { name: /harbour\.example/ })).toHaveAttribute(
    'href',
    'https://harbour.example/minutes',
  )
  const { items } = await call(
    desk.admin,
    { path: `/api/desks/${desk.id}/sources` },
    pageOf(SourceSummary),
  )
  expect(items).toMatchObject([
    { medium: 'interview-notes', proximity: 'primary', publishedAt: '2026-11', language: 'en' },
  ])
})

test('an uploaded source is kept word for word', async ({ desk, signedInAs }) => {
  const page = await signedInAs(desk.admin, `/desks/${desk.id}/sources`)
  await page.getByRole('button', { name: /^Add a source/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a source' })
  await dialog.getByRole('button', { name: 'File', exact: true }).click()
  const asked = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'choose files' }).click()
  const buffer = Buffer.from(`${MINUTES}\n`)
  await (await asked).setFiles({ name: 'minutes.md', mimeType: 'text/markdown', buffer })
  await expect(dialog.getByLabel('Title')).toHaveValue('')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('status').getByText('“minutes” is added.')).toBeVisible()
  const path = `/api/desks/${desk.id}/sources`
  const { items } = await call(desk.admin, { path }, pageOf(SourceSummary))
  const id = items[0]?.id ?? ''
  const source = await call(desk.admin, { path: `/api/sources/${id}` }, Source)
  expect(source.snapshot).toMatchObject({ fileName: 'minutes.md', text: `${MINUTES}\n` })
  expect(source.snapshot.fileSha256).toMatch(/^[\da-f]{64}$/)
})

test('what is said about a source can be changed, its text cannot', async ({
  desk,
  signedInAs,
}) => {
  const source = await newSource(desk.admin, desk.id)
  const page = await signedInAs(desk.admin, `/desks/${desk.id}/sources`)
  await openMenu(page, source.title, 'Edit what is said about it')
  const dialog = page.getByRole('dialog', { name: 'About this source' })
  await expect(dialog.getByRole('textbox', { name: 'Text', exact: true })).toBeHidden()
  await dialog.getByLabel('Publisher').fill('Port authority')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').getByText('The changes are saved.')).toBeVisible()
  await expect(page.getByText('Port authority')).toBeVisible()
})

test('a source that nothing rests on can be deleted, one in use cannot', async ({
  desk,
  signedInAs,
}) => {
  const used = await newSource(desk.admin, desk.id, { title: 'Used source' })
  await newSource(desk.admin, desk.id, { title: 'Spare source' })
  const article = await newArticle(desk.admin, desk.id)
  const claim = await newClaim(desk.admin, article, 'at least 40 boats')
  const exact = 'At least 40 boats'
  const body = {
    sourceId: used.id,
    snapshot: 1,
    spans: [{ start: 0, end: exact.length, exact }],
    about: 'content',
    relation: 'supports',
  }
  await call(
    desk.admin,
    { method: 'POST', path: `/api/claims/${claim.id}/evidence`, body },
    z.looseObject({}),
  )
  const page = await signedInAs(desk.admin, `/desks/${desk.id}/sources`)
  await page.getByRole('button', { name: 'More for Used source' }).click()
  const entry = page.getByRole('menuitem', { name: 'Delete' })
  await expect(entry).toBeDisabled()
  await expect(entry).toHaveAccessibleDescription('1 claim rests on it.')
  await page.keyboard.press('Escape')

  await openMenu(page, 'Spare source', 'Delete')
  const question = page.getByRole('alertdialog', { name: 'Delete “Spare source”?' })
  await question.getByRole('button', { name: 'Delete the source' }).click()
  await expect(page.getByRole('status').getByText('“Spare source” is deleted.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Spare source' })).toBeHidden()
})
