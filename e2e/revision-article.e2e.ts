import { type Page } from '@playwright/test'
import { type Article } from '#shared/article/article.ts'
import { pageOf } from '#shared/page.ts'
import { Claim } from '#shared/review/review.ts'
import { readGoldClaims, readSeed, SEEDS_PRESENT } from './support/gold.ts'
import { call, type Person } from './support/person.ts'
import { expectOutcomes, see, store } from './support/revise.ts'
import { newArticle } from './support/seed.ts'
import { expect, test } from './support/test.ts'
import { cardOf } from './support/workspace.ts'

test('the claims of a real article are settled by keyboard through five texts', async ({
  desk,
  signedInAs,
}) => {
  test.skip(!SEEDS_PRESENT, 'the seed articles are not beside the project')
  test.setTimeout(180_000)
  const editor = await desk.join('editor')
  const text = readSeed('000')
  const article = await newArticle(editor, desk.id, { title: 'Talks', text })
  const gold = new Map<string, Claim>()
  for (const { id, draft } of readGoldClaims().slice(0, 12)) {
    const path = `/api/articles/${article.id}/claims`
    gold.set(id, await call(editor, { method: 'POST', path, body: draft }, Claim))
  }
  const page = await signedInAs(editor, `/articles/${article.id}/revise`)
  const bare = text.replace(/^ date 2025-11-06 /, '')
  const first = { 'Sentence changed': 2, 'Words changed': 0, 'Words gone': 0 }
  await storeText(page, { text: bare, number: 2, outcomes: first })
  await settleAll(page, editor, article)
  const dropped = bare.replace('at least 206', '206')
  // The hedge belongs to two claims; the third shares their sentence.
  const second = { 'Words changed': 2, 'Sentence changed': 1, 'Words gone': 0 }
  await storeText(page, { text: dropped, number: 3, outcomes: second })
  await expect(cardOf(page, gold.get('A08')?.number ?? 0)).toContainText('at least')
  await settleAll(page, editor, article)
  const [lead = '', clashes = '', truce = '', ...rest] = dropped.split('\n\n')
  const swapped = [lead, truce, clashes, ...rest].join('\n\n')
  const third = { 'Words changed': 0, 'Sentence changed': 0, 'Words gone': 0 }
  await storeText(page, { text: swapped, number: 4, outcomes: third })
  const without = [lead, truce, ...rest].join('\n\n')
  await storeText(page, { text: without, number: 5, outcomes: { 'Words gone': 5 } })
  const gone = page.getByRole('region', { name: 'Its words are gone' })
  await expect(gone).toContainText('Clashes broke out')
  await storeText(page, { text: swapped, number: 6, outcomes: { 'Words gone': 0 } })
  await expect(gone).toBeHidden()
  expect(await listUnsettled(editor, article)).toEqual([])
})

type StoredText = { text: string; number: number; outcomes: Record<string, number> }

async function storeText(page: Page, { text, number, outcomes }: StoredText): Promise<void> {
  if (!page.url().includes('/revise')) await page.keyboard.press('t')
  const field = page.getByLabel('Text of the article')
  await expect(field).toBeVisible()
  await field.fill(text)
  await see(page)
  await expectOutcomes(page, outcomes)
  await store(page, number)
  await expect(page.getByText(`Revision ${number} is stored`)).toBeVisible()
}

/** Walks the worklist, from its first claim, and says that each place is right. */
async function settleAll(page: Page, person: Person, article: Article): Promise<void> {
  const waiting = await listUnsettled(person, article)
  for (const number of waiting) {
    const confirm = cardOf(page, number).getByRole('button', { name: /^Right place/ })
    await expect(confirm).toBeVisible()
    await page.keyboard.press('o')
    await expect(confirm).toBeHidden()
    await page.keyboard.press('j')
  }
  expect(await listUnsettled(person, article)).toEqual([])
}

/** Numbers of the claims that wait to be settled, in the order of the text. */
async function listUnsettled(person: Person, article: Article): Promise<number[]> {
  const path = `/api/articles/${article.id}/claims`
  const { items } = await call(person, { path }, pageOf(Claim))
  const start = (claim: Claim) => claim.spans[0]?.start ?? 0
  return items
    .filter((claim) => claim.change !== null)
    .toSorted((a, b) => start(a) - start(b) || a.number - b.number)
    .map((claim) => claim.number)
}
