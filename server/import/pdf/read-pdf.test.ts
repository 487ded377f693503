import { expect, test } from 'vitest'
import { ReadDocument } from '#shared/text/document.ts'
import { writePdf, type WrittenPdf, type WrittenWords } from './pdf-written.fixture.ts'
import { readPdf } from './read-pdf.ts'

async function read(written: WrittenPdf): Promise<ReadDocument> {
  return ReadDocument.parse(await readPdf(writePdf(written), {}))
}

function listBlocks({ text, blocks }: ReadDocument): string[] {
  return blocks.map(({ start, end }) => text.slice(start, end))
}

/** Lines of a column, from the top down. */
function column(lines: readonly string[], x = 72, top = 700, leading = 12): WrittenWords[] {
  return lines.map((words, index) => ({ words, x, y: top - index * leading }))
}

const LEFT = [
  'Clashes broke out between the troops',
  'on the border early on Saturday and',
  'went on until the evening, officials',
  'said. Both sides then agreed to meet',
  'in Doha to talk about a ceasefire.',
]
const RIGHT = [
  'The truce is still holding, although',
  'both governments blame each other in',
  'public. A third round of talks is to',
  'begin on Thursday in Istanbul, where',
  'officials of both countries arrived.',
]

test('lines of a paragraph become one block, a wide gap begins the next', async () => {
  const document = await read({
    pages: [[...column(LEFT), ...column(RIGHT, 72, 620)]],
  })
  expect(listBlocks(document)).toEqual([LEFT.join(' '), RIGHT.join(' ')])
  expect(document.pages).toEqual([{ number: 1, label: '1', start: 0, end: document.text.length }])
  expect(document.warnings).toEqual([])
})

test('an indented line and a short last line begin a paragraph', async () => {
  const document = await read({
    pages: [
      [
        ...column(['The first paragraph is rather long and', 'ends here.']),
        { words: 'The next one is indented and goes on', x: 90, y: 676 },
        ...column(['as the first one did, to the very end.', 'Then ends.'], 72, 664),
        ...column(['Another stands without an indent.'], 72, 640),
      ],
    ],
  })
  expect(listBlocks(document)).toEqual([
    'The first paragraph is rather long and ends here.',
    'The next one is indented and goes on as the first one did, to the very end. Then ends.',
    'Another stands without an indent.',
  ])
})

test('words that the file shows in pieces are joined where they touch and parted where they do not', async () => {
  const document = await read({
    pages: [
      [
        { words: 'gov', x: 72, y: 700 },
        { words: 'ernment', x: 88.68, y: 700 },
        { words: 'says', x: 128.7, y: 700 },
        { words: '2', x: 147.6, y: 703.5, size: 6 },
      ],
    ],
  })
  expect(document.text).toBe('government says2')
})

test('two columns are read one after the other, between what goes across the page', async () => {
  const rows = LEFT.flatMap((words, index) => [
    { words, x: 72, y: 650 - index * 12 },
    { words: RIGHT[index] ?? '', x: 320, y: 650 - index * 12 },
  ])
  const across =
    'A line that goes all the way across both of the columns of this page, from side to side.'
  const document = await read({
    pages: [[{ words: across, x: 72, y: 690 }, ...rows, { words: across, x: 72, y: 560 }]],
  })
  expect(listBlocks(document)).toEqual([across, LEFT.join(' '), RIGHT.join(' '), across])
  expect(document.warnings.map(({ code }) => code)).toEqual(['columns-guessed'])
})

test('three columns are read from left to right', async () => {
  const short = [
    'one two three four',
    'five six seven one',
    'two three four six',
    'nine ten eleven.',
  ]
  const document = await read({
    pages: [[...column(short, 60), ...column(short, 230), ...column(short, 400)]],
  })
  expect(listBlocks(document)).toEqual(Array.from({ length: 3 }, () => short.join(' ')))
})

test('a table that is shown row by row stays in rows', async () => {
  const cells = [
    ['City', '2023', '2024'],
    ['Lahore', '14', '15'],
    ['Karachi', '20', '21'],
    ['Quetta', '3', '4'],
  ]
  const page = cells.flatMap((row, line) =>
    row.map((words, at) => ({ words, x: 72 + at * 120, y: 700 - line * 14 })),
  )
  const document = await read({ pages: [page] })
  expect(listBlocks(document)).toEqual(cells.map((row) => row.join(' ')))
  expect(document.warnings).toEqual([])
})

test('a sentence that runs over a page is one block, and the pages part inside it', async () => {
  const document = await read({
    pages: [
      column(['The committee said on Friday that the', 'report would be published as soon as']),
      column(['the ministry had answered it.', 'Nobody objected to that.']),
    ],
  })
  expect(document.blocks).toHaveLength(1)
  const [first, second] = document.pages
  expect(document.text.slice(second?.start)).toMatch(/^the ministry/)
  expect(first).toMatchObject({ start: 0, end: second?.start })
  expect(second?.end).toBe(document.text.length)
})

test('what is printed on page after page is left out and named', async () => {
  const pages = ['First', 'Second', 'Third'].map((word, index) => [
    { words: 'The Daily Example', x: 72, y: 760 },
    { words: `${word} page has words of its own.`, x: 72, y: 600 },
    { words: `Page ${index + 1} of 3`, x: 280, y: 30 },
  ])
  const document = await read({ pages })
  expect(listBlocks(document)).toEqual([
    'First page has words of its own.',
    'Second page has words of its own.',
    'Third page has words of its own.',
  ])
  expect(document.warnings).toMatchObject([
    { code: 'parts-left-out', detail: expect.stringContaining('The Daily Example') },
  ])
})

