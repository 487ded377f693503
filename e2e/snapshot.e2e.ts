import { Claim } from '#shared/review/review.ts'
import { call, type Person } from './support/person.ts'
import { violationsOf } from './support/axe.ts'
import { MINUTES, newArticle, newClaim, newEvidence, newSource } from './support/seed.ts'
import { expect, test } from './support/test.ts'
import { cardOf } from './support/workspace.ts'

const NEWER = MINUTES.replace('40 boats', '44 boats')

/** Moves a claim on as somebody does, at its present version. */
async function move(person: Person, id: string, to: string, body?: object): Promise<Claim> {
  const { version } = await call(person, { path: `/api/claims/${id}` }, Claim)
  const path = to === '' ? `/api/claims/${id}` : `/api/claims/${id}/${to}`
  const method = to === '' ? 'PATCH' : 'POST'
  return call(person, { method, path, body, ifMatch: version }, Claim)
}

test('a pasted quote is found in words and attached', async ({ desk, signedInAs }) => {
  const editor = await desk.join('editor')
  const article = await newArticle(editor, desk.id)
  const source = await newSource(editor, desk.id)
  await newClaim(editor, article, 'at least 40 boats')
  const page = await signedInAs(editor, `/articles/${article.id}?claim=1&source=${source.id}`)
  await page.getByRole('button', { name: 'Find in this source' }).click()
  const field = page.getByRole('searchbox', { name: 'Find in this source' })
  const found = page.getByRole('region', { name: 'A pasted quote' })
  await field.fill('At least 41 boats stayed in port on Monday')
  await expect(found).toContainText('Altered')
  await expect(found.getByRole('deletion')).toHaveText('41')
  await expect(found.getByRole('insertion')).toHaveText('40')
  expect.soft(await violationsOf(page), 'a pasted quote').toEqual([])
  await field.fill('ninety-nine balloons over the bay')
  await expect(found).toContainText('These words are not in the source.')
  await found.getByRole('button', { name: 'Attach as a pasted quote without a place' }).click()
  await expect(cardOf(page, 1)).toContainText('Not found in the snapshot')
  await field.fill('at least 40 boats stayed in port')
  await expect(found).toContainText('Typography differs')
  await found.getByRole('button', { name: 'Attach these words' }).click()
  await expect(cardOf(page, 1)).toContainText('At least 40 boats stayed in port')
})

test('a new snapshot that changes a figure reopens the claim, and its words are taken', async ({
  desk,
  signedInAs,
}) => {
  const editor = await desk.join('editor')
  const reviewer = await desk.join('reviewer')
  const article = await newArticle(editor, desk.id)
  const source = await newSource(editor, desk.id)
  const claim = await newClaim(editor, article, 'at least 40 boats')
  await newEvidence(editor, claim, source, 'At least 40 boats')
  await move(editor, claim.id, '', { verdict: 'verified' })
  const { fingerprint } = await move(editor, claim.id, 'submit')
  await move(reviewer, claim.id, 'approve', { fingerprint })

  const page = await signedInAs(editor, `/articles/${article.id}?claim=1&source=${source.id}`)
  const card = cardOf(page, 1)
  await expect(card).toContainText('It is approved now.')
  await page.getByRole('button', { name: 'New snapshot' }).click()
  const dialog = page.getByRole('dialog', { name: /^New snapshot of/ })
  await dialog.getByRole('textbox', { name: 'Text' }).fill(NEWER)
  await dialog.getByRole('button', { name: 'See what becomes of the quotes' }).click()
  await expect(dialog).toContainText('1 altered')
  expect.soft(await violationsOf(page), 'a new snapshot').toEqual([])
  await dialog.getByRole('button', { name: 'Keep this snapshot' }).click()
  await expect(dialog).toBeHidden()

  await expect(card).toContainText('Reopened: quote changed in a newer snapshot')
  await expect(card).toContainText('Altered in snapshot 2')
  expect.soft(await violationsOf(page), 'a changed quote').toEqual([])
  await page.getByLabel('Snapshot', { exact: true }).selectOption({ index: 1 })
  await expect(page.getByText(/^This is snapshot 1/)).toBeVisible()
  await page.getByRole('button', { name: 'Show the newest' }).click()
  await card.getByRole('button', { name: 'Take the new words' }).click()
  await expect(card).not.toContainText('Altered in snapshot 2')
  const { evidence } = await call(editor, { path: `/api/claims/${claim.id}` }, Claim)
  expect(evidence).toMatchObject([
    { snapshot: { number: 2 }, spans: [{ exact: 'At least 44 boats' }] },
  ])

  await page.getByRole('link', { name: 'What is different' }).click()
  await expect(page).toHaveURL(/\/sources\/.*\/compare\?from=1&to=2$/)
  await expect(page.getByRole('deletion').filter({ hasText: '40' }).first()).toBeVisible()
  await expect(page.getByRole('insertion').filter({ hasText: '44' }).first()).toBeVisible()
})
