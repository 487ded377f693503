import { type Locator, type Page } from '@playwright/test'
import { z } from 'zod'
import { Suggestion } from '#shared/suggestion/suggestion.ts'
import { violationsOf } from './support/axe.ts'
import { docxFile } from './support/docx-file.ts'
import { call, type Person } from './support/person.ts'
import { MINUTES, newClaim, newSource } from './support/seed.ts'
import { expect, test } from './support/test.ts'
import { realFile, uploadArticle } from './support/upload.ts'
import { cardOf, MOUSE, textOf } from './support/workspace.ts'

const TITLE = 'Boats stay in port'
const BOATS = 'At least 40 boats stayed in port on Monday'
const STORY = [`${BOATS}, the harbour office said.`, 'The ferry ran on time.', 'Its crew worked.']
const ADDRESS = 'https://harbour.example/minutes'
const COMMENTS = [
  { on: BOATS, author: 'Jo Lee', at: '2026-11-05T09:00:00Z', text: `See ${ADDRESS}.` },
  { on: 'The ferry', author: 'Jo Lee', at: '2026-11-05T09:05:00Z', text: 'Nice opening?' },
]

function wordFile() {
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return { name: 'story.docx', mimeType, buffer: docxFile(STORY, COMMENTS) }
}

function listSuggestions(person: Person, articleId: string): Promise<{ items: Suggestion[] }> {
  const path = `/api/articles/${articleId}/suggestions`
  return call(person, { path }, z.object({ items: z.array(Suggestion) }))
}

function fromFile(page: Page): Locator {
  return page.getByRole('region', { name: 'From the file' })
}

function rowOf(place: Locator, words: string): Locator {
  return place.getByRole('listitem').filter({ hasText: words })
}

test('a comment that names a source becomes a claim, its evidence, and is confirmed', async ({
  desk,
  signedInAs,
}) => {
  const editor = await desk.join('editor')
  const article = await uploadArticle(editor, desk.id, wordFile(), TITLE)
  const source = await newSource(editor, desk.id, { url: `${ADDRESS}/`, text: MINUTES })
  const page = await signedInAs(editor, `/articles/${article.id}`)
  const file = fromFile(page)
  await expect(file.getByRole('button', { name: /1 comment names a source/ })).toBeVisible()
  await expect(file.getByRole('heading', { name: 'Other comments' })).toBeVisible()
  const row = rowOf(file, `See ${ADDRESS}`)
  await expect(row).toContainText(BOATS)
  await expect(row).toContainText('Jo Lee')
  await expect(row).toContainText('5 Nov 2026')
  await expect(row.getByRole('link')).toHaveCount(0)
  expect(await violationsOf(page)).toEqual([])
  await row.getByRole('button', { name: 'Make a claim' }).click()

  const card = cardOf(page, 1)
  await expect(card.getByRole('heading', { name: BOATS })).toBeVisible()
  const draft = card.getByRole('region', { name: '1 evidence draft' })
  await expect(draft).toContainText('from comment, not confirmed')
  await expect(draft.getByRole('button', { name: 'Confirm with' })).toHaveAccessibleDescription(
    'Attach evidence to the claim first.',
  )
  await expect(card).toContainText('Evidence 0')
  expect(await violationsOf(page)).toEqual([])

  await draft.getByRole('button', { name: 'Attach evidence' }).click()
  const text = textOf(page, source.title)
  await MOUSE.select(page, text, 'At least 40 boats stayed in port on Monday')
  await page
    .getByRole('button', { name: /Supports/ })
    .first()
    .click()
  await expect(card).toContainText('Evidence 1')
  await expect(card).toContainText(`Comment in the file by Jo Lee, 5 Nov 2026: See ${ADDRESS}.`)
  await expect(draft).toBeVisible()
  await draft.getByRole('button', { name: 'Confirm with this evidence' }).click()
  await expect(draft).toBeHidden()
  const { items } = await listSuggestions(editor, article.id)
  expect(items[0]).toMatchObject({ state: 'confirmed', claimId: expect.any(String) })
  expect(items[0]?.evidenceId).toEqual(expect.any(String))
})

test('a comment goes to the claim that is on its words, and off it again', async ({
  desk,
  signedInAs,
}) => {
  const editor = await desk.join('editor')
  const article = await uploadArticle(editor, desk.id, wordFile(), TITLE)
  await newClaim(editor, article, STORY[0] ?? '')
  const page = await signedInAs(editor, `/articles/${article.id}`)
  const row = rowOf(fromFile(page), `See ${ADDRESS}`)
  await expect(row.getByRole('button', { name: 'Make a claim' })).toHaveCount(0)
  await row.getByRole('button', { name: 'Put on claim 1' }).click()
  const draft = cardOf(page, 1).getByRole('region', { name: '1 evidence draft' })
  await draft.getByRole('button', { name: 'Attach evidence' }).click()
  await expect(draft).toContainText('No source of this desk has this address yet.')
  await expect(draft.getByRole('button', { name: `Add ${ADDRESS} as a source` })).toBeEnabled()
  await draft.getByRole('button', { name: 'Take off the claim' }).click()
  await expect(draft).toBeHidden()
  await expect(row.getByRole('button', { name: 'Put on claim 1' })).toBeVisible()
})

test('a comment is dismissed, brought back by undo, and its words are shown in the text', async ({
  desk,
  signedInAs,
}) => {
  const editor = await desk.join('editor')
  const article = await uploadArticle(editor, desk.id, wordFile(), TITLE)
  const page = await signedInAs(editor, `/articles/${article.id}`)
  const file = fromFile(page)
  const row = rowOf(file, 'Nice opening?')
  await row.getByRole('button', { name: 'Dismiss' }).click()
  await expect(row.getByRole('button', { name: 'Dismiss' })).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await row.getByRole('button', { name: 'Go to the text' }).click()
  await expect(page.getByRole('group', { name: 'What the chosen words are' })).toBeVisible()
  await row.getByRole('button', { name: 'Dismiss' }).click()
  await rowOf(file, `See ${ADDRESS}`).getByRole('button', { name: 'Dismiss' }).click()
  const fold = file.getByRole('button', { name: /2 comments, all settled/ })
  await expect(fold).toHaveAttribute('aria-expanded', 'false')
  await expect(fold).toBeFocused()
})

test('somebody who may only read sees the comments and why nothing can be done', async ({
  desk,
  signedInAs,
}) => {
  const article = await uploadArticle(desk.admin, desk.id, wordFile(), TITLE)
  const page = await signedInAs(await desk.join('reader'), `/articles/${article.id}`)
  const row = rowOf(fromFile(page), `See ${ADDRESS}`)
  for (const name of ['Make a claim', 'Dismiss']) {
    await expect(row.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true')
  }
  await expect(row.getByRole('button', { name: 'Go to the text' })).toBeEnabled()
})

test('the comments of a real Word file are there to be put on claims', async ({
  desk,
  signedInAs,
}) => {
  const real = realFile('docx', 'mammoth__comments.docx')
  test.skip(real === null, 'the collection of real documents is not beside the project')
  if (real === null) return
  const article = await uploadArticle(desk.admin, desk.id, real, 'A real file')
  const { items } = await listSuggestions(desk.admin, article.id)
  expect(items.length).toBeGreaterThan(0)
  const page = await signedInAs(desk.admin, `/articles/${article.id}`)
  const row = fromFile(page)
    .getByRole('listitem')
    .filter({ hasText: items[0]?.text ?? '' })
  await expect(row.first()).toBeVisible()
})
