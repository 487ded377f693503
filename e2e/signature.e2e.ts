import { ReportKey } from '#shared/desk/report-key.ts'
import { pageOf } from '#shared/page.ts'
import { WALKS } from './support/axe.ts'
import { call } from './support/person.ts'
import { expect, test } from './support/test.ts'

test('an admin makes, replaces and ends the key that signs reports', async ({
  desk,
  signedInAs,
}) => {
  const path = `/api/desks/${desk.id}/report-key`
  const keys = async () => (await call(desk.admin, { path }, pageOf(ReportKey))).items
  const page = await signedInAs(desk.admin, `/desks/${desk.id}/settings`)
  const section = page.getByRole('region', { name: 'Signature' })
  await expect(section.getByText('Reports of this desk are not signed.')).toBeVisible()
  await expect(section.getByText('does not prove that what the report says is true')).toBeVisible()
  await section.getByRole('button', { name: 'Make a key' }).click()
  await expect(section.getByText('Reports saved as JSON are signed.')).toBeVisible()
  const [first] = await keys()
  await expect(section.getByLabel('Public key')).toHaveValue(first?.publicKey ?? '')

  await section.getByRole('button', { name: 'Replace the key' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await section.getByRole('button', { name: 'Replace the key' }).click()
  await dialog.getByRole('button', { name: 'Replace the key' }).click()
  await expect(page.getByRole('status').getByText('signed with the new key')).toBeVisible()
  const earlier = section.getByRole('list', { name: 'Earlier keys' })
  await expect(earlier.getByText(first?.publicKey ?? '')).toBeVisible()
  const [second] = await keys()
  await expect(section.getByLabel('Public key')).toHaveValue(second?.publicKey ?? '')

  await section.getByRole('button', { name: 'Switch signing off' }).click()
  await dialog.getByRole('button', { name: 'Switch signing off' }).click()
  await expect(page.getByRole('status').getByText('no longer signed')).toBeVisible()
  await expect(section.getByRole('button', { name: 'Make a key' })).toBeVisible()
  await expect(earlier.getByRole('listitem')).toHaveCount(2)
})

test('a key that somebody else made meanwhile is not replaced unseen', async ({
  desk,
  signedInAs,
}) => {
  const page = await signedInAs(desk.admin, `/desks/${desk.id}/settings`)
  const make = page.getByRole('button', { name: 'Make a key' })
  await expect(make).toBeVisible()
  const path = `/api/desks/${desk.id}/report-key`
  const theirs = await call(
    desk.admin,
    { method: 'POST', path, body: { replaces: null } },
    ReportKey,
  )
  await make.click()
  await expect(page.getByLabel('Public key')).toHaveValue(theirs.publicKey)
})

for (const role of ['reader', 'editor', 'reviewer'] as const) {
  test(`a ${role} sees the public key and may not change it`, async ({ desk, signedInAs }) => {
    const path = `/api/desks/${desk.id}/report-key`
    const key = await call(
      desk.admin,
      { method: 'POST', path, body: { replaces: null } },
      ReportKey,
    )
    const person = await desk.join(role)
    const page = await signedInAs(person, `/desks/${desk.id}/settings`)
    await expect(page.getByLabel('Public key')).toHaveValue(key.publicKey)
    for (const name of ['Replace the key', 'Switch signing off'])
      await expect(page.getByRole('button', { name })).toBeDisabled()
    for (const method of ['POST', 'DELETE'] as const)
      expect((await person.http.fetch(path, { method, data: { replaces: null } })).status()).toBe(
        403,
      )
  })
}

for (const { name, options, query, look } of WALKS) {
  test(`in ${name}, axe finds nothing on the signature`, async ({ desk, signedInAs }) => {
    const path = `/api/desks/${desk.id}/report-key`
    const make = (replaces: string | null) =>
      call(desk.admin, { method: 'POST', path, body: { replaces } }, ReportKey)
    await make((await make(null)).keyId)
    const page = await signedInAs(desk.admin, `/desks/${desk.id}/settings?${query}`, options)
    await expect(page.getByRole('list', { name: 'Earlier keys' })).toBeVisible()
    expect.soft(await look(page)).toEqual([])
    await page.getByRole('button', { name: 'Replace the key' }).click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    expect.soft(await look(page)).toEqual([])
  })
}
