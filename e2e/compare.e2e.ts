import { RevisionCreated } from '#shared/revision/revision.ts'
import { WALKS } from './support/axe.ts'
import { call } from './support/person.ts'
import { newArticle, newSource } from './support/seed.ts'
import { expect, test } from './support/test.ts'
import { newDesk, type TestDesk } from './support/new-desk.ts'

const FILLER = Array.from(
  { length: 6 },
  (_, at) => `Paragraph ${at + 1} tells of the weather at the coast in the last week.`,
)
const FIRST = [
  'At least 206 boats stayed in port on Monday, the harbour office said.',
  ...FILLER,
  'The mayor opened the market herself, and nobody else spoke that day.',
]
const SECOND = [
  'The mayor opened the market herself, and nobody else spoke that day.',
  'At least 210 boats stayed in port on Monday, the harbour office said.',
  ...FILLER,
  'Rain is expected.',
]

async function twoRevisions(desk: TestDesk) {
  const article = await newArticle(desk.admin, desk.id, { text: FIRST.join('\n\n') })
  const path = `/api/articles/${article.id}/revisions`
  const body = { text: SECOND.join('\n\n'), baseNumber: 1 }
  await call(desk.admin, { method: 'POST', path, body }, RevisionCreated)
  return article
}

test('two revisions stand side by side, and the differences can be walked by key', async ({
  desk,
  signedInAs,
}) => {
  const article = await twoRevisions(desk)
  const page = await signedInAs(desk.admin, `/articles/${article.id}/compare`)
  const rows = page.getByRole('list', { name: 'Both texts' }).getByRole('listitem')
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('1')
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('2')
  const changed = rows.filter({ hasText: /Changed/ })
  await expect(changed.getByRole('deletion')).toHaveText('206')
  await expect(changed.getByRole('insertion')).toHaveText('210')
  await expect(rows.filter({ hasText: 'Moved from paragraph 8' })).toContainText('The mayor')
  await expect(rows.filter({ hasText: 'Moved to paragraph 1' })).toContainText('The mayor')
  await expect(rows.filter({ hasText: 'Only in Revision 2' })).toContainText('Rain is expected.')
  await expect(page.getByText('4 words added')).toBeVisible()

  await expect(page.getByText('Paragraph 3 tells')).toBeHidden()
  await page.getByRole('button', { name: '4 unchanged paragraphs · Show' }).click()
  await expect(page.getByText('Paragraph 3 tells').first()).toBeVisible()

  await page.keyboard.press('n')
  await page.keyboard.press('n')
  await expect(changed).toBeFocused()
  await page.keyboard.press('p')
  await expect(rows.filter({ hasText: 'Moved from' })).toBeFocused()

  await page.getByLabel('From', { exact: true }).selectOption('2')
  await expect(page.getByRole('heading', { name: 'Twice the same text' })).toBeVisible()
  await expect(page).toHaveURL(/from=2&to=2/)
})

test('on a phone both texts are one, with struck and underlined words', async ({
  desk,
  signedInAs,
}) => {
  const article = await twoRevisions(desk)
  const page = await signedInAs(desk.admin, `/articles/${article.id}/compare?from=1&to=2`, {
    viewport: { width: 390, height: 844 },
  })
  const changed = page.getByRole('listitem').filter({ hasText: /Changed/ })
  await expect(changed).toContainText('At least 206210 boats')
  await expect(changed.getByRole('deletion')).toHaveText('206')
})

test('a source with one snapshot has nothing to compare yet', async ({ desk, signedInAs }) => {
  const source = await newSource(desk.admin, desk.id)
  const page = await signedInAs(desk.admin, `/sources/${source.id}/compare`)
  await expect(page.getByRole('heading', { name: 'There is only one text yet' })).toBeVisible()
})

test('somebody from another desk finds nothing to compare', async ({ desk, signedInAs, house }) => {
  const article = await twoRevisions(desk)
  const { admin: stranger } = await newDesk(house)
  const page = await signedInAs(stranger, `/articles/${article.id}/compare`)
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
})

for (const { name, options, query, look } of WALKS) {
  test(`in ${name}, axe finds nothing where revisions are compared`, async ({
    desk,
    signedInAs,
  }) => {
    const article = await twoRevisions(desk)
    const path = `/articles/${article.id}/compare?${query}`
    const page = await signedInAs(desk.admin, path, options)
    await expect(page.getByRole('deletion').first()).toBeVisible()
    expect(await look(page)).toEqual([])
  })
}
