import { Session } from '#shared/auth/account.ts'
import { violationsInBothThemes } from './support/axe.ts'
import { newArticle } from './support/seed.ts'
import { expect, test } from './support/test.ts'

test('a token is shown once, does no more than its role, and stops when it is revoked', async ({
  desk,
  signedInAs,
  house,
}) => {
  await newArticle(desk.admin, desk.id, { title: 'For the script' })
  const page = await signedInAs(desk.admin, '/account')
  await expect(page.getByText('No tokens yet.')).toBeVisible()
  await page.getByRole('button', { name: 'New token' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Make the token' }).click()
  await expect(dialog.getByLabel('What it is for')).toHaveAccessibleDescription(/This is needed/)
  await dialog.getByLabel('What it is for').fill('nightly report')
  await expect(dialog.getByLabel('May do as much as')).toHaveValue('reader')
  await dialog.getByLabel('Good for').selectOption('30 days')
  await dialog.getByRole('button', { name: 'Make the token' }).click()
  const token = await dialog.getByLabel('Token for nightly report').inputValue()
  await dialog.getByRole('button', { name: 'Done' }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'nightly report' })
  await expect(row).toContainText(`${desk.name} · Reader`)
  await expect(row).toContainText('never used')
  expect(await page.content()).not.toContain(token)

  const headers = { authorization: `Bearer ${token}` }
  const articles = `${house.url}/api/desks/${desk.id}/articles`
  const read = await fetch(articles, { headers })
  expect(read.status).toBe(200)
  expect(await read.text()).toContain('For the script')
  const written = await fetch(articles, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'By a script', text: 'Not allowed.' }),
  })
  expect(written.status).toBe(403)
  await page.reload()
  await expect(row).toContainText('last used')

  await row.getByRole('button', { name: 'Revoke' }).click()
  const question = page.getByRole('alertdialog', { name: 'Revoke “nightly report”?' })
  await question.getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByText('No tokens yet.')).toBeVisible()
  await expect(
    page.getByRole('status').getByText('“nightly report” no longer works.'),
  ).toBeVisible()
  expect((await fetch(articles, { headers })).status).toBe(401)
})

test('a token is offered only roles up to the own one', async ({ desk, signedInAs }) => {
  const page = await signedInAs(await desk.join('editor'), '/account')
  await page.getByRole('button', { name: 'New token' }).click()
  const roles = page.getByLabel('May do as much as').getByRole('option')
  await expect(roles).toHaveText(['Reader', 'Editor'])
})

test('a token acts for its owner and tells so', async ({ desk, signedInAs, house }) => {
  const editor = await desk.join('editor')
  const page = await signedInAs(editor, '/account')
  await page.getByRole('button', { name: 'New token' }).click()
  await page.getByLabel('What it is for').fill('import')
  await page.getByLabel('May do as much as').selectOption('Editor')
  await page.getByRole('button', { name: 'Make the token' }).click()
  const token = await page.getByRole('textbox', { name: 'Token for import' }).inputValue()
  const answer = await fetch(`${house.url}/api/session`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const session = Session.parse(await answer.json())
  expect(session.user.email).toBe(editor.email)
  expect(session.desks).toMatchObject([{ id: desk.id, role: 'editor' }])
})

test('the page of the API is a link away and has no barriers in light or dark', async ({
  desk,
  signedInAs,
}) => {
  const viewport = { width: 390, height: 800 }
  const page = await signedInAs(desk.admin, '/account', { reducedMotion: 'reduce', viewport })
  await page.getByRole('link', { name: 'What a program can ask and do' }).click()
  await expect(page.getByRole('heading', { name: 'The HTTP API of Stet' })).toBeVisible()
  await page.getByRole('link', { name: 'Claims', exact: true }).click()
  const approve = page.getByRole('article', { name: 'POST /api/claims/{id}/approve' })
  await approve.getByText('Body, application/json').click()
  await expect(approve.getByText('fingerprint')).toBeVisible()
  expect(await violationsInBothThemes(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
})
