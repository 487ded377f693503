import { type Locator } from '@playwright/test'
import { newArticle, newSource } from './support/seed.ts'
import { expect, test } from './support/test.ts'

const EDITORS = 'Editors, reviewers and admins may do this.'
const ADMINS = 'Only admins of this desk may do this.'

async function expectDenied(control: Locator, reason: string) {
  await expect(control).toBeDisabled()
  await expect(control).toHaveAccessibleDescription(reason)
}

test('a reader on an empty desk sees what there would be to do, and why not by them', async ({
  desk,
  signedInAs,
}) => {
  const page = await signedInAs(await desk.join('reader'))
  const load = page.getByRole('button', { name: /^Load an article/ })
  await expectDenied(load, EDITORS)
  await expectDenied(page.getByRole('button', { name: /^Load the sample story/ }), EDITORS)
  await load.focus()
  await expect(page.getByText(EDITORS).filter({ visible: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('l')
  await page.keyboard.press('m')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('link', { name: 'Sources' }).click()
  await expectDenied(page.getByRole('button', { name: /^Add a source/ }), EDITORS)
})

test('a reader sees articles and sources, with each change disabled and its reason beside it', async ({
  desk,
  signedInAs,
}) => {
  await newArticle(desk.admin, desk.id, { title: 'The story' })
  await newSource(desk.admin, desk.id, { title: 'The minutes' })
  const page = await signedInAs(await desk.join('reader'))
  await page.getByRole('button', { name: 'More for The story' }).click()
  await expectDenied(page.getByRole('menuitem', { name: 'Title, byline' }), EDITORS)
  await expectDenied(page.getByRole('menuitem', { name: 'Correct the text' }), EDITORS)
  await expectDenied(page.getByRole('menuitem', { name: 'Archive' }), EDITORS)
  await expectDenied(
    page.getByRole('menuitem', { name: 'Delete' }),
    'Only admins may delete an article. You can archive it.',
  )
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Title, byline' })).toBeHidden()

  await page.goto(`/desks/${desk.id}/sources`)
  await page.getByRole('button', { name: 'More for The minutes' }).click()
  await expectDenied(page.getByRole('menuitem', { name: 'Edit what' }), EDITORS)
  await expectDenied(
    page.getByRole('menuitem', { name: 'Delete' }),
    'Only admins may delete a source.',
  )
})

test('a reader sees members and settings, and changes neither', async ({ desk, signedInAs }) => {
  const page = await signedInAs(await desk.join('reader'), `/desks/${desk.id}/members`)
  await expectDenied(page.getByRole('button', { name: 'Invite somebody' }), ADMINS)
  await expectDenied(page.getByLabel('Role of Ada Admin'), ADMINS)
  await expectDenied(page.getByLabel('Legal clearance').first(), ADMINS)
  await page.getByRole('button', { name: 'More for Ada Admin' }).click()
  await expectDenied(page.getByRole('menuitem', { name: 'Make a link' }), ADMINS)
  await expectDenied(page.getByRole('menuitem', { name: 'Remove from' }), ADMINS)

  await page.goto(`/desks/${desk.id}/settings`)
  await expectDenied(page.getByRole('button', { name: 'Save' }), ADMINS)
  await expectDenied(page.getByLabel('Time zone'), ADMINS)
  await expectDenied(page.getByLabel('Language'), ADMINS)
  await expectDenied(page.getByLabel('One person may approve their own work'), ADMINS)
  await expect(page.getByLabel('Name')).not.toBeEditable()
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription(ADMINS)
})

test('an editor changes articles and sources, but deletes neither', async ({
  desk,
  signedInAs,
}) => {
  await newArticle(desk.admin, desk.id, { title: 'The story' })
  const page = await signedInAs(await desk.join('editor'))
  await expect(page.getByRole('button', { name: /^Load an article/ })).toBeEnabled()
  await page.getByRole('button', { name: 'More for The story' }).click()
  await expect(page.getByRole('menuitem', { name: 'Archive' })).toBeEnabled()
  await expectDenied(
    page.getByRole('menuitem', { name: 'Delete' }),
    'Only admins may delete an article. You can archive it.',
  )
})
