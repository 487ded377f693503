import { Member } from '#shared/auth/account.ts'
import { pageOf } from '#shared/page.ts'
import { PASSWORD } from './support/house.ts'
import { invite, newDesk } from './support/new-desk.ts'
import { call } from './support/person.ts'
import { newArticle } from './support/seed.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

test('an editor joins by the link that an admin made', async ({
  desk,
  signedInAs,
  openBrowser,
}) => {
  const admin = await signedInAs(desk.admin, `/desks/${desk.id}/members`)
  await expect(admin.getByText('No open invitations.')).toBeVisible()
  await admin.getByRole('button', { name: 'Invite somebody' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  await expect(dialog.getByLabel('Email')).toHaveAccessibleDescription(/does not look like an/)
  await dialog.getByLabel('Email').fill(`ina-${desk.id}@desk.example`)
  await dialog.getByLabel('Role on this desk').selectOption('Editor')
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  await expect(dialog.getByText(/joins the desk as editor/)).toBeVisible()
  const link = await dialog.getByLabel('Link').inputValue()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(admin.getByText(`ina-${desk.id}@desk.example`)).toBeVisible()

  const ina = await (await openBrowser()).newPage()
  await ina.goto(link)
  await ina.getByRole('button', { name: 'Join the desk' }).click()
  await expect(ina.getByLabel('Your name')).toHaveAccessibleDescription(/Reports need a name/)
  await ina.getByLabel('Your name').fill('Ina Ink')
  await ina.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await ina.getByRole('button', { name: 'Join the desk' }).click()
  await expect(ina.getByRole('heading', { name: 'Nothing on this desk yet' })).toBeVisible()
  await expect(ina.getByRole('button', { name: /^Load an article/ })).toBeEnabled()

  await admin.reload()
  await expect(admin.getByLabel('Role of Ina Ink')).toHaveValue('editor')
  await expect(admin.getByText('No open invitations.')).toBeVisible()

  const late = await (await openBrowser()).newPage()
  await late.goto(link)
  await late.getByLabel('Your name').fill('Somebody Else')
  await late.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await late.getByRole('button', { name: 'Join the desk' }).click()
  await expect(late.getByRole('alert').getByText('used')).toBeVisible()
})

test('an invitation that was taken back lets nobody in', async ({
  desk,
  signedInAs,
  openBrowser,
}) => {
  const draft = { email: `gone-${desk.id}@desk.example`, role: 'reader' } as const
  const link = await invite(desk.admin, desk.id, draft)
  const admin = await signedInAs(desk.admin, `/desks/${desk.id}/members`)
  const row = admin.getByRole('listitem').filter({ hasText: draft.email })
  await row.getByRole('button', { name: 'Take back' }).click()
  await expect(admin.getByText('No open invitations.')).toBeVisible()
  await expect(
    admin.getByRole('status').getByText(`The link for ${draft.email} no longer works.`),
  ).toBeVisible()

  const page = await (await openBrowser()).newPage()
  await page.goto(link)
  await page.getByLabel('Your name').fill('Gone Again')
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Join the desk' }).click()
  await expect(page.getByRole('alert').getByText('used already')).toBeVisible()
})

test('somebody with an account signs in first and joins a second desk', async ({
  desk,
  house,
  page,
}) => {
  const editor = await desk.join('editor')
  const other = await newDesk(house)
  const link = await invite(other.admin, other.id, { email: editor.email, role: 'reviewer' })
  await page.goto(link)
  await page.getByRole('link', { name: 'I have an account: sign in first' }).click()
  await signIn(page, editor)
  await expect(page.getByText('You are signed in as Emil Editor.')).toBeVisible()
  await page.getByRole('button', { name: 'Join the desk' }).click()
  const switcher = page.getByRole('button', { name: /^Desk: / })
  await expect(switcher).toHaveAccessibleName(`Desk: ${other.name}. Change desk`)
  await switcher.click()
  await page.getByRole('menuitem', { name: desk.name, exact: true }).click()
  await expect(switcher).toHaveAccessibleName(`Desk: ${desk.name}. Change desk`)
})

test('a role can be changed and changed back, and holds at once', async ({ desk, signedInAs }) => {
  const reader = await desk.join('reader')
  const admin = await signedInAs(desk.admin, `/desks/${desk.id}/members`)
  const role = admin.getByLabel('Role of Rosa Reader')
  await role.selectOption('Reviewer')
  const said = admin.getByRole('status').getByText('Rosa Reader is now Reviewer.')
  await expect(said).toBeVisible()
  await expect(role).toHaveValue('reviewer')
  const rosa = await signedInAs(reader)
  await expect(rosa.getByRole('button', { name: /^Load an article/ })).toBeEnabled()

  await admin.getByRole('button', { name: 'Undo' }).click()
  await expect(role).toHaveValue('reader')
  await rosa.reload()
  await expect(rosa.getByRole('button', { name: /^Load an article/ })).toBeDisabled()

  const row = admin.getByRole('listitem').filter({ hasText: reader.email })
  await row.getByLabel('Legal clearance').check()
  await expect(admin.getByText('Rosa Reader may now clear legal flags.')).toBeVisible()
  await expect(row.getByLabel('Legal clearance')).toBeChecked()
})

test('two admins who change the same member: the second is told, and sees what holds', async ({
  desk,
  signedInAs,
}) => {
  await desk.join('reader')
  const page = await signedInAs(desk.admin, `/desks/${desk.id}/members`)
  await expect(page.getByLabel('Role of Rosa Reader')).toHaveValue('reader')
  const path = `/api/desks/${desk.id}/members`
  const { items } = await call(desk.admin, { path }, pageOf(Member))
  const rosa = items.find((member) => member.name === 'Rosa Reader')
  if (!rosa) throw new Error('Rosa is no member')
  const change = { method: 'PATCH', body: { role: 'editor' }, ifMatch: rosa.version } as const
  await call(desk.admin, { path: `${path}/${rosa.userId}`, ...change }, Member)
  await page.getByLabel('Role of Rosa Reader').selectOption('Admin')
  await expect(page.getByRole('alert')).not.toBeEmpty()
  await expect(page.getByLabel('Role of Rosa Reader')).toHaveValue('editor')
})

test('the last admin can neither step down nor be removed', async ({ desk, signedInAs }) => {
  const page = await signedInAs(desk.admin, `/desks/${desk.id}/members`)
  const role = page.getByLabel('Role of Ada Admin')
  await expect(role).toBeDisabled()
  await expect(role).toHaveAccessibleDescription('The desk needs at least one admin.')
  await page.getByRole('button', { name: 'More for Ada Admin' }).click()
  const remove = page.getByRole('menuitem', { name: 'Remove from the desk' })
  await expect(remove).toBeDisabled()
  await expect(remove).toHaveAccessibleDescription('The desk needs at least one admin.')
  await page.keyboard.press('Escape')

  await desk.join('admin')
  await page.reload()
  await expect(role).toBeEnabled()
  await role.selectOption('Editor')
  await expect(page.getByLabel('Role of Anton Admin')).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Invite somebody' })).toBeDisabled()
})

test('somebody who was removed sees nothing of the desk any more', async ({ desk, signedInAs }) => {
  const editor = await desk.join('editor')
  const article = await newArticle(desk.admin, desk.id, { title: 'Kept for the desk' })
  const emil = await signedInAs(editor)
  await expect(emil.getByRole('link', { name: 'Kept for the desk' })).toBeVisible()

  const admin = await signedInAs(desk.admin, `/desks/${desk.id}/members`)
  await admin.getByRole('button', { name: 'More for Emil Editor' }).click()
  await admin.getByRole('menuitem', { name: 'Remove from the desk' }).click()
  const question = admin.getByRole('alertdialog', { name: 'Remove Emil Editor from the desk?' })
  await question.getByRole('button', { name: 'Remove from the desk' }).click()
  await expect(question).toBeHidden()
  await expect(admin.getByText(editor.email)).toBeHidden()

  await emil.getByRole('link', { name: 'Sources' }).click()
  await expect(emil.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
  await expect(emil.getByText('Kept for the desk')).toBeHidden()
  await emil.getByRole('link', { name: 'To the start' }).click()
  await expect(
    emil.getByRole('heading', { name: 'You belong to no desk at present' }),
  ).toBeVisible()
  for (const path of [
    `/articles/${article.id}`,
    `/desks/${desk.id}`,
    `/desks/${desk.id}/members`,
  ]) {
    await emil.goto(path)
    await expect(emil.getByText('There is nothing here')).toBeVisible()
  }
})
