import { violationsOf } from './support/axe.ts'
import { readSource } from './support/sources.ts'
import { expect, test } from './support/test.ts'

test('a contact is logged without an answer; the answer comes later', async ({
  desk,
  signedInAs,
}) => {
  const page = await signedInAs(desk.admin, `/desks/${desk.id}/sources`)
  await page.getByRole('button', { name: /^Log a contact/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Log a contact' })
  await dialog.getByRole('button', { name: 'Log it' }).click()
  await expect(dialog.getByLabel('Who was asked')).toHaveAccessibleDescription(/whom you asked/)
  await dialog.getByLabel('Who was asked').fill('Mo Marsh')
  await dialog.getByLabel('What was asked').fill('How many boats stayed in port?')
  await page.reload()
  await page.getByRole('button', { name: /^Log a contact/ }).click()
  await expect(dialog.getByLabel('Who was asked')).toHaveValue('Mo Marsh')
  await dialog.getByLabel('Role or office').fill('Harbour office')
  await dialog.getByLabel('How', { exact: true }).selectOption('By e-mail')
  await dialog.getByLabel('Asked when').fill('2026-11-05T14:30')
  expect.soft(await violationsOf(page), 'logging a contact').toEqual([])
  await dialog.getByRole('button', { name: 'Log it' }).click()
  await expect(dialog).toBeHidden()
  const logged = await readSource(desk, 'Mo Marsh')
  expect(logged).toMatchObject({
    medium: 'contact',
    contact: { channel: 'mail', askedAt: '2026-11-05T14:30+00:00', answered: null },
  })

  await page.getByRole('button', { name: 'More for Mo Marsh' }).click()
  await page.getByRole('menuitem', { name: 'Add the answer or edit the entry' }).click()
  const editing = page.getByRole('dialog', { name: /^Contact: add the answer/ })
  await editing.getByRole('button', { name: 'There is an answer' }).click()
  await editing.getByLabel('What was answered').fill('Forty, at least.')
  await editing.getByLabel('Words were read back').check()
  await editing.getByLabel('What was read back').fill('At least forty boats.')
  await editing.getByLabel('What came of it').selectOption('Confirmed')
  await editing.getByRole('button', { name: 'Keep this entry' }).click()
  await expect(editing).toBeHidden()
  const { contact, snapshot } = await readSource(desk, 'Mo Marsh')
  expect(contact).toMatchObject({
    askedAt: '2026-11-05T14:30+00:00',
    answered: 'Forty, at least.',
    readBack: { text: 'At least forty boats.', outcome: 'confirmed' },
  })
  expect(snapshot).toMatchObject({ number: 2 })
  expect(snapshot.text).toContain('Forty, at least.')
})
