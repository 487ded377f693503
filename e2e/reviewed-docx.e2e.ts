import { readFileSync } from 'node:fs'
import { type Page } from '@playwright/test'
import { violationsOf } from './support/axe.ts'
import { withComment } from './support/reviewed-file.ts'
import { newArticle, newClaim } from './support/seed.ts'
import { expect, test } from './support/test.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function takeWord(page: Page): Promise<Uint8Array> {
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export the report' })
  await dialog.getByRole('radio', { name: 'Word', exact: true }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ])
  const bytes = readFileSync(await download.path())
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return bytes
}

async function bringIn(page: Page, buffer: Buffer) {
  await page.getByRole('button', { name: 'More for this article' }).click()
  await page.getByRole('menuitem', { name: 'Bring work in' }).click()
  const dialog = page.getByRole('dialog', { name: 'Bring work in' })
  const file = { name: 'report (reviewed).docx', mimeType: WORD, buffer }
  await dialog.getByRole('button', { name: 'File', exact: true }).setInputFiles(file)
  return dialog
}

test('a lawyer comments in Word; the file comes back, and the comment stands on the card', async ({
  desk,
  signedInAs,
}) => {
  const editor = await desk.join('editor')
  const article = await newArticle(editor, desk.id)
  const boats = await newClaim(editor, article, 'at least 40 boats')
  const page = await signedInAs(editor, `/articles/${article.id}?claim=${boats.number}`)
  const report = await takeWord(page)
  const said = { on: 'at least 40 boats', by: 'Lea Law', text: 'Who counted them?' }
  const reviewed = withComment(report, said)
  const dialog = await bringIn(page, reviewed)
  await expect(dialog).toContainText('1 comment: 1 can be taken')
  await expect(dialog).toContainText('becomes a comment on claim 1', { ignoreCase: true })
  expect(await violationsOf(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Bring in 1' }).click()
  const comments = page.getByRole('region', { name: 'Comments (1)' })
  await expect(comments).toContainText('Who counted them?')
  await expect(comments).toContainText('Lea Law')
  await expect(comments).toContainText('brought in by Emil Editor')
  const again = await bringIn(page, reviewed)
  await expect(again).toContainText('1 is here already')
  await expect(again.getByRole('button', { name: 'Bring in' })).toBeDisabled()
})

test('a comment on no claim waits for one to be chosen', async ({ desk, signedInAs }) => {
  const editor = await desk.join('editor')
  const article = await newArticle(editor, desk.id)
  await newClaim(editor, article, 'at least 40 boats')
  const page = await signedInAs(editor, `/articles/${article.id}?claim=1`)
  const said = { on: 'The ferry ran on time', by: 'Lea Law', text: 'Which ferry?' }
  const dialog = await bringIn(page, withComment(await takeWord(page), said))
  const item = dialog.getByRole('listitem').filter({ hasText: 'Which ferry?' })
  await expect(item).toContainText('There is no claim on these words.')
  await item.getByRole('checkbox').check()
  await item.getByLabel('Claim', { exact: true }).selectOption({ label: '1 · at least 40 boats' })
  await dialog.getByRole('button', { name: 'Bring in 1' }).click()
  await expect(page.getByRole('region', { name: 'Comments (1)' })).toContainText('Which ferry?')
})
