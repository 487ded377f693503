import { type Page } from '@playwright/test'
import { type Article } from '#shared/article/article.ts'
import { pageOf } from '#shared/page.ts'
import { Claim } from '#shared/review/review.ts'
import { RevisionCreated } from '#shared/revision/revision.ts'
import { violationsOf } from './support/axe.ts'
import { readGoldClaims, readSeed, SEEDS_PRESENT } from './support/gold.ts'
import { call, type Person } from './support/person.ts'
import { expectOutcomes, see, store } from './support/revise.ts'
import { newArticle, newClaim } from './support/seed.ts'
import { expect, test } from './support/test.ts'
import { realFile, uploadArticle } from './support/upload.ts'
import { cardOf, textOf } from './support/workspace.ts'

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

const MISSING = 'the collection of real documents is not beside the project'

test('notes of a file are called in its old text, in review and side by side', async ({
  desk,
  signedInAs,
}) => {
  const file = realFile('docx', 'mammoth__footnotes.docx')
  test.skip(file === null, MISSING)
  if (file === null) return
  const article = await uploadArticle(desk.admin, desk.id, file, 'With notes')
  const { text } = article.revision
  await newClaim(desk.admin, article, 'Ouch')
  const page = await signedInAs(desk.admin, `/articles/${article.id}/review?claim=1`)
  const claim = page.getByRole('region', { name: 'Claim', exact: true })
  await expect(claim.getByText('Note 1', { exact: true }).first()).toBeAttached()
  await expect(claim.getByText('A tachyon walks into a bar.')).toBeVisible()
  expect.soft(await violationsOf(page), 'review').toEqual([])

  await storeRevision(desk.admin, article, text.replace('Ouch', 'Ouch indeed'))
  await page.goto(`/articles/${article.id}?revision=1`)
  await textOf(page, 'With notes').getByRole('button', { name: 'Note 1', exact: true }).click()
  const back = page.getByRole('button', { name: 'Back from note 1 to where it is called' })
  await expect(back).toBeFocused()
  expect.soft(await violationsOf(page), 'an old text').toEqual([])
  await page.goto(`/articles/${article.id}/compare?from=1&to=2`)
  const rows = page.getByRole('list', { name: 'Both texts' }).getByRole('listitem')
  const changed = rows.filter({ hasText: /Changed/ })
  await expect(changed.getByText('Note 1', { exact: true })).toBeAttached()
  expect.soft(await violationsOf(page), 'side by side').toEqual([])
})

test('pages of a file are told in its old text, in review and side by side', async ({
  desk,
  signedInAs,
}) => {
  const file = realFile('pdf', 'format-corpus__477139.pdf')
  test.skip(file === null, MISSING)
  if (file === null) return
  const article = await uploadArticle(desk.admin, desk.id, file, 'Forests bill')
  const { text, document } = article.revision
  const start = document?.pages.find(({ number }) => number === 2)?.start ?? 0
  const words = text.slice(start).trim().slice(0, 20)
  const at = text.indexOf(words, start)
  await newClaim(desk.admin, article, words)
  await storeRevision(desk.admin, article, `${text.slice(0, at)}Indeed ${text.slice(at)}`)
  const page = await signedInAs(desk.admin, `/articles/${article.id}?revision=1&claim=1`)
  const mark = textOf(page, 'Forests bill').getByText('Page 2', { exact: true })
  await expect(mark.locator('..'), 'the claim is led to').toBeInViewport()
  await page.goto(`/articles/${article.id}/compare?from=1&to=2`)
  const rows = page.getByRole('list', { name: 'Both texts' }).getByRole('listitem')
  const changed = rows.filter({ hasText: /Changed/ })
  await expect(changed).toContainText(/· p\. (?:1–)?2/)
  await expect(changed.getByText('Page 2', { exact: true })).toBeAttached()
})

async function storeRevision(person: Person, { id }: Article, text: string): Promise<void> {
  const path = `/api/articles/${id}/revisions`
  await call(person, { method: 'POST', path, body: { text, baseNumber: 1 } }, RevisionCreated)
}

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
