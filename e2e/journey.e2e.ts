import { readFileSync } from 'node:fs'
import { type Locator, type Page } from '@playwright/test'
import { type Claim, Claim as ClaimShape } from '#shared/review/review.ts'
import { pageOf } from '#shared/page.ts'
import { SEEDS_PRESENT } from './support/gold.ts'
import {
  type JourneyClaim,
  type JourneyStory,
  OWN_STORY,
  realStory,
} from './support/journey-story.ts'
import { call, type Person } from './support/person.ts'
import { newArticle, newSource } from './support/seed.ts'
import { expect, test } from './support/test.ts'
import { cardOf, type Hand, KEYBOARD, MOUSE, textOf } from './support/workspace.ts'

const HANDS: [string, Hand][] = [
  ['the mouse', MOUSE],
  ['the keyboard alone', KEYBOARD],
]

for (const [how, hand] of HANDS) {
  test(`a story is checked claim by claim with ${how}`, async ({ desk, signedInAs }) => {
    await journey({ desk, signedInAs, hand, story: OWN_STORY })
  })

  test(`a real story is checked claim by claim with ${how}`, async ({ desk, signedInAs }) => {
    test.skip(!SEEDS_PRESENT, 'the real articles are not beside the project')
    await journey({ desk, signedInAs, hand, story: realStory() })
  })
}

type Journey = Pick<Parameters<Parameters<typeof test>[2]>[0], 'desk' | 'signedInAs'> & {
  hand: Hand
  story: JourneyStory
}

async function journey({ desk, signedInAs, hand, story }: Journey): Promise<void> {
  test.setTimeout(240_000)
  const editor = await desk.join('editor')
  const reviewer = await desk.join('reviewer')
  const article = await newArticle(editor, desk.id, story.article)
  const source = await newSource(editor, desk.id, story.source)
  const page = await signedInAs(editor, `/articles/${article.id}?source=${source.id}`)
  for (const [at, claim] of story.claims.entries())
    await check({ page, hand, story, claim, number: at + 1 })

  const desktop = await signedInAs(reviewer, `/articles/${article.id}/review?claim=1`)
  await returnFirst(desktop, hand)
  for (let left = story.claims.length - 1; left > 0; left -= 1)
    await approveNext(desktop, hand, left)
  await expect(desktop.getByText('Nothing waits for you')).toBeVisible()

  await resubmit(page, hand)
  await desktop.reload()
  await approveNext(desktop, hand, 1)
  await page.reload()
  const all = story.claims.length
  await expect(page.getByText(`${all} of ${all} claims approved`).first()).toBeVisible()
  await reopenSecond(page, hand)
  await seeReport(page, editor, article.id, story)
}

/** Marks a claim, says who said it, attaches its proof, answers both questions and submits it. */
async function check(step: {
  page: Page
  hand: Hand
  story: JourneyStory
  claim: JourneyClaim
  number: number
}): Promise<void> {
  const { page, hand, story, claim, number } = step
  const text = textOf(page, story.article.title)
  const chosen = page.getByRole('group', { name: 'What the chosen words are' })
  await hand.select(page, text, claim.words)
  await hand.press(chosen, page, { button: /^Claim/, key: 'c' })
  const card = cardOf(page, number)
  await expect(card.getByRole('heading', { name: claim.words })).toBeVisible()
  for (const part of partsOf(claim)) {
    await hand.select(page, text, part.words)
    await hand.press(chosen, page, part)
    await expect(card.getByText(part.words, { exact: true }).first()).toBeVisible()
  }
  if (claim.quote) {
    await hand.select(page, textOf(page, story.source.title), claim.quote)
    const attach = page.getByRole('group', { name: `Attach the words to claim ${number}` })
    await hand.press(attach, page, { button: 'Supports', key: '1' })
    await expect(card.getByText('Identical to the snapshot')).toBeVisible()
  }
  if (claim.said) {
    await hand.press(card, page, { button: /^Was it said/, key: 's' })
    await hand.answer(page, card.getByRole('radiogroup', { name: 'Was it said?' }), 'Confirmed')
  }
  await hand.press(card, page, { button: /^Is it so/, key: 'd' })
  await answerSo(page, card, hand, claim)
  await page.keyboard.press('Escape')
  await expect(card.getByRole('button', { name: /^Submit/ })).not.toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await hand.press(card, page, { button: /^Submit/, key: 'u' })
  await expect(page.getByText(`Claim ${number} is submitted.`)).toBeVisible()
}

