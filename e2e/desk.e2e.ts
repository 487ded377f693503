import { Desk } from '#shared/desk/desk.ts'
import { call } from './support/person.ts'
import { expect, test } from './support/test.ts'

test('an admin changes name, time zone and the four-eyes rule of the desk', async ({
  desk,
  signedInAs,
}) => {
  const page = await signedInAs(desk.admin, `/desks/${desk.id}/settings`)
  await expect(page.getByText('Policy 1.')).toBeVisible()
  await page.getByLabel('Name').fill(' ')
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription(/needs a name/)
  await page.getByLabel('Name').fill('Harbour desk')
  await page.getByLabel('Time zone').selectOption('Europe/Lisbon')
  await page.getByLabel('One person may approve their own work').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').getByText('The settings are saved.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Desk: Harbour desk/ })).toBeVisible()
  await expect(page.getByText('Policy 2.')).toBeVisible()
  const saved = await call(desk.admin, { path: `/api/desks/${desk.id}` }, Desk)
  expect(saved).toMatchObject({ timeZone: 'Europe/Lisbon', policy: { selfApproval: true } })
})

test('two admins who change the settings at once lose neither version', async ({
  desk,
  signedInAs,
}) => {
  const page = await signedInAs(desk.admin, `/desks/${desk.id}/settings`)
  await page.getByLabel('Name').fill('Mine')
  const path = `/api/desks/${desk.id}`
  const { version } = await call(desk.admin, { path }, Desk)
  await call(
    desk.admin,
    { method: 'PATCH', path, body: { name: 'Theirs' }, ifMatch: version },
    Desk,
  )
  await page.getByRole('button', { name: 'Save' }).click()
  const row = page.getByRole('row', { name: /^Name/ })
  await expect(row.getByRole('cell')).toHaveText(['Mine', 'Theirs'])
  await page.getByRole('button', { name: 'Take theirs' }).click()
  await expect(page.getByLabel('Name')).toHaveValue('Theirs')
  await page.getByLabel('Name').fill('Ours')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').getByText('The settings are saved.')).toBeVisible()
})
