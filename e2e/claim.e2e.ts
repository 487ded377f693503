import { Claim } from '#shared/review/review.ts'
import { call } from './support/person.ts'
import { newArticle, newClaim } from './support/seed.ts'
import { expect, test } from './support/test.ts'
import { cardOf, KEYBOARD, MOUSE, textOf } from './support/workspace.ts'

/** The page looks for changes every 10 s. */
const NEXT_LOOK_MS = 20_000

test('what a colleague changed waits in a quiet bar until it is asked for', async ({
  desk,
  signedInAs,
}) => {
  const [editor, amina] = [await desk.join('editor'), await desk.join('editor', 'Amina Hale')]
  const article = await newArticle(editor, desk.id)
  const boats = await newClaim(editor, article, 'at least 40 boats')
  const page = await signedInAs(editor, `/articles/${article.id}?claim=${boats.number}`)
  await expect(cardOf(page, 1)).toContainText('Unchecked')
  await newClaim(amina, article, 'crew of nine')
  const path = `/api/claims/${boats.id}`
  const body = { verdict: 'disputed' }
  await call(amina, { method: 'PATCH', path, ifMatch: boats.version, body }, Claim)

  const bar = page.getByRole('status').filter({ hasText: '2 changes by Amina Hale' })
  await expect(bar).toBeVisible({ timeout: NEXT_LOOK_MS })
  await expect(cardOf(page, 1)).toContainText('Unchecked')
  await expect(page.getByRole('button', { name: /^Claim 2:/ })).toBeHidden()

  await page.keyboard.press('w')
  await expect(cardOf(page, 1)).toContainText('Disputed')
  await expect(page.getByRole('button', { name: /^Claim 2:/ })).toBeVisible()
  await expect(bar).toBeHidden()
})

test("the own answer to a claim does not wait behind a colleague's", async ({
  desk,
  signedInAs,
}) => {
  const [editor, amina] = [await desk.join('editor'), await desk.join('editor', 'Amina Hale')]
  const article = await newArticle(editor, desk.id)
  const boats = await newClaim(editor, article, 'at least 40 boats')
  const page = await signedInAs(editor, `/articles/${article.id}?claim=${boats.number}`)
  const path = `/api/claims/${boats.id}`
  const body = { explanation: 'The log says so.' }
  await expect(cardOf(page, 1)).toContainText('Unchecked')
  await call(amina, { method: 'PATCH', path, ifMatch: boats.version, body }, Claim)
  const bar = page.getByRole('status').filter({ hasText: '1 change' })
  await expect(bar).toBeVisible({ timeout: NEXT_LOOK_MS })

  await page.keyboard.press('d')
  await cardOf(page, 1).getByRole('radio', { name: 'Verified' }).click()
  await expect(cardOf(page, 1)).toContainText('The log says so.')
  await expect(cardOf(page, 1).getByRole('radio', { name: 'Verified' })).toBeChecked()
  await expect(bar).toBeHidden()
})

test("an edit that met a colleague's survives a reload and is asked about before signing out", async ({
  desk,
  signedInAs,
}) => {
  const [editor, amina] = [await desk.join('editor'), await desk.join('editor', 'Amina Hale')]
  const article = await newArticle(editor, desk.id)
  const boats = await newClaim(editor, article, 'at least 40 boats')
  const page = await signedInAs(editor, `/articles/${article.id}?claim=${boats.number}`)
  const card = cardOf(page, 1)
  await expect(card).toContainText('Unchecked')
  const body = { explanation: 'The log says so.' }
  const path = `/api/claims/${boats.id}`
  await call(amina, { method: 'PATCH', path, ifMatch: boats.version, body }, Claim)
  await page.keyboard.press('d')
  await card.getByLabel('Explanation').fill('Nobody counted.')
  await page.keyboard.press('Tab')
  const conflict = card.getByRole('alert')
  await expect(conflict).toContainText('Nobody counted.')

  await page.reload()
  await expect(conflict).toContainText('Nobody counted.')
  await expect(conflict).toContainText('The log says so.')
  await page.getByRole('button', { name: /account, keys, sign out$/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  const question = page.getByRole('alertdialog', { name: 'Sign out with unsent words?' })
  await question.getByRole('button', { name: 'Cancel' }).click()

  await conflict.getByRole('button', { name: 'Save mine over it' }).click()
  await expect(conflict).toBeHidden()
  await expect(card).toContainText('Nobody counted.')
  await page.reload()
  await expect(card).toContainText('Nobody counted.')
  await expect(conflict).toBeHidden()
})

test('the words of a claim are replaced by others, and come back by Undo', async ({
  desk,
  signedInAs,
}) => {
  const editor = await desk.join('editor')
  const article = await newArticle(editor, desk.id)
  const boats = await newClaim(editor, article, '40 boats')
  const page = await signedInAs(editor, `/articles/${article.id}?claim=${boats.number}`)
  const text = textOf(page, article.title)
  const words = (exact: string) =>
    cardOf(page, 1).getByRole('heading', { name: exact, exact: true })
  await MOUSE.select(page, text, 'at least 40 boats')
  await page
    .getByRole('group', { name: 'What the chosen words are' })
    .getByRole('button', { name: /^Replace words/ })
    .click()
  await expect(words('at least 40 boats')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(words('40 boats')).toBeVisible()

  await KEYBOARD.select(page, text, 'crew of nine')
  await page.keyboard.press('r')
  await expect(words('crew of nine')).toBeVisible()
  const now = await call(editor, { path: `/api/claims/${boats.id}` }, Claim)
  expect(now.spans.map((span) => span.exact)).toEqual(['crew of nine'])
  expect(now.statement).toBe('crew of nine')
})

test('words are not replaced where no claim is open, and by readers never', async ({
  desk,
  signedInAs,
}) => {
  const article = await newArticle(desk.admin, desk.id)
  await newClaim(desk.admin, article, '40 boats')
  const page = await signedInAs(desk.admin, `/articles/${article.id}`)
  const replace = { name: /^Replace words/ }
  await expect(page.getByRole('button', replace)).toHaveAccessibleDescription('Open a claim first.')
  const reader = await desk.join('reader')
  const theirs = await signedInAs(reader, `/articles/${article.id}?claim=1`)
  await expect(theirs.getByRole('button', replace)).toHaveAttribute('aria-disabled', 'true')
})

test('an answer to a claim that is still on its way is kept for it', async ({
  desk,
  signedInAs,
}) => {
  const editor = await desk.join('editor')
  const article = await newArticle(editor, desk.id)
  const page = await signedInAs(editor, `/articles/${article.id}`)
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route('**/claims', async (route) => {
    await held
    await route.continue()
  })
  await KEYBOARD.select(page, textOf(page, article.title), 'crew of nine')
  await page.keyboard.press('c')
  const card = cardOf(page, 1)
  await expect(card.getByRole('heading', { name: 'crew of nine' })).toBeVisible()
  await KEYBOARD.select(page, textOf(page, article.title), 'harbour office')
  await page.keyboard.press('a')
  await page.keyboard.press('d')
  await card.getByRole('radio', { name: 'Verified' }).click()
  await expect(card.getByRole('radio', { name: 'Verified' })).toBeChecked()
  await expect(card.getByLabel('Explanation')).not.toBeEditable()

  letThrough()
  await expect(page.getByText('Claim 1 is marked.')).toBeVisible()
  await expect(card.getByLabel('Explanation')).toBeEditable()
  await expect(page.getByText('All changes saved')).toBeVisible()
  await page.reload()
  await expect(cardOf(page, 1)).toContainText('Verified')
  await expect(cardOf(page, 1)).toContainText('harbour office')
})
