import { expect, test } from 'vitest'
import { READER_FILE } from '../../testing/built-files.ts'
import { documentParser } from '../parse-document.ts'
import { findLetterTable } from './pdf-letter-tables.ts'
import { openPdf } from './pdf-open.ts'
import { readPages } from './pdf-pages.ts'
import { describeReading } from './pdf-warnings.ts'
import { writePdf } from './pdf-written.fixture.ts'
import { readPdf } from './read-pdf.ts'

/** A PDF in a font that is not in the file, whose letters go by a table that is not either. `codes` in hexadecimal. */
function writeLetters(table: string, ordering: string, codes: string): Uint8Array {
  return writePdf({
    pages: [[{ words: 'And Latin.', x: 72, y: 600, size: 12 }]],
    fonts: '/J 1000 0 R',
    drawn: `BT /J 12 Tf 1 0 0 1 72 700 Tm <${codes}> Tj ET`,
    objects: [
      `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${table} /DescendantFonts [1001 0 R] >>`,
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor 1002 0 R >>`,
      '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] /Ascent 800 /Descent -200 >>',
    ],
  })
}

const TOKYO = '938c 8b9e 82cc 8b4c 8ed2 82cd 8175 323036 906c 8176 82c6 8f91 82a2 82bd 8142'

test.each([
  ['90ms-RKSJ-H', 'Japan1', TOKYO, '東京の記者は「206人」と書いた。'],
  ['90ms-RKSJ-V', 'Japan1', '938c 8b9e 82cc 8b4c 8ed2', '東京の記者'],
  ['UniJIS-UTF16-H', 'Japan1', '6771 4eac 306e 8a18 8005 d842dfb7 91ce', '東京の記者𠮷野'],
  ['UniGB-UCS2-H', 'GB1', '5b98 5458 8bf4 5c11 6709 0032 0030 0036 4eba', '官员说少有206人'],
  ['GBK-EUC-H', 'GB1', 'b9d9 d4b1 cbb5 d6c1 c9d9 d3d0 32 c8cb a1a3', '官员说至少有2人。'],
  ['ETen-B5-H', 'CNS1', 'b04f aacc a662 bb4f a55f bba1 a147', '記者在臺北說：'],
  ['UniCNS-UTF16-H', 'CNS1', '8a18 8005 5728 81fa 5317 8aaa 3002', '記者在臺北說。'],
  ['KSCms-UHC-H', 'Korea1', 'bcad bfef bfa1 bcad 20 b1e2 c0da b0a1 2e', '서울에서 기자가.'],
  ['UniKS-UCS2-H', 'Korea1', 'c11c c6b8 c5d0 c11c 0020 ae30 c790 ac00', '서울에서 기자가'],
  // By their numbers in Adobe's collection: the font is in the file as a rule, what its letters mean is not.
  ['Identity-H', 'Japan1', '034b 034d', 'あい'],
])('letters by the table %s are read (%s)', async (table, ordering, codes, words) => {
  const document = await readPdf(writeLetters(table, ordering, codes), {})
  expect(document.text.split('\n').filter(Boolean).toSorted()).toEqual(['And Latin.', words])
  expect(document.warnings).toEqual([])
})

test('the tables are at hand where documents are read, too', async () => {
  const upload = { name: 'tokyo.pdf', bytes: writeLetters('90ms-RKSJ-H', 'Japan1', TOKYO) }
  const document = await documentParser(READER_FILE)({ upload, userId: 'editor' })
  expect(document.text).toBe('東京の記者は「206人」と書いた。\n\nAnd Latin.')
  expect(document.warnings).toEqual([])
})

test('a table that is not there is warned of by its name, and the other words are kept', async () => {
  const bytes = writeLetters('90ms-RKSJ-H', 'Japan1', TOKYO)
  const { document, missing, close } = await openPdf(bytes, () => Promise.resolve(null))
  const found = await readPages(document)
  await close()
  expect(found.pages.flat().map(({ text }) => text)).toEqual(['And Latin.'])
  const reading = { ...found, text: 'And Latin.', running: new Set<never>(), missing }
  expect(describeReading(reading, bytes)).toMatchObject([
    { code: 'letters-unknown', detail: expect.stringContaining('90ms-RKSJ-H') },
  ])
})

test('a name that is no table finds none', async () => {
  expect(await findLetterTable('../../etc/passwd')).toBeNull()
  expect(await findLetterTable('')).toBeNull()
})
