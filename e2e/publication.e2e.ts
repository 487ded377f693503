import { type Locator, type Page } from '@playwright/test'
import { type Article } from '#shared/article/article.ts'
import { OEmbed } from '#shared/publication/publication.ts'
import { Claim } from '#shared/review/review.ts'
import { violationsOf, WALKS } from './support/axe.ts'
import { call, type Person } from './support/person.ts'
import { newArticle, newClaim } from './support/seed.ts'
import { type TestDesk } from './support/new-desk.ts'
import { expect, test } from './support/test.ts'
import { serveWebPage } from './support/web-page.ts'

const TITLE = 'Boats stay in port'
const WORDS = 'at least 40 boats'

test.describe.configure({ timeout: 180_000 })

type Published = { editor: Person; reviewer: Person; article: Article; claim: Claim }

/** A step of a claim, at its present version. */
async function step(person: Person, claim: Claim, move: string, body?: unknown): Promise<Claim> {
  const path = `/api/claims/${claim.id}`
  const { version } = await call(person, { path }, Claim)
  const method = move === '' ? 'PATCH' : 'POST'
  return call(person, { method, path: `${path}${move}`, ifMatch: version, body }, Claim)
}

/** A claim that somebody named made, approved as false. */
async function approvedClaim(desk: TestDesk): Promise<Published> {
  const [editor, reviewer] = [await desk.join('editor'), await desk.join('reviewer')]
  const article = await newArticle(editor, desk.id)
  const speaker = {
    name: 'Ruth Hale',
    kind: 'named-person',
    anonymity: 'named',
    span: null,
  } as const
  const claim = await newClaim(editor, article, WORDS, {
    attribution: { mode: 'attributed', speaker },
  })
  await step(editor, claim, '', {
    verdict: 'false',
    attributionCheck: 'confirmed',
    explanation: 'The log counts 12.',
    basis: 'common-knowledge',
  })
  const { fingerprint } = await step(editor, claim, '/submit')
  await step(reviewer, claim, '/approve', { fingerprint })
  return { editor, reviewer, article, claim }
}

async function openMenu(page: Page, entry: string): Promise<Locator> {
  await page.getByRole('button', { name: /^Publish/ }).click()
  await page.getByRole('menuitem', { name: entry }).click()
  return page.getByRole('dialog')
}

const close = (dialog: Locator) => dialog.getByRole('button', { name: 'Close' }).last().click()