test('what is printed on two pages only is kept', async () => {
  const pages = [1, 2].map((number) => [
    { words: `Words of page ${number}.`, x: 72, y: 600 },
    { words: `- ${number} -`, x: 280, y: 30 },
  ])
  expect((await read({ pages })).text).toContain('- 2 -')
})

test('larger letters make a heading, a bullet or number a list item', async () => {
  const document = await read({
    pages: [
      [
        { words: 'What was agreed', x: 72, y: 740, size: 18 },
        ...column(LEFT),
        ...column(['\u0095 a ceasefire', '\u0095 another round of talks'], 84, 620),
      ],
    ],
  })
  expect(document.blocks.map(({ kind }) => kind)).toEqual([
    'heading',
    'paragraph',
    'list-item',
    'list-item',
  ])
  expect(listBlocks(document)[2]).toBe('• a ceasefire')
})

test('words that stand on their side are read in their own direction', async () => {
  const document = await read({
    pages: [
      [
        { words: 'Turned words of', x: 300, y: 100, matrix: [0, 1, -1, 0] },
        { words: 'the margin note', x: 312, y: 100, matrix: [0, 1, -1, 0] },
      ],
    ],
    page: '/Rotate 90',
  })
  expect(document.text).toBe('Turned words of the margin note')
})

test('hidden words over a scan are its text layer', async () => {
  const document = await read({
    pages: [[{ words: 'Recognised words', x: 72, y: 700, hidden: true }]],
  })
  expect(document.text).toBe('Recognised words')
})

test('pages without words are named', async () => {
  const document = await read({ pages: [[], [{ words: 'Words.', x: 72, y: 700 }], []] })
  expect(document.warnings).toMatchObject([
    { code: 'pages-without-text', detail: expect.stringMatching(/^Pages 1 and 3 /) },
  ])
  expect(document.pages).toMatchObject([{ number: 2, start: 0 }])
})

test('page labels are the printed ones', async () => {
  const document = await read({
    pages: [[{ words: 'Preface.', x: 72, y: 700 }], [{ words: 'Start.', x: 72, y: 700 }]],
    catalog: '/PageLabels << /Nums [0 << /S /r /St 4 >> 1 << /S /D >>] >>',
  })
  expect(document.pages.map(({ label }) => label)).toEqual(['iv', '1'])
})

test('remarks keep their author, day and words, and what they mark', async () => {
  const document = await read({
    pages: [[{ words: 'Nobody was hurt in the clashes.', x: 72, y: 700 }]],
    annotations: [
      `<< /Type /Annot /Subtype /Highlight /Rect [100 698 160 710] /QuadPoints [107 710 152 710 107 698 152 698]
      /Contents (Who says so?) /T (A. Editor) /M (D:20250301120000+05'00') >>`,
      '<< /Type /Annot /Subtype /Text /Rect [500 100 520 120] /Contents (Asked the desk.) /IRT 10 0 R >>',
      '<< /Type /Annot /Subtype /Link /Rect [72 698 160 710] >>',
      '<< /Type /Annot /Subtype /Highlight /Rect [72 698 160 710] >>',
    ],
  })
  expect(document.comments).toMatchObject([
    { author: 'A. Editor', at: '2025-03-01T07:00:00.000Z', text: 'Who says so?', answers: null },
    { author: null, at: null, text: 'Asked the desk.', range: null, answers: 0 },
  ])
  const range = document.comments[0]?.range
  expect(document.text.slice(range?.start, range?.end)).toBe('was hurt')
})

test('title, author, language and last change are kept, the day of making is not the day of publication', async () => {
  const document = await read({
    pages: [[{ words: 'Words.', x: 72, y: 700 }]],
    info: '/Title (A  Title\\nof two lines) /Author (Somebody) /CreationDate (D:20240102) /ModDate (D:20240203040506Z)',
    catalog: '/Lang (en-GB)',
  })
  expect(document.metadata).toMatchObject({
    title: 'A Title of two lines',
    author: 'Somebody',
    publishedAt: null,
    modifiedAt: '2024-02-03T04:05:06.000Z',
    language: 'en-GB',
  })
  expect(document.reader).toMatch(/^pdf\/1 \(pdf\.js \d/)
})

test('headings that the document marks itself are headings whatever their size', async () => {
  const document = await read({
    pages: [[]],
    drawn: `/H2 << /MCID 0 >> BDC BT /F 10 Tf 1 0 0 1 72 700 Tm (Marked heading) Tj ET EMC
      /P << /MCID 1 >> BDC BT /F 10 Tf 1 0 0 1 72 688 Tm (goes on here) Tj ET EMC`,
    page: '/StructParents 0',
    catalog: '/MarkInfo << /Marked true >> /StructTreeRoot 1000 0 R',
    objects: [
      '<< /Type /StructTreeRoot /K [1001 0 R 1002 0 R] /ParentTree << /Nums [0 [1001 0 R 1002 0 R]] >> >>',
      '<< /Type /StructElem /S /H2 /P 1000 0 R /Pg 100 0 R /K 0 >>',
      '<< /Type /StructElem /S /P /P 1000 0 R /Pg 100 0 R /K 1 >>',
    ],
  })
  expect(document.blocks).toMatchObject([{ kind: 'heading', level: 2 }, { kind: 'paragraph' }])
})
