import { expect, test } from 'vitest'
import { openPdf } from './pdf-open.ts'
import { readPages } from './pdf-pages.ts'
import { writePdf } from './pdf-written.fixture.ts'
import { readPdf } from './read-pdf.ts'

const SAMPLE = { pages: [[{ words: 'Words that stay.', x: 72, y: 700 }]] }

async function codeOf(bytes: Uint8Array): Promise<unknown> {
  return readPdf(bytes, {}).then(
    (document) => document.text,
    (error: { code?: unknown }) => error.code,
  )
}

function latin1(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}

const refused: [string, string, Uint8Array][] = [
  ['an empty file', 'damaged', new Uint8Array()],
  ['a file that is no PDF', 'wrong-kind', latin1('Dear editor, this is a letter.')],
  [
    'a PDF whose mark comes too late',
    'wrong-kind',
    Buffer.concat([Buffer.alloc(1_100, 32), writePdf(SAMPLE)]),
  ],
  [
    'a web page that is a PDF too',
    'wrong-kind',
    Buffer.concat([latin1('<html><body>\n'), writePdf(SAMPLE)]),
  ],
  [
    'a zip that is a PDF too',
    'wrong-kind',
    Buffer.concat([latin1('PK\u0003\u0004 name '), writePdf(SAMPLE)]),
  ],
  ['a PDF that is cut short', 'damaged', writePdf(SAMPLE).subarray(0, 500)],
  ['a mark and an end with nothing between', 'damaged', latin1('%PDF-1.7\n%%EOF')],
  ['a PDF of pictures', 'no-text', writePdf({ pages: [[], []] })],
]

test.each(refused)('%s is refused as %s', async (_name, code, bytes) => {
  expect(await codeOf(bytes)).toBe(code)
})

test('what stands after the end of a PDF is ignored', async () => {
  const bytes = Buffer.concat([writePdf(SAMPLE), latin1('PK\u0003\u0004 a zip follows')])
  expect(await codeOf(bytes)).toBe('Words that stay.')
})

test('a file cut short that was made for the web is refused, though it has an end mark at its start', async () => {
  const whole = latin1(writePdf(SAMPLE).toString()).toString('latin1')
  const bytes = latin1(`%PDF-1.7\n9 0 obj\n<< /Linearized 1 /L 90000 >>\nendobj\n${whole.slice(9)}`)
  expect(await codeOf(bytes)).toBe('damaged')
})

test('a program in the matrix of a font is not run', async () => {
  const target: { ran?: boolean } = {}
  Object.assign(globalThis, { pdfFontTarget: target })
  const document = await readPdf(
    writePdf({
      ...SAMPLE,
      fonts: '/G 1000 0 R',
      drawn: 'BT /G 12 Tf 1 0 0 1 72 600 Tm (A) Tj ET',
      objects: [
        `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 (0\\); pdfFontTarget.ran = true //)]
        /CharProcs << /a 1001 0 R >> /Encoding << /Differences [65 /a] >> /FirstChar 65 /LastChar 65 /Widths [1] >>`,
        '<< /Length 8 >>\nstream\n1 0 d0 f\nendstream',
      ],
    }),
    {},
  )
  expect(document.text).toContain('Words that stay.')
  expect(target.ran).toBeUndefined()
})

test('an enormous picture is not unpacked for the words beside it', async () => {
  const before = process.memoryUsage().rss
  const document = await readPdf(
    writePdf({
      ...SAMPLE,
      resources: '/XObject << /I 1000 0 R >>',
      drawn: 'q 100 0 0 100 0 0 cm /I Do Q',
      objects: [
        '<< /Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Length 1 >>\nstream\n0\nendstream',
      ],
    }),
    {},
  )
  expect(document.text).toBe('Words that stay.')
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
})

test('scripts and form fields give no words, attached files a warning', async () => {
  const document = await readPdf(
    writePdf({
      ...SAMPLE,
      catalog: `/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AcroForm << /Fields [10 0 R] >>
        /Names << /EmbeddedFiles << /Names [(a.txt) << /Type /Filespec /F (a.txt) /EF << /F 1000 0 R >> >>] >> >>`,
      annotations: [
        '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Secret value) /Rect [0 0 9 9] >>',
      ],
      objects: ['<< /Type /EmbeddedFile /Length 6 >>\nstream\nhidden\nendstream'],
    }),
    {},
  )
  expect(document.text).toBe('Words that stay.')
  expect(document.comments).toEqual([])
  expect(document.warnings.map(({ code }) => code)).toEqual(['attachments-left-out'])
})

test('a refusal says nothing of the machine or the library', async () => {
  const error: unknown = await readPdf(latin1('%PDF-1.7\n%%EOF'), {}).catch(
    (thrown: unknown) => thrown,
  )
  expect(String(error)).toMatch(/^UnreadableError: This PDF is damaged/)
})

test('a tree of pages that leads back to itself ends', async () => {
  const file = Buffer.from(writePdf(SAMPLE)).toString('latin1')
  expect(await codeOf(latin1(file.replace('/Kids [100 0 R]', '/Kids [2 0 R]  ')))).toBe('no-text')
})

test('pages beyond the cap are not read', async () => {
  const pages = [1, 2, 3, 4].map((number) => [{ words: `Page ${number}.`, x: 72, y: 700 }])
  const { document, close } = await openPdf(writePdf({ pages }))
  const found = await readPages(document, 2)
  await close()
  expect(found.pages.map(([line]) => line?.text)).toEqual(['Page 1.', 'Page 2.'])
  expect(found.pageCount).toBe(4)
})
