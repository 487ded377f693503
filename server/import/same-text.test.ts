import { describe, expect, test } from 'vitest'
import { compareQuote } from '#shared/anchoring/compare-quote.ts'
import { findQuote } from '#shared/anchoring/find-quote.ts'
import { withContext } from '#shared/anchoring/quote-at.ts'
import { indexText } from '#shared/anchoring/text-index.ts'
import { makeBlocks } from '#shared/text/make-blocks.ts'
import { type ReadDocument } from '#shared/text/document.ts'
import { findSentences } from '#shared/text/sentences.ts'
import { convertByOffice, htmlOf, printByBrowser } from '../testing/convert-text.ts'
import { readGoldClaims, readSeed, SEEDS_PRESENT } from '../testing/gold.ts'
import { makeDocx, p, r } from './office/docx.fixture.ts'
import { readDocument } from './read-document.ts'

const CONVERSION_MS = 120_000

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '')
const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const mailOf = (text: string) =>
  `From: Ana <ana@desk.example>\r\nTo: desk@desk.example\r\nSubject: Story\r\nDate: Mon, 2 Mar 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(
    text,
  )
    .toString('base64')
    .replaceAll(/(.{76})/g, '$1\r\n')}\r\n`

/** Each way in which one text may come; null where the program that makes it is not installed. */
const FORMATS: [string, string, (text: string) => Promise<Buffer | null>][] = [
  ['plain text', 'txt', async (text) => Buffer.from(text)],
  ['HTML', 'html', async (text) => Buffer.from(htmlOf(text))],
  ['mail', 'eml', async (text) => Buffer.from(mailOf(text))],
  [
    'Word',
    'docx',
    async (text) =>
      makeDocx(
        lines(text)
          .map((line) => p(r(escaped(line))))
          .join(''),
      ),
  ],
  ['Word by LibreOffice', 'docx', (text) => convertByOffice(text, 'docx')],
  ['OpenDocument by LibreOffice', 'odt', (text) => convertByOffice(text, 'odt')],
  ['RTF by LibreOffice', 'rtf', (text) => convertByOffice(text, 'rtf')],
  ['PDF by LibreOffice', 'pdf', (text) => convertByOffice(text, 'pdf')],
  ['PDF by Chromium', 'pdf', printByBrowser],
]

function sentencesOf({ text, blocks }: Pick<ReadDocument, 'text' | 'blocks'>): string[] {
  return findSentences(text, blocks, 'en').map(({ start, end }) =>
    text.slice(start, end).replaceAll(/\s+/g, ' ').trim(),
  )
}

describe.skipIf(!SEEDS_PRESENT)('a real article (skipped without ../shared)', () => {
  test.for(FORMATS)(
    'as %s has the same sentences, and every annotated quote',
    { timeout: CONVERSION_MS },
    async ([, ending, make], { skip }) => {
      for (const seed of ['000', '004'] as const) {
        const text = readSeed(seed)
        const bytes = await make(text)
        if (bytes === null) return skip('no program here makes such a file')
        const document = await readDocument(`story.${ending}`, bytes, {})
        expect(sentencesOf(document)).toEqual(sentencesOf({ text, blocks: makeBlocks(text) }))
        if (seed === '000') expectQuotes(text, document.text)
      }
    },
  )

  test('as plain text keeps every offset', async () => {
    const text = readSeed('000')
    const document = await readDocument('story.txt', Buffer.from(text), {})
    for (const { draft } of readGoldClaims())
      for (const { start, end, exact } of draft.spans)
        expect(document.text.slice(start, end)).toBe(exact)
  })
})

function expectQuotes(original: string, text: string): void {
  const index = indexText(text)
  for (const { draft } of readGoldClaims()) {
    for (const span of draft.spans) {
      const found = findQuote(index, withContext(original, span))
      if (found.status !== 'found') throw new Error(`“${span.exact}” is ${found.status}`)
      const { start, end } = found.place
      const { match } = compareQuote(span.exact, text.slice(start, end))
      expect(['identical', 'typography']).toContain(match)
    }
  }
}