function partsOf({ said }: JourneyClaim) {
  if (!said) return []
  const parts = [
    { words: said.who, button: /^Who/, key: 'a' },
    { words: said.verb, button: /^Verb/, key: 'v' },
  ]
  return said.hedge ? [...parts, { words: said.hedge, button: /^Hedge/, key: 'h' }] : parts
}

/** What one side says stays unproven, with the reason why; the rest is verified. */
async function answerSo(page: Page, card: Locator, hand: Hand, claim: JourneyClaim): Promise<void> {
  const group = card.getByRole('radiogroup', { name: 'Is it so?' })
  await hand.answer(page, group, claim.said ? 'Unproven' : 'Verified')
  if (!claim.said) return
  await card.getByLabel('Explanation').focus()
  await page.keyboard.type('One side says so.')
  await page.keyboard.press('Tab')
}

async function returnFirst(page: Page, hand: Hand): Promise<void> {
  const reason = page.getByRole('textbox', { name: /^Reason/ })
  await reason.focus()
  await page.keyboard.type('Who counted them?')
  const button = page.getByRole('button', { name: /^Return/ })
  if (hand === MOUSE) await button.click()
  else {
    await page.keyboard.press('Tab')
    await expect(button).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText('goes back with your reason')).toBeVisible()
}

async function approveNext(page: Page, hand: Hand, left: number): Promise<void> {
  const queue = page.getByRole('region', { name: 'Queue' })
  await expect(queue.getByRole('heading', { level: 2 })).toContainText(String(left))
  await hand.press(page, page, { button: /^Approve/, key: 'y' })
  await expect(page.getByText(/is approved/).last()).toBeVisible()
  if (left > 1)
    await expect(queue.getByRole('heading', { level: 2 })).toContainText(String(left - 1))
}

/** The returned claim is answered and sent again. */
async function resubmit(page: Page, hand: Hand): Promise<void> {
  await page.reload()
  const returned = page.getByRole('button', { name: /^Claim 1:/ })
  await returned.focus()
  await page.keyboard.press('Enter')
  const card = cardOf(page, 1)
  await expect(card).toContainText('Who counted them?')
  await hand.press(card, page, { button: /^Is it so/, key: 'd' })
  await card.getByLabel('Explanation').focus()
  await page.keyboard.type(' Nobody else counted.')
  await page.keyboard.press('Tab')
  await expect(page.getByText('All changes saved')).toBeVisible()
  await page.keyboard.press('Escape')
  await hand.press(card, page, { button: /^Submit/, key: 'u' })
  await expect(page.getByText('Claim 1 is submitted.')).toBeVisible()
}

/** A later change of an approved claim takes its approval back. */
async function reopenSecond(page: Page, hand: Hand): Promise<void> {
  await page.getByRole('button', { name: /^Claim 2:/ }).focus()
  await page.keyboard.press('Enter')
  const card = cardOf(page, 2)
  await hand.press(card, page, { button: /^Is it so/, key: 'd' })
  await hand.answer(page, card.getByRole('radiogroup', { name: 'Is it so?' }), 'Disputed')
  await expect(card.getByText(/Reopened/).first()).toBeVisible()
}

async function seeReport(
  page: Page,
  editor: Person,
  articleId: string,
  story: JourneyStory,
): Promise<void> {
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ])
  const html = readFileSync(await download.path(), 'utf8')
  const { items } = await call(
    editor,
    { path: `/api/articles/${articleId}/claims` },
    pageOf(ClaimShape),
  )
  expect(items).toHaveLength(story.claims.length)
  expect(standings(items)).toEqual({ approved: story.claims.length - 1, reopened: 1 })
  for (const claim of items) expect(html).toContain(`claim-${claim.number}`)
  for (const words of [
    'Unproven',
    'Confirmed',
    'Verified',
    'Rui Reviewer',
    'Emil Editor',
    'not signed off',
  ])
    expect(html).toContain(words)
  for (const { quote } of story.claims) if (quote) expect(html).toContain(quote)
}

function standings(claims: readonly Claim[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { review } of claims) counts[review] = (counts[review] ?? 0) + 1
  return counts
}
