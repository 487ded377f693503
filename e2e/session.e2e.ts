import { PASSWORD } from './support/house.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const NEW_PASSWORD = 'nine lamps along the winter quay'

test('a wrong password is told beside the form and nothing typed is lost', async ({
  page,
  desk,
}) => {
  await page.goto(`/desks/${desk.id}/sources`)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await signIn(page, { email: desk.admin.email, password: 'not this one, surely' })
  await expect(page.getByRole('alert').getByText('do not belong together')).toBeVisible()
  await expect(page.getByLabel('Email')).toHaveValue(desk.admin.email)
  await expect(page.getByRole('dialog')).toBeHidden()

  await signIn(page, { email: `  ${desk.admin.email.toUpperCase()} `, password: PASSWORD })
  await expect(page.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible()
})

test('whoever signs out sees nothing any more, not even by going back', async ({
  desk,
  signedInAs,
}) => {
  const page = await signedInAs(desk.admin, `/desks/${desk.id}/members`)
  await page.getByRole('button', { name: /^Ada Admin: account/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByText('Ada Admin')).toBeHidden()
})

test('signing out with unsent words asks first', async ({ desk, signedInAs }) => {
  const page = await signedInAs(desk.admin)
  await page.getByRole('button', { name: /^Load an article/ }).click()
  await page.getByRole('textbox', { name: 'Text' }).fill('Half a story.')
  await page.getByRole('button', { name: 'Cancel' }).click()
  const userMenu = page.getByRole('button', { name: /^Ada Admin: account/ })
  await userMenu.click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  const question = page.getByRole('alertdialog', { name: 'Sign out with unsent words?' })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(question).toBeHidden()

  await userMenu.click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await question.getByRole('button', { name: 'Sign out and lose them' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await signIn(page, desk.admin)
  await page.getByRole('button', { name: /^Load an article/ }).click()
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue('')
})

test('a session that ended opens sign-in over the page and keeps the form', async ({
  desk,
  signedInAs,
}) => {
  const page = await signedInAs(desk.admin)
  await page.getByRole('button', { name: /^Load an article/ }).click()
  await page.getByRole('textbox', { name: 'Text' }).fill('The bridge was shut for nine days.')
  await page.getByLabel('Title').fill('Nine days')
  await desk.admin.http.delete('/api/session')
  await page.getByRole('button', { name: 'Load', exact: true }).click()

  const gate = page.getByRole('dialog', { name: 'Your session has ended' })
  await expect(gate).toBeVisible()
  await expect(gate.getByLabel('Email')).toHaveValue(desk.admin.email)
  await expect(gate.getByLabel('Password', { exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(gate).toBeVisible()
  await signIn(gate, { email: desk.admin.email, password: 'not this one, surely' })
  await expect(gate.getByRole('alert').getByText('do not belong together')).toBeVisible()
  await signIn(gate, desk.admin)
  await expect(gate).toBeHidden()

  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue(
    'The bridge was shut for nine days.',
  )
  await page.getByRole('button', { name: 'Load', exact: true }).click()
  await expect(page.getByRole('status').getByText('“Nine days” is loaded.')).toBeVisible()
})

test('a session that ended between two pages opens the next one after signing in again', async ({
  desk,
  signedInAs,
}) => {
  const page = await signedInAs(desk.admin, '/account')
  await expect(page.getByText('No tokens yet.')).toBeVisible()
  await desk.admin.http.delete('/api/session')
  await page.getByRole('link', { name: 'Members' }).click()
  const gate = page.getByRole('dialog', { name: 'Your session has ended' })
  await signIn(gate, desk.admin)
  await expect(page.getByLabel('Role of Ada Admin')).toBeVisible()
})

test('coming back to a window whose session ended loses nothing either', async ({
  desk,
  signedInAs,
}) => {
  const page = await signedInAs(desk.admin)
  await page.clock.install()
  await page.goto(`/desks/${desk.id}/settings`)
  await page.getByLabel('Name').fill('Half a name')
  await desk.admin.http.delete('/api/session')
  await page.clock.fastForward('02:00')
  await page.evaluate(() =>
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  )
  const gate = page.getByRole('dialog', { name: 'Your session has ended' })
  await signIn(gate, desk.admin)
  await expect(gate).toBeHidden()
  await expect(page.getByLabel('Name')).toHaveValue('Half a name')
})

test('a new password ends the other sessions and works from then on', async ({
  desk,
  signedInAs,
  page: there,
}) => {
  const editor = await desk.join('editor')
  const here = await signedInAs(editor, '/account')
  await there.goto('/sign-in')
  await signIn(there, editor)
  await expect(there.getByRole('heading', { name: 'Nothing on this desk yet' })).toBeVisible()

  await here.getByLabel('Current password').fill('not this one, surely')
  await here.getByLabel('New password').fill(NEW_PASSWORD)
  await here.getByRole('button', { name: 'Change the password' }).click()
  await expect(here.getByLabel('Current password')).toHaveAccessibleDescription(/is not right/)
  await here.getByLabel('Current password').fill(PASSWORD)
  await here.getByRole('button', { name: 'Change the password' }).click()
  await expect(here.getByRole('status').getByText(/The password is changed/)).toBeVisible()
  await expect(here.getByLabel('Current password')).toHaveValue('')
  await here.reload()
  await expect(here.getByRole('heading', { name: 'Account' })).toBeVisible()

  await there.reload()
  await expect(there.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await signIn(there, editor)
  await expect(there.getByRole('alert').getByText('do not belong together')).toBeVisible()
  await signIn(there, { email: editor.email, password: NEW_PASSWORD })
  await expect(there.getByRole('heading', { name: 'Nothing on this desk yet' })).toBeVisible()
})

test('an admin makes a link, and its holder sets a new password once', async ({
  desk,
  signedInAs,
  openBrowser,
}) => {
  const reader = await desk.join('reader')
  const admin = await signedInAs(desk.admin, `/desks/${desk.id}/members`)
  await admin.getByRole('button', { name: 'More for Rosa Reader' }).click()
  await admin.getByRole('menuitem', { name: 'Make a link for a new password' }).click()
  const dialog = admin.getByRole('dialog', { name: 'Link for Rosa Reader' })
  await dialog.getByRole('button', { name: 'Make a link for a new password' }).click()
  const link = await dialog.getByLabel('Link').inputValue()
  await dialog.getByRole('button', { name: 'Done' }).click()

  const page = await (await openBrowser()).newPage()
  await page.goto(link.slice(0, -30))
  await expect(page.getByRole('heading', { name: 'This link is not complete' })).toBeVisible()
  await page.goto('about:blank')
  await page.goto(link)
  await page.getByLabel('New password').fill('short')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByLabel('New password')).toHaveAccessibleDescription(/10 more characters/)
  await page.getByLabel('New password').fill(NEW_PASSWORD)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByRole('status').getByText('The new password is set.')).toBeVisible()
  await signIn(page, { email: reader.email, password: NEW_PASSWORD })
  await expect(page.getByRole('button', { name: /^Rosa Reader: account/ })).toBeVisible()

  const late = await (await openBrowser()).newPage()
  await late.goto(link)
  await late.getByLabel('New password').fill(`${NEW_PASSWORD} again`)
  await late.getByRole('button', { name: 'Set the password' }).click()
  await expect(late.getByRole('alert').getByText('used')).toBeVisible()
})
