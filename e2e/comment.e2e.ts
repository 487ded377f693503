import { type Page } from '@playwright/test'
import { z } from 'zod'
import { Comment } from '#shared/comment/comment.ts'
import { violationsOf } from './support/axe.ts'
import { call } from './support/person.ts'
import { newArticle, newClaim } from './support/seed.ts'
import { expect, test } from './support/test.ts'
import { cardOf } from './support/workspace.ts'

/** The page looks for changes every 10 s. */
const NEXT_LOOK_MS = 20_000

function commentsOn(page: Page) {
  return page.getByRole('region', { name: /^Comments/ })
}

test('a reader asks, an editor answers and resolves, all by keyboard', async ({
  desk,
  signedInAs,
}) => {
  const [editor, reader] = [await desk.join('editor'), await desk.join('reader')]
  const article = await newArticle(editor, desk.id)
  const boats = await newClaim(editor, article, 'at least 40 boats')
  const path = `/articles/${article.id}?claim=${boats.number}`
  const asking = await signedInAs(reader, path)
  const asked = commentsOn(asking)
  await expect(asked.getByRole('button', { name: /^Comment/ })).toBeVisible()
  await asking.keyboard.press('m')
  await expect(asking.getByRole('textbox', { name: 'Your comment' })).toBeFocused()
  await asking.keyboard.type('Who counted <b>them</b>?')
  await asking.keyboard.press('Control+Enter')
  await expect(asked.getByText('Who counted <b>them</b>?')).toBeVisible()
  await expect(asked).toHaveAccessibleName('Comments (1)')
  expect(await violationsOf(asking)).toEqual([])

  const page = await signedInAs(editor, path)
  const region = commentsOn(page)
  await region.getByRole('button', { name: 'Answer Rosa Reader' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('The harbour office.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(region.getByText('The harbour office.')).toBeVisible()
  await region.getByRole('button', { name: 'Resolve what Rosa Reader said' }).click()
  await expect(region.getByText('Who counted')).toBeHidden()
  await region.getByRole('button', { name: 'Show 1 resolved' }).click()
  await expect(region.getByText('resolved by Emil Editor')).toBeVisible()
  await region.getByRole('button', { name: 'Open again what Rosa Reader said' }).click()
  await expect(region.getByText('resolved by')).toBeHidden()
  await cardOf(page, 1).getByRole('button', { name: 'More for claim 1' }).click()
  await page.getByRole('menuitem', { name: 'History' }).click()
  await expect(page.getByText('opened a comment again')).toBeVisible()
})

test('a card in the list says that comments wait, and review shows them', async ({
  desk,
  signedInAs,
}) => {
  const editor = await desk.join('editor')
  const article = await newArticle(editor, desk.id)
  const boats = await newClaim(editor, article, 'at least 40 boats')
  await newClaim(editor, article, 'The ferry ran on time')
  const page = await signedInAs(editor, `/articles/${article.id}?claim=2`)
  const card = page.getByRole('listitem').filter({ hasText: 'at least 40 boats' })
  await expect(card).toBeVisible()
  await expect(card.getByText('1 comment')).toBeHidden()
  const path = `/api/claims/${boats.id}/comments`
  await call(editor, { method: 'POST', path, body: { text: 'Count them again.' } }, Comment)
  await expect(card.getByText('1 comment')).toBeVisible({ timeout: NEXT_LOOK_MS })

  const review = await signedInAs(desk.admin, `/articles/${article.id}/review?claim=1`)
  await expect(commentsOn(review).getByText('Count them again.')).toBeVisible()
  await review.keyboard.press('m')
  await review.getByRole('textbox', { name: 'Your comment' }).fill('I did.')
  await review.getByRole('button', { name: 'Send' }).click()
  await expect(commentsOn(review)).toHaveAccessibleName('Comments (2)')
})

test('what is typed outlives a lost connection and a closed tab', async ({ desk, signedInAs }) => {
  const editor = await desk.join('editor')
  const article = await newArticle(editor, desk.id)
  const boats = await newClaim(editor, article, 'at least 40 boats')
  const page = await signedInAs(editor, `/articles/${article.id}?claim=${boats.number}`)
  await commentsOn(page)
    .getByRole('button', { name: /^Comment/ })
    .click()
  await page.getByRole('textbox', { name: 'Your comment' }).fill('Is it forty?')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(commentsOn(page).getByRole('alert')).toContainText('Your words are kept here.')
  await page.context().setOffline(false)
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Your comment' })).toHaveValue('Is it forty?')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(commentsOn(page).getByText('Is it forty?')).toBeVisible()
  const path = `/api/claims/${boats.id}/comments`
  const { items } = await call(editor, { path }, z.object({ items: z.array(Comment) }))
  expect(items.map(({ text }) => text)).toEqual(['Is it forty?'])
})
