import { expect, test } from 'vitest'
import { makeDocx, p, r } from './office/docx.fixture.ts'
import { readDocument } from './read-document.ts'

const ENGLISH =
  'At least 206 Afghan Taliban were killed in the fighting, Pakistan claimed on Sunday.'
const URDU = 'پاکستان نے اتوار کو دعویٰ کیا کہ لڑائی میں کم از کم ۲۰۶ افراد ہلاک ہوئے۔'

async function languageOf(text: string, styles = '') {
  const document = await readDocument('story.docx', makeDocx(p(r(text)), { styles }), {})
  return document.metadata.language
}
const said = (language: string) =>
  `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${language}"/></w:rPr></w:rPrDefault></w:docDefaults>`

test('a document that does not tell its language is told by its words', async () => {
  expect(await languageOf(ENGLISH)).toBe('en')
  expect(await languageOf(URDU)).toBe('ur')
})

test('a document is believed where its letters can be of the language that it tells', async () => {
  expect(await languageOf(ENGLISH, said('en-GB'))).toBe('en-GB')
  expect(await languageOf(URDU, said('en-GB'))).toBe('ur')
})

test('a few letters tell no language', async () => {
  expect(await languageOf('Oslo 206')).toBe(null)
})
