import { Claim } from '#shared/review/review.ts'
import { call } from './support/person.ts'
import { newArticle, newClaim, newSource } from './support/seed.ts'
import { expect, test } from './support/test.ts'
import { cardOf, KEYBOARD, MOUSE, textOf } from './support/workspace.ts'

test('where a quote comes from is said while it is attached', async ({ desk, signedInAs }) => {
  const editor = await desk.join('editor')
  const article = await newArticle(editor, desk.id)
  const source = await newSource(editor, desk.id)
  const boats = await newClaim(editor, article, 'at least 40 boats')
  const page = await signedInAs(editor, `/articles/${article.id}?claim=1&source=${source.id}`)
  const bar = page.getByRole('group', { name: 'Attach the words to claim 1' })
  await MOUSE.select(page, textOf(page, source.title), 'At least 40 boats')
  await bar.getByRole('button', { name: /^More/ }).click()
  await bar.getByLabel('Origin').fill('the harbour log')
  await bar.getByLabel('Page').fill('2')
  await bar.getByLabel('Note').fill('Read out on the phone.')
  await bar.getByRole('button', { name: 'Supports' }).click()
  const card = cardOf(page, 1)
  await expect(card).toContainText('Read out on the phone.')
  const { evidence } = await call(editor, { path: `/api/claims/${boats.id}` }, Claim)
  expect(evidence).toMatchObject([
    { originKey: 'the harbour log', locator: { page: '2' }, note: 'Read out on the phone.' },
  ])
})

test('the same by keyboard alone; what is typed outlives a reload, and only once', async ({
  desk,
  signedInAs,
}) => {
  const editor = await desk.join('editor')
  const article = await newArticle(editor, desk.id)
  const source = await newSource(editor, desk.id)
  const boats = await newClaim(editor, article, 'at least 40 boats')
  const page = await signedInAs(editor, `/articles/${article.id}?claim=1&source=${source.id}`)
  const bar = page.getByRole('group', { name: 'Attach the words to claim 1' })
  // The comments, whose key is M as well while no words are chosen, come later than the card.
  await expect(cardOf(page, 1).getByRole('button', { name: /^Comment/ })).toBeVisible()
  await KEYBOARD.select(page, textOf(page, source.title), 'At least 40 boats')
  await page.keyboard.press('m')
  await expect(bar.getByLabel('Origin')).toBeFocused()
  await bar.getByLabel('Translation', { exact: true }).focus()
  await page.keyboard.type('40 boats stayed.')
  await page.reload()

  await KEYBOARD.select(page, textOf(page, source.title), 'At least 40 boats')
  await expect(bar.getByRole('button', { name: 'More · 1 filled in' })).toBeVisible()
  await page.keyboard.press('m')
  await page.keyboard.press('Escape')
  await expect(bar.getByRole('button', { name: 'More · 1 filled in' })).toBeFocused()
  await page.keyboard.press('1')
  await expect(cardOf(page, 1)).toContainText('40 boats stayed.')
  await KEYBOARD.select(page, textOf(page, source.title), 'Nobody was hurt')
  await expect(bar.getByRole('button', { name: /^More:/ })).toBeVisible()
  const { evidence } = await call(editor, { path: `/api/claims/${boats.id}` }, Claim)
  expect(evidence).toMatchObject([{ translation: { text: '40 boats stayed.', by: editor.name } }])
})
