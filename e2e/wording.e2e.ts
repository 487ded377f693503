import { type Page } from '@playwright/test'
import { Claim } from '#shared/review/review.ts'
import { call, type Person } from './support/person.ts'
import { newArticle, newClaim } from './support/seed.ts'
import { expect, test } from './support/test.ts'
import { cardOf } from './support/workspace.ts'

const OWN = 'You proposed this wording, so somebody else decides about it.'
const proposalOf = (page: Page) => page.getByRole('region', { name: 'Proposed wording' })

async function propose(person: Person, claim: Claim, proposedText: string): Promise<Claim> {
  const path = `/api/claims/${claim.id}`
  const { version } = await call(person, { path }, Claim)
  return call(person, { method: 'PATCH', path, ifMatch: version, body: { proposedText } }, Claim)
}

test('Ana proposes a wording and cannot decide about it, Ben accepts it, and the checked copy says so', async ({
  desk,
  signedInAs,
}) => {
  const [ana, ben] = [await desk.join('editor', 'Ana Hale'), await desk.join('editor', 'Ben Ode')]
  const article = await newArticle(ana, desk.id)
  const claim = await newClaim(ana, article, 'at least 40 boats')
  const path = `/articles/${article.id}?claim=${claim.number}`

  const hers = await signedInAs(ana, path)
  await expect(cardOf(hers, 1)).toBeVisible()
  await hers.keyboard.press('p')
  await hers.getByLabel('Proposed wording').fill('at least 38 boats')
  await hers.keyboard.press('Tab')
  await expect(hers.getByText('All changes saved')).toBeVisible()
  await hers.keyboard.press('Escape')
  await hers.keyboard.press('p')
  await expect(proposalOf(hers)).toContainText('Not decided')
  for (const name of ['Accept', 'Let it stand (stet)']) {
    const button = proposalOf(hers).getByRole('button', { name })
    await expect(button).toBeDisabled()
    await expect(button).toHaveAccessibleDescription(OWN)
  }

  const his = await signedInAs(ben, path)
  await expect(proposalOf(his).getByRole('deletion')).toHaveText('40')
  await expect(proposalOf(his).getByRole('insertion')).toHaveText('38')
  await proposalOf(his).getByRole('button', { name: 'Accept' }).click()
  await expect(proposalOf(his)).toContainText('Accepted by Ben Ode')
  await expect(his.getByText('The wording proposed for claim 1 is accepted.')).toBeVisible()

  await his.getByRole('button', { name: 'Export' }).click()
  await his.getByRole('radio', { name: 'Checked copy' }).check()
  const preview = his.getByTitle('Preview of the report').contentFrame()
  await expect(preview.getByText('Decided by Ben Ode')).toBeVisible()
  await his.getByRole('button', { name: 'Close' }).last().click()
  await proposalOf(his).getByRole('link', { name: 'Edit the article' }).click()
  await expect(his).toHaveURL(/\/revise$/)
})

test('by keyboard the old wording stands with a reason, which the history keeps, and that is taken back', async ({
  desk,
  signedInAs,
}) => {
  const [ana, ben] = [await desk.join('editor', 'Ana Hale'), await desk.join('editor', 'Ben Ode')]
  const article = await newArticle(ana, desk.id)
  const claim = await newClaim(ana, article, 'at least 40 boats')
  await propose(ana, claim, 'some boats')
  const page = await signedInAs(ben, `/articles/${article.id}/review?claim=${claim.number}`)
  const proposal = page.getByRole('region', { name: 'Proposed text' })
  await proposal.getByRole('button', { name: 'Let it stand (stet)' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByLabel('Reason')).toBeFocused()
  await page.keyboard.type('The log has it so.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(proposal).toContainText('Stet: the old wording stands')
  await expect(proposal).toContainText('The log has it so.')
  await page.keyboard.press('Tab')
  await expect(proposal.getByRole('button', { name: 'Take back' })).toBeFocused()
  await page.keyboard.press('h')
  const history = page.getByRole('dialog')
  await expect(history).toContainText('decided about the proposed text')
  await expect(history).toContainText('The log has it so.')
  await page.keyboard.press('Escape')
  await expect(history).toHaveCount(0)
  await expect(proposal.getByRole('button', { name: 'Take back' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(proposal).toContainText('Not decided')
})

test('a decision is undone at once, and readers make none', async ({ desk, signedInAs }) => {
  const [ana, ben] = [await desk.join('editor', 'Ana Hale'), await desk.join('editor', 'Ben Ode')]
  const article = await newArticle(ana, desk.id)
  const claim = await newClaim(ana, article, 'at least 40 boats')
  await propose(ana, claim, 'some boats')
  const path = `/articles/${article.id}?claim=${claim.number}`
  const page = await signedInAs(ben, path)
  await proposalOf(page).getByRole('button', { name: 'Accept' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(proposalOf(page)).toContainText('Not decided')
  await expect
    .poll(async () => (await call(ben, { path: `/api/claims/${claim.id}` }, Claim)).wordingDecision)
    .toBeNull()

  const reading = await signedInAs(await desk.join('reader'), path)
  const accept = proposalOf(reading).getByRole('button', { name: 'Accept' })
  await expect(accept).toBeDisabled()
  await expect(accept).toHaveAccessibleDescription('Editors, reviewers and admins may do this.')
})

test('what a colleague did to the claim is no obstacle, another wording is', async ({
  desk,
  signedInAs,
}) => {
  const [ana, ben] = [await desk.join('editor', 'Ana Hale'), await desk.join('editor', 'Ben Ode')]
  const article = await newArticle(ana, desk.id)
  const first = await newClaim(ana, article, 'at least 40 boats')
  const second = await newClaim(ana, article, 'crew of nine')
  const kept = await propose(ana, first, 'some boats')
  await propose(ana, second, 'crew of eight')
  const page = await signedInAs(ben, `/articles/${article.id}?claim=1`)
  await expect(proposalOf(page)).toContainText('Not decided')
  const body = { explanation: 'The log says so.' }
  const path = `/api/claims/${first.id}`
  await call(ana, { method: 'PATCH', path, ifMatch: kept.version, body }, Claim)
  await propose(ana, second, 'crew of ten')

  await proposalOf(page).getByRole('button', { name: 'Accept' }).click()
  await expect(page.getByText('The wording proposed for claim 1 is accepted.')).toBeVisible()
  const { wordingDecision } = await call(ben, { path }, Claim)
  expect(wordingDecision).toMatchObject({ decision: 'accepted', by: { name: 'Ben Ode' } })

  await page.getByRole('button', { name: /^Claim 2:/ }).click()
  await expect(proposalOf(page)).toContainText('eight')
  await proposalOf(page).getByRole('button', { name: 'Accept' }).click()
  await expect(proposalOf(page)).toContainText('ten')
  await expect(proposalOf(page)).toContainText('Not decided')
  await expect(page.getByRole('alert').filter({ hasText: /changed|saved/ })).toBeVisible()
})
