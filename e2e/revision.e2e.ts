import { type Page } from '@playwright/test'
import { Article } from '#shared/article/article.ts'
import { Claim } from '#shared/review/review.ts'
import { RevisionCreated } from '#shared/revision/revision.ts'
import { call, type Person } from './support/person.ts'
import { expectOutcomes, see, store } from './support/revise.ts'
import { newArticle, newClaim, STORY } from './support/seed.ts'
import { expect, test } from './support/test.ts'
import { cardOf, KEYBOARD, textOf } from './support/workspace.ts'

const TITLE = 'Boats stay in port'

test('a text is edited in place, looked at, stored and settled by keyboard, and an undone change is no change', async ({
  desk,
  signedInAs,
}) => {
  const editor = await desk.join('editor')
  const article = await newArticle(editor, desk.id)
  const boats = await newClaim(editor, article, 'at least 40 boats')
  await newClaim(editor, article, 'The ferry ran on time')
  const page = await signedInAs(editor, `/articles/${article.id}`)
  await expect(textOf(page, TITLE)).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByRole('heading', { name: 'New text' })).toBeVisible()
  const text = page.getByLabel('Text of the article')
  await expect(text).toHaveValue(STORY)
  await see(page)
  await expect(page.getByText('This is the same text as revision 1.')).toBeVisible()
  await text.fill(`${STORY.replace('40 boats', '45 boats')} A storm was expected on Friday.`)
  await page.reload()
  await expect(text, 'what is typed survives').toHaveValue(/45 boats/)
  await page.getByLabel('Note').fill('The harbour office counted again.')
  await see(page)
  await expectOutcomes(page, { Unchanged: 1, 'Words changed': 1, 'New sentences': 1 })
  await page.getByRole('button', { name: 'Words changed 1' }).press('Enter')
  await expect(page.getByRole('deletion').first()).toBeVisible()
  await page.getByRole('button', { name: 'Back to editing' }).click()
  await expect(text).toHaveValue(/45 boats/)
  await see(page)
  await store(page, 2)
  await expect(
    page.getByText('Revision 2 is stored: 1 claim to settle, 1 new sentence.'),
  ).toBeVisible()
  const card = cardOf(page, boats.number)
  await expect(card.getByRole('region', { name: 'Its words changed' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'To settle 2' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.keyboard.press('o')
  await expect(card.getByRole('region', { name: 'Its words changed' })).toBeHidden()
  await page.keyboard.press('j')
  await expect(page.getByRole('button', { name: /New sentence, not looked at/ })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await page.keyboard.press('c')
  await expect(cardOf(page, 3)).toContainText('A storm was expected on Friday.')
  await undo(page, { from: '45 boats', to: '50 boats', number: 3 })
  await expect(card.getByRole('region', { name: 'Its words changed' })).toBeVisible()
  await undo(page, { from: '50 boats', to: '45 boats', number: 4 })
  await page.goto(`/articles/${article.id}?claim=${boats.number}`)
  await expect(card).toBeVisible()
  await expect(card.getByRole('region', { name: 'Its words changed' })).toBeHidden()
})

test('an older text opens read only, with its claims where they stood, and the address holds it', async ({
  desk,
  signedInAs,
}) => {
  const editor = await desk.join('editor')
  const article = await newArticle(editor, desk.id)
  await newClaim(editor, article, 'at least 40 boats')
  await revise(editor, article, STORY.replace('40', '45'), 'Counted again')
  const page = await signedInAs(editor, `/articles/${article.id}`)
  await page.getByRole('button', { name: 'Revisions: Revision 2 of 2' }).click()
  await expect(page.getByRole('menuitem').first()).toContainText('Counted again')
  await page.getByRole('menuitem', { name: /^Revision 1 / }).click()
  await expect(page).toHaveURL(/revision=1/)
  await page.reload()
  await expect(textOf(page, TITLE)).toContainText('at least 40 boats')
  await expect(textOf(page, TITLE).getByRole('link', { name: /^Claim 1/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Claim/ })).toBeHidden()
  await page.getByRole('link', { name: 'Back to the current text' }).click()
  await expect(textOf(page, TITLE)).toContainText('at least 45 boats')
})

test('whose text is overtaken keeps it, sees who was quicker, and goes on over the newest', async ({
  desk,
  signedInAs,
}) => {
  const [editor, amina] = [await desk.join('editor'), await desk.join('editor', 'Amina Hale')]
  const article = await newArticle(editor, desk.id)
  const page = await signedInAs(editor, `/articles/${article.id}/revise`)
  const text = page.getByLabel('Text of the article')
  const mine = STORY.replace('nine', 'ten')
  await text.fill(mine)
  await revise(amina, article, STORY.replace('Monday', 'Tuesday'))
  await see(page)
  await expect(page.getByText(/Amina Hale stored revision 2 meanwhile/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Revision 2, read only' })).toContainText('Tuesday')
  await expect(text).toHaveValue(mine)
  await page.getByRole('button', { name: 'Go on over revision 2' }).click()
  await see(page)
  await store(page, 3)
  await expect(textOf(page, TITLE)).toContainText('crew of ten')
})

test('a reviewer confirms a changed sentence with one key', async ({ desk, signedInAs }) => {
  const [editor, reviewer] = [await desk.join('editor'), await desk.join('reviewer')]
  const article = await newArticle(editor, desk.id)
  const claim = await approvedClaim(article, 'at least 40 boats', { editor, reviewer })
  await revise(editor, article, STORY.replace('Monday', 'Tuesday'))
  const asEditor = await signedInAs(editor, `/articles/${article.id}?claim=1&filter=settle`)
  await expect(asEditor.getByRole('button', { name: 'Still stands' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  const page = await signedInAs(reviewer, `/articles/${article.id}/review`)
  const changed = page.getByRole('region', { name: 'The sentence changed since it was approved' })
  await expect(changed.getByRole('insertion')).toContainText('Tuesday')
  await page.keyboard.press('o')
  await expect(page.getByText('Claim 1 still stands.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nothing waits for you' })).toBeVisible()
  const now = await call(reviewer, { path: `/api/claims/${claim.id}` }, Claim)
  expect(now).toMatchObject({ standing: 'stands', change: null })
})

test('words in several places are chosen by number, lost words by pointing, all by keyboard', async ({
  desk,
  signedInAs,
}) => {
  const editor = await desk.join('editor')
  const article = await newArticle(editor, desk.id, { text: AMBIGUOUS })
  await newClaim(editor, article, 'The mayor opened the market')
  await newClaim(editor, article, 'The bridge was closed for a week')
  const line = 'The mayor opened the market.'
  const next = AMBIGUOUS.replace(`${line} `, '').replace(' The bridge was closed for a week.', '')
  await revise(
    editor,
    article,
    `${next}\n\nMonday: ${line} And so on.\n\nTuesday: ${line} And so on.`,
  )
  const page = await signedInAs(editor, `/articles/${article.id}?filter=settle&claim=1`)
  const card = cardOf(page, 1)
  const places = card.getByRole('radiogroup', { name: 'Places' })
  await expect(places.getByRole('radio')).toHaveCount(2)
  await page.keyboard.press('2')
  await expect(places.getByRole('radio', { name: /Tuesday/ })).toBeChecked()
  await page.keyboard.press('r')
  await expect(page.getByText('Claim 1 stands in its new place.')).toBeVisible()
  const lost = page.getByRole('button', { name: 'Claim 2: The bridge was closed for a week' })
  await lost.press('Enter')
  await expect(cardOf(page, 2).getByRole('region', { name: 'Its words are gone' })).toBeVisible()
  await KEYBOARD.select(page, textOf(page, TITLE), 'Nobody else spoke')
  await page.keyboard.press('r')
  await expect(page.getByText('Claim 2 stands in its new place.')).toBeVisible()
  await expect(page.getByText('Everything that the last text changed is settled.')).toBeHidden()
})

test('who may not give a new text or settle a claim is told why', async ({ desk, signedInAs }) => {
  const editor = await desk.join('editor')
  const article = await newArticle(editor, desk.id)
  await newClaim(editor, article, 'at least 40 boats')
  await revise(editor, article, STORY.replace('40', '45'))
  const page = await signedInAs(await desk.join('reader'), `/articles/${article.id}?claim=1`)
  const isOff = ['aria-disabled', 'true'] as const
  await expect(page.getByRole('button', { name: /^New text/ })).toHaveAttribute(...isOff)
  await expect(page.getByRole('button', { name: /^Right place/ })).toHaveAttribute(...isOff)
  await page.keyboard.press('t')
  await expect(page).toHaveURL(new RegExp(`/articles/${article.id}\\?`))
  await page.goto(`/articles/${article.id}/revise`)
  await expect(page.getByRole('button', { name: /^See what changes/ })).toHaveAttribute(...isOff)
})

const AMBIGUOUS =
  'A spokesman claimed that at least 206 fighters were killed on Monday. The bridge was closed for a week.\n\nThe mayor opened the market. Nobody else spoke to the press that day.'

/** Stores a text in which some words are others, from wherever one is in the workspace. */
async function undo(
  page: Page,
  { from, to, number }: { from: string; to: string; number: number },
): Promise<void> {
  await page.keyboard.press('t')
  const field = page.getByLabel('Text of the article')
  await expect(field).toHaveValue(new RegExp(from))
  await field.fill((await field.inputValue()).replace(from, to))
  await see(page)
  await store(page, number)
}

async function revise(
  person: Person,
  article: Article,
  text: string,
  note?: string,
): Promise<RevisionCreated> {
  const path = `/api/articles/${article.id}`
  const { revision } = await call(person, { path }, Article)
  const body = { text, baseNumber: revision.number, ...(note ? { note } : {}) }
  return call(person, { method: 'POST', path: `${path}/revisions`, body }, RevisionCreated)
}

type People = { editor: Person; reviewer: Person }

async function approvedClaim(
  article: Article,
  words: string,
  { editor, reviewer }: People,
): Promise<Claim> {
  const claim = await newClaim(editor, article, words)
  const path = `/api/claims/${claim.id}`
  const body = { verdict: 'not-checkable', explanation: 'Nobody keeps the count.' }
  const changed = await call(editor, { method: 'PATCH', path, body, ifMatch: claim.version }, Claim)
  const submitted = await call(
    editor,
    { method: 'POST', path: `${path}/submit`, ifMatch: changed.version },
    Claim,
  )
  const { fingerprint, version } = submitted
  return call(
    reviewer,
    { method: 'POST', path: `${path}/approve`, ifMatch: version, body: { fingerprint } },
    Claim,
  )
}
