import { readGoldClaims, readSeed, SEEDS_PRESENT } from './support/gold.ts'
import { call } from './support/person.ts'
import { newArticle, newClaim, newEvidence, newSource } from './support/seed.ts'
import { expect, test } from './support/test.ts'
import { MOUSE, textOf } from './support/workspace.ts'
import { Claim } from '#shared/review/review.ts'

test('every highlight covers exactly the words of its claim', async ({ desk, signedInAs }) => {
  test.skip(!SEEDS_PRESENT, 'the real articles are not beside the project')
  test.setTimeout(180_000)
  const editor = await desk.join('editor')
  const article = await newArticle(editor, desk.id, { title: 'Annotated', text: readSeed('000') })
  const wanted = new Map<string, string[]>()
  for (const { draft } of readGoldClaims()) {
    const path = `/api/articles/${article.id}/claims`
    const claim = await call(editor, { method: 'POST', path, body: draft }, Claim)
    wanted.set(
      String(claim.number),
      claim.spans.map((span) => span.exact),
    )
  }
  expect(wanted.size).toBe(44)
  const page = await signedInAs(editor, `/articles/${article.id}`)
  await expect(page.getByText('44 claims approved').first()).toBeVisible()
  const shown = await page.getByRole('article', { name: 'Annotated' }).evaluate((root) => {
    const words: Record<string, string> = {}
    for (const mark of root.querySelectorAll('mark[data-claims]')) {
      for (const number of (mark.getAttribute('data-claims') ?? '').split(' ')) {
        words[number] = (words[number] ?? '') + mark.textContent
      }
    }
    return words
  })
  for (const [number, spans] of wanted) {
    expect(shown[number], `claim ${number}`).toBe(spans.join(''))
  }
})

test('the underline of a quote on the last line of a source is not cut off', async ({
  desk,
  signedInAs,
}) => {
  const article = await newArticle(desk.admin, desk.id)
  const source = await newSource(desk.admin, desk.id)
  for (const [words, quote] of [
    ['at least 40 boats', 'At least 40 boats'],
    ['crew of nine', 'Nobody was hurt'],
  ] as const) {
    const claim = await newClaim(desk.admin, article, words)
    await newEvidence(desk.admin, claim, source, quote)
  }
  const page = await signedInAs(desk.admin, `/articles/${article.id}?claim=1&source=${source.id}`)
  const quote = page.getByRole('article', { name: source.title }).getByText('Nobody was hurt')
  await expect(quote).toBeVisible()
  const room = await quote.evaluate((mark) => {
    const block = mark.closest('[data-block-start]')
    if (!block) throw new Error('the quote stands in no block')
    return block.getBoundingClientRect().bottom - mark.getBoundingClientRect().bottom
  })
  expect(room).toBeGreaterThanOrEqual(0)
})

test('the bar under chosen words stands under them in a text that was scrolled', async ({
  desk,
  signedInAs,
}) => {
  const lines = Array.from({ length: 60 }, (_, at) => `Boat ${at + 1} came home.`)
  const article = await newArticle(desk.admin, desk.id, { text: lines.join('\n\n') })
  const page = await signedInAs(desk.admin, `/articles/${article.id}`)
  await MOUSE.select(page, textOf(page, article.title), 'Boat 50 came')
  const bar = page.getByRole('group', { name: 'What the chosen words are' })
  await expect(bar).toBeVisible()
  const words = await page.getByText('Boat 50 came', { exact: true }).boundingBox()
  const below = await bar.boundingBox()
  const gap = (below?.y ?? 0) - (words ? words.y + words.height : 0)
  expect(gap).toBeGreaterThan(-8)
  expect(gap).toBeLessThan(40)
})
