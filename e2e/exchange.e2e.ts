import { type Page } from '@playwright/test'
import { WALKS } from './support/axe.ts'
import { newArticle, newClaim, newSource } from './support/seed.ts'
import { expect, test } from './support/test.ts'
import { cardOf } from './support/workspace.ts'

const annotation = (exact: string, value: string) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  motivation: 'commenting',
  creator: { type: 'Person', name: 'Noor Reader' },
  created: '2026-02-01T10:00:00Z',
  body: { type: 'TextualBody', value },
  target: {
    source: 'https://news.example/boats',
    selector: [{ type: 'TextQuoteSelector', exact }],
  },
})
const REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: 'At least 40 boats stayed in port',
  url: 'https://check.example/boats',
  author: { '@type': 'Organization', name: 'Check Example' },
  datePublished: '2026-02-20',
  reviewRating: { '@type': 'Rating', alternateName: 'Half true' },
}

async function openImport(page: Page) {
  await page.getByRole('button', { name: 'More for this article' }).click()
  await page.getByRole('menuitem', { name: 'Bring work in' }).click()
  return page.getByRole('dialog', { name: 'Bring work in' })
}

async function choose(page: Page, content: unknown, name = 'work.json') {
  const dialog = await openImport(page)
  await dialog.getByRole('button', { name: 'File', exact: true }).setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(content)),
  })
  return dialog
}

test('Ana looks at what a reader marked, takes two of three, and finds them as claims with what he said', async ({
  desk,
  signedInAs,
}) => {
  const ana = await desk.join('editor', 'Ana Hale')
  const article = await newArticle(ana, desk.id)
  const page = await signedInAs(ana, `/articles/${article.id}`)
  const dialog = await choose(page, [
    annotation('at least 40 boats', 'Who counted them?'),
    annotation('words that nobody wrote', 'Where is this?'),
    annotation('at least 40 boats', 'And where?'),
  ])
  await expect(dialog).toContainText('3 annotations: 2 can be taken, 1 cannot be taken')
  await expect(dialog).toContainText('These words do not stand in this text.')
  await expect(cardOf(page, 1)).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Bring in 2' }).click()
  await expect(page.getByText('2 brought in.')).toBeVisible()
  await page.getByRole('list', { name: 'Claims' }).getByText('at least 40 boats').click()
  await expect(cardOf(page, 1)).toContainText('Who counted them?')
  await expect(cardOf(page, 1)).toContainText('And where?')
  await expect(cardOf(page, 1)).toContainText('Noor Reader')
  const again = await choose(page, [annotation('at least 40 boats', 'Who counted them?')])
  await expect(again).toContainText('Is here already, at claim 1')
  await expect(again.getByRole('button', { name: 'Bring in' })).toBeDisabled()
})

test('a fact-check of others comes beside the claim it is about, and goes again with an undo', async ({
  desk,
  signedInAs,
}) => {
  const ana = await desk.join('editor', 'Ana Hale')
  const article = await newArticle(ana, desk.id)
  const claim = await newClaim(ana, article, 'at least 40 boats')
  const page = await signedInAs(ana, `/articles/${article.id}?claim=${claim.number}`)
  const html = `<!doctype html><title>x</title><script type="application/ld+json">${JSON.stringify(REVIEW)}</script>`
  const dialog = await openImport(page)
  const file = { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(html) }
  await dialog.getByRole('button', { name: 'File', exact: true }).setInputFiles(file)
  await expect(dialog).toContainText('1 fact-check: 1 can be taken')
  await dialog.getByLabel('Claim', { exact: true }).selectOption({ label: '1 · at least 40 boats' })
  await dialog.getByRole('button', { name: 'Bring in 1' }).click()
  const checked = page.getByRole('region', { name: 'Checked elsewhere' })
  await expect(checked).toContainText('Check Example found Half true')
  await expect(checked.getByRole('link', { name: 'check.example' })).toHaveAttribute(
    'href',
    REVIEW.url,
  )
  await checked.getByRole('button', { name: 'Remove what Check Example found' }).click()
  await expect(checked).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(checked).toContainText('Half true')
})

test('what was marked in a source becomes evidence for the claim that Ana chooses', async ({
  desk,
  signedInAs,
}) => {
  const ana = await desk.join('editor', 'Ana Hale')
  const article = await newArticle(ana, desk.id)
  const claim = await newClaim(ana, article, 'at least 40 boats')
  const text = 'The harbour office counted 40 boats. Nobody left the port.'
  await newSource(ana, desk.id, { title: 'Harbour log', text })
  const page = await signedInAs(ana, `/articles/${article.id}?claim=${claim.number}`)
  const dialog = await openImport(page)
  await dialog.getByLabel('The words in the file are from').selectOption({ label: 'Harbour log' })
  const content = JSON.stringify([annotation('counted 40 boats', 'the figure')])
  const file = { name: 'log.json', mimeType: 'application/json', buffer: Buffer.from(content) }
  await dialog.getByRole('button', { name: 'File', exact: true }).setInputFiles(file)
  await expect(dialog).toContainText('Becomes evidence, as context until you say more')
  await expect(dialog.getByRole('button', { name: 'Bring in' })).toBeDisabled()
  await dialog.getByRole('checkbox', { name: 'Take: counted 40 boats' }).check()
  await dialog.getByLabel('Claim', { exact: true }).selectOption({ label: '1 · at least 40 boats' })
  await dialog.getByRole('button', { name: 'Bring in 1' }).click()
  await expect(cardOf(page, 1)).toContainText('counted 40 boats')
  await expect(cardOf(page, 1)).toContainText('the figure')
})

test('a file with nothing in it says so, and another can be chosen', async ({
  desk,
  signedInAs,
}) => {
  const ana = await desk.join('editor', 'Ana Hale')
  const article = await newArticle(ana, desk.id)
  const page = await signedInAs(ana, `/articles/${article.id}`)
  const dialog = await choose(page, { hello: 'world' })
  await expect(dialog).toContainText('There is nothing in this file that can be taken.')
  await dialog.getByRole('button', { name: 'Another file' }).click()
  await expect(dialog.getByRole('button', { name: 'Choose a file' })).toBeVisible()
})

for (const { name, options, query, look } of WALKS) {
  test(`in ${name}, axe finds nothing where work is brought in`, async ({ desk, signedInAs }) => {
    const ana = await desk.join('editor', 'Ana Hale')
    const article = await newArticle(ana, desk.id)
    await newClaim(ana, article, 'at least 40 boats')
    const page = await signedInAs(ana, `/articles/${article.id}?claim=1&${query}`, options)
    const dialog = await openImport(page)
    expect.soft(await look(page), 'choosing').toEqual([])
    const file = { name: 'x.json', mimeType: 'application/json' }
    const reviews = [
      REVIEW,
      { ...REVIEW, url: 'https://check.example/2' },
      { '@type': 'ClaimReview' },
    ]
    const buffer = Buffer.from(JSON.stringify(reviews))
    const input = dialog.getByRole('button', { name: 'File', exact: true })
    await input.setInputFiles({ ...file, buffer })
    const claim = dialog.getByLabel('Claim', { exact: true })
    await claim.first().selectOption({ index: 1 })
    await claim.last().selectOption({ index: 0 })
    expect.soft(await look(page), 'looking').toEqual([])
    await dialog.getByRole('button', { name: 'Bring in 2' }).click()
    await expect(page.getByRole('region', { name: 'Checked elsewhere (1)' })).toBeVisible()
    await page.getByText('Checked elsewhere (1)').first().click()
    expect.soft(await look(page), 'checked elsewhere').toEqual([])
  })
}