test('a report is published, corrected, embedded, withdrawn and given another link', async ({
  desk,
  signedInAs,
  openBrowser,
  baseURL,
}) => {
  const { editor, article, claim } = await approvedClaim(desk)
  const page = await signedInAs(editor, `/articles/${article.id}`)
  /** Somebody who never looked before: a page that was seen may be kept for a minute. */
  const newReader = async () => (await openBrowser()).newPage()
  const public_ = await newReader()
  const link = await test.step('publish, with markup for search', async () => {
    const dialog = await openMenu(page, 'Public page …')
    await expect(dialog.getByText('Nothing of this article is public.')).toBeVisible()
    await dialog.getByRole('checkbox', { name: `Claim 1: ${WORDS}` }).check()
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(dialog.getByText('The page shows what the desk has now.')).toBeVisible()
    const value = await dialog.getByLabel('Link to the page').inputValue()
    await close(dialog)
    return value
  })

  await test.step('read it signed out', async () => {
    await public_.goto(link)
    await expect(public_.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
    await expect(public_.getByText(/^Published .* by Desk/)).toBeVisible()
    await public_.getByRole('link', { name: 'link to this claim' }).click()
    await expect(public_).toHaveURL(`${link}#claim-1`)
    expect(await public_.content()).toContain('"ClaimReview"')
    expect(await public_.context().cookies()).toEqual([])
    expect(await violationsOf(public_)).toEqual([])
  })

  await test.step('a claim that is reopened is seen at once', async () => {
    await step(editor, claim, '/reopen', { reason: 'A second log came in.' })
    await page.reload()
    await expect(page.getByRole('button', { name: /^Publish: 1 thing differs/ })).toBeVisible()
    const dialog = await openMenu(page, 'Public page …')
    const differences = dialog.getByRole('region', { name: 'What differs from the public page' })
    await expect(differences).toContainText('published as approved, and not approved any more')
    await close(dialog)
  })

  await test.step('correct it', async () => {
    const dialog = await openMenu(page, 'Corrections …')
    await dialog.getByRole('button', { name: 'Add a correction' }).click()
    await dialog.getByLabel('Claim', { exact: true }).selectOption({ label: `1: ${WORDS}` })
    await expect(dialog.getByLabel('Words before')).toHaveValue(WORDS)
    await dialog.getByLabel('Words after').fill('about 12 boats')
    await expect(
      dialog.getByRole('checkbox', { name: /^The approval of Rui Reviewer/ }),
    ).toBeChecked()
    await dialog.getByLabel('Why the check missed it').fill('Only one log was read.')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog.getByText('Say what was wrong and what is right.')).toBeVisible()
    const text = 'We wrote 40 boats. It was 12.'
    await dialog.getByLabel('What was wrong, and what is right').fill(text)
    await dialog.getByRole('button', { name: 'Save' }).click()
    const row = dialog.getByRole('listitem').filter({ hasText: 'Correction, claim 1' })
    await expect(row).toContainText('not published yet')
    await expect(row).toContainText('Missed by the approval of Rui Reviewer')
    await close(dialog)
  })

  await test.step('publish again, without the markup that is refused now', async () => {
    const dialog = await openMenu(page, 'Public page …')
    const send = dialog.getByRole('button', { name: 'Publish the changes' })
    await send.click()
    await expect(dialog.getByText('Say what changed: readers see it')).toBeVisible()
    await dialog.getByLabel('What changed', { exact: true }).fill('A figure was wrong.')
    await send.click()
    await expect(dialog.getByRole('alert')).toContainText('Claim 1: The claim is not approved.')
    await dialog.getByRole('checkbox', { name: `Claim 1: ${WORDS}` }).uncheck()
    await send.click()
    await expect(dialog.getByText('The page shows what the desk has now.')).toBeVisible()
    await close(dialog)
    await public_.reload()
    await expect(public_.getByText(/^Updated .*: A figure was wrong\.$/)).toBeVisible()
    await expect(public_.getByRole('heading', { name: 'Correction, claim 1' })).toBeVisible()
    await expect(public_.getByText('Only one log was read.')).toBeHidden()
    await expect(public_.getByText('Rui Reviewer')).toBeHidden()
  })

  await test.step('embed it', async () => {
    const dialog = await openMenu(page, 'Embed codes …')
    await dialog.getByLabel('Find a claim').selectOption({ label: `Claim 1: ${WORDS}` })
    const card = dialog.getByTitle('How the card looks').contentFrame()
    await expect(card.getByText('Said by Ruth Hale.')).toBeVisible()
    const code = await dialog.getByLabel('Code: Copy card').inputValue()
    expect(code).toContain(`${link}/claims/1/embed`)
    await expect(dialog.getByLabel('Code: Copy quotation')).toHaveValue(/^<blockquote cite=/)
    await close(dialog)
    const asked = `${baseURL}/api/oembed?url=${encodeURIComponent(`${link}#claim-1`)}`
    const answer = OEmbed.parse(await (await public_.request.get(asked)).json())
    const elsewhere = await serveWebPage(
      `<!doctype html><html lang="en"><title>Elsewhere</title><body>${answer.html}`,
    )
    await public_.goto(elsewhere.url)
    await expect(public_.frameLocator('iframe').getByText('Updated')).toBeVisible()
    await elsewhere.close()
  })

  await test.step('withdraw it', async () => {
    const dialog = await openMenu(page, 'Public page …')
    await dialog.getByRole('button', { name: 'Withdraw …' }).click()
    const asking = page.getByRole('region', { name: 'Withdraw the public page?' })
    await asking.getByLabel('Reason, for the public').fill('The log was forged.')
    await asking.getByRole('button', { name: 'Withdraw the page' }).click()
    await expect(dialog.getByText('The public page is withdrawn.').first()).toBeVisible()
    const late = await newReader()
    expect((await late.goto(link))?.status()).toBe(410)
    await expect(late.getByText('The log was forged.')).toBeVisible()
    await expect(late.getByText(WORDS)).toBeHidden()
    expect(await violationsOf(late)).toEqual([])
  })

  await test.step('another link', async () => {
    const dialog = page.getByRole('dialog', { name: 'Public page' })
    await dialog.getByRole('button', { name: 'New link …' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Make a new link' }).click()
    await expect(dialog.getByLabel('Link to the page')).not.toHaveValue(link)
    const later = await newReader()
    expect((await later.goto(link))?.status()).toBe(404)
    const fresh = await dialog.getByLabel('Link to the page').inputValue()
    expect((await later.goto(fresh))?.status()).toBe(410)
  })
})

test('a reader sees what is public and how it differs, and changes nothing', async ({
  desk,
  signedInAs,
}) => {
  const { editor, article } = await approvedClaim(desk)
  await editor.http.post(`/api/articles/${article.id}/publication`, {
    data: {},
    headers: { 'if-match': '"0"' },
  })
  const page = await signedInAs(await desk.join('reader'), `/articles/${article.id}`)
  const dialog = await openMenu(page, 'Public page …')
  await expect(dialog.getByLabel('Link to the page')).toHaveValue(/\/p\/[\w-]{43}$/)
  for (const name of ['Publish the changes', 'New link …', 'Withdraw …'])
    await expect(dialog.getByRole('button', { name })).toHaveAccessibleDescription(
      /Editors, reviewers and admins may do this\.$/,
    )
  await close(dialog)
  const corrections = await openMenu(page, 'Corrections …')
  await expect(corrections.getByText('Nothing was corrected so far.')).toBeVisible()
  await expect(
    corrections.getByRole('button', { name: 'Add a correction' }),
  ).toHaveAccessibleDescription(/Editors, reviewers and admins may do this\.$/)
})

for (const { name, options, query, look } of WALKS) {
  test(`in ${name}, axe finds nothing in the dialogs`, async ({ desk, signedInAs }) => {
    const { editor, article } = await approvedClaim(desk)
    const page = await signedInAs(editor, `/articles/${article.id}?${query}`, options)
    const first = await openMenu(page, 'Public page …')
    const preview = first.getByTitle('Preview of the report').contentFrame()
    await expect(preview.getByRole('heading', { level: 1 })).toBeVisible()
    expect.soft(await look(page), 'nothing public').toEqual([])
    await first.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(first.getByText('The page shows what the desk has now.')).toBeVisible()
    expect.soft(await look(page), 'public').toEqual([])
    await first.getByRole('button', { name: 'Withdraw …' }).click()
    await expect(page.getByLabel('Reason, for the public')).toBeFocused()
    expect.soft(await look(page), 'withdrawing').toEqual([])
    await first.getByRole('button', { name: 'Cancel' }).click()
    await close(first)
    const corrections = await openMenu(page, 'Corrections …')
    await corrections.getByRole('button', { name: 'Add a correction' }).click()
    await corrections.getByLabel('Claim', { exact: true }).selectOption({ index: 1 })
    await corrections.getByRole('button', { name: 'Save' }).click()
    expect.soft(await look(page), 'correction with a fault').toEqual([])
    await corrections.getByLabel('What was wrong, and what is right').fill('It was 12.')
    await corrections.getByRole('button', { name: 'Save' }).click()
    await expect(corrections.getByText('not published yet')).toBeVisible()
    expect.soft(await look(page), 'corrections').toEqual([])
    await close(corrections)
    const embed = await openMenu(page, 'Embed codes …')
    await expect(embed.getByLabel('Code: Copy card')).toBeVisible()
    expect.soft(await look(page), 'embed').toEqual([])
  })
}
