import { expect, test } from 'vitest'
import { ReadDocument } from '#shared/text/document.ts'
import { BY, makeDocx, p, r, type DocxParts } from './docx.fixture.ts'
import { readDocx } from './read-docx.ts'

/** What was read, which keeps the promises of every reader. */
async function read(body: string, parts?: DocxParts): Promise<ReadDocument> {
  const document = ReadDocument.parse(await readDocx(makeDocx(body, parts)))
  const ranges = [
    ...document.blocks,
    ...document.changes.map(({ range }) => range),
    ...document.comments.flatMap(({ range }) => range ?? []),
    ...document.notes.map(({ range }) => range),
  ]
  for (const { start, end } of ranges) {
    expect(start).toBeLessThanOrEqual(end)
    expect(end).toBeLessThanOrEqual(document.text.length)
  }
  return document
}

function blocksOf({ text, blocks }: ReadDocument): [string, string][] {
  return blocks.map(({ kind, level, start, end }) => [
    level === undefined ? kind : `${kind} ${level}`,
    text.slice(start, end),
  ])
}

const STYLES = `
  <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-AT" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Rubrik"/><w:basedOn w:val="berschrift1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
  <w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Intense Quote"/></w:style>
  <w:style w:type="paragraph" w:styleId="Liste2"><w:name w:val="List Bullet 2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="Punkt"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Kreis"><w:name w:val="a"/><w:basedOn w:val="Kreis"/></w:style>
  <w:style w:type="character" w:styleId="Geheim"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>`

const style = (id: string) => `<w:pStyle w:val="${id}"/>`

test('headings, captions, quotes and lists are told by styles and what those are based on', async () => {
  const list = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>'
  const document = await read(
    p(r('A'), style('Titel')) +
      p(r('B'), style('berschrift1')) +
      p(r('C'), style('Rubrik')) +
      p(r('D'), style('Rubrik') + '<w:outlineLvl w:val="9"/>') +
      p(r('E'), '<w:outlineLvl w:val="2"/>') +
      p(r('F'), style('Beschriftung')) +
      p(r('G'), style('Zitat')) +
      p(r('H'), style('Liste2')) +
      p(r('I'), style('Punkt')) +
      p(r('J'), style('Punkt') + '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      p(r('K'), list) +
      p(r('L'), style('Kreis')) +
      p(r('M')),
    { styles: STYLES },
  )
  expect(blocksOf(document).map(([kind, words]) => `${words} ${kind}`)).toEqual([
    'A heading 1',
    'B heading 1',
    'C heading 1',
    'D paragraph',
    'E heading 3',
    'F caption',
    'G block-quote',
    'H list-item 2',
    'I list-item 1',
    'J paragraph',
    'K list-item 2',
    'L paragraph',
    'M paragraph',
  ])
})

test('a table is read cell by cell; tables in cells and text boxes come after the words they hang on', async () => {
  const cell = (inside: string) => `<w:tc><w:tcPr/>${inside}</w:tc>`
  const table = (...cells: string[]) => `<w:tbl><w:tr>${cells.map(cell).join('')}</w:tr></w:tbl>`
  const box = `<w:txbxContent>${p(r('boxed'))}</w:txbxContent>`
  const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`
  const document = await read(
    table(
      p(r('one')) + p('') + p(r('two')),
      p(r('\u00A0')),
      p(r('a')) + table(p(r('in'))) + p(r('z')),
    ) + p(drawing + r('around ') + r('it')),
  )
  expect(blocksOf(document)).toEqual([
    ['table-cell', 'one\ntwo'],
    ['table-cell', 'a'],
    ['table-cell', 'in'],
    ['table-cell', 'z'],
    ['paragraph', 'around it'],
    ['paragraph', 'boxed'],
  ])
})

test('an insertion is in the text, a deletion is not, and both are listed with who and when', async () => {
  const document = await read(
    p(
      r('He ') +
        `<w:ins ${BY}>${r('never ')}</w:ins>` +
        r('said') +
        `<w:del ${BY}><w:r><w:delText> so, often</w:delText></w:r></w:del>` +
        r('.'),
    ),
  )
  expect(document.text).toBe('He never said.')
  const by = { author: 'Ann', at: '2024-05-01T10:00:00Z' }
  expect(document.changes).toEqual([
    { kind: 'insertion', ...by, text: 'never', range: { start: 3, end: 8 } },
    { kind: 'deletion', ...by, text: ' so, often', range: { start: 13, end: 13 } },
  ])
  expect(document.warnings.map(({ code }) => code)).toEqual(['changes-accepted'])
})

test('words that were put in and taken out again are not in the text', async () => {
  const document = await read(
    p(
      r('a') +
        `<w:ins ${BY}>${r('b')}<w:del ${BY}><w:r><w:delText>c</w:delText></w:r></w:del></w:ins>`,
    ),
  )
  expect(document.text).toBe('ab')
  expect(document.changes.map(({ kind, text }) => [kind, text])).toEqual([
    ['insertion', 'b'],
    ['deletion', 'c'],
  ])
})

test('moved words stand where they were moved to', async () => {
  const document = await read(
    p(`<w:moveFrom ${BY}>${r('Moved. ')}</w:moveFrom>` + r('First.')) +
      p(`<w:moveTo ${BY}>${r('Moved. ')}</w:moveTo>` + r('Last.')),
  )
  expect(document.text).toBe('First.\n\nMoved. Last.')
  expect(document.changes.map(({ kind, text, range }) => [kind, text, range.start])).toEqual([
    ['move-from', 'Moved. ', 0],
    ['move-to', 'Moved.', 8],
  ])
})

test('a deleted border joins its paragraphs; a paragraph that is deleted whole leaves no trace', async () => {
  const gone = `<w:rPr><w:del ${BY}/></w:rPr>`
  const deleted = `<w:del ${BY}><w:r><w:delText>old</w:delText></w:r></w:del>`
  const document = await read(
    p(r('A'), style('Titel') + gone) +
      p(r('B')) +
      p(deleted, style('Titel') + gone) +
      p(r('C')) +
      `<w:tbl><w:tr><w:tc>${p(r('D'), gone)}</w:tc><w:tc>${p(r('E'))}</w:tc></w:tr></w:tbl>`,
    { styles: STYLES },
  )
  expect(blocksOf(document)).toEqual([
    ['heading 1', 'AB'],
    ['paragraph', 'C'],
    ['table-cell', 'D'],
    ['table-cell', 'E'],
  ])
  expect(document.changes.map(({ text, range }) => [text, range.start])).toEqual([
    ['\n', 1],
    ['\n', 4],
    ['old', 4],
    ['\n', 8],
  ])
})

test('a border that was put in is the gap between its two paragraphs', async () => {
  const document = await read(p(r('A'), `<w:rPr><w:ins ${BY}/></w:rPr>`) + p(r('B')))
  expect(document.changes).toMatchObject([{ text: '\n\n', range: { start: 1, end: 3 } }])
})

test('a deleted row and a deleted cell are not in the text, whether or not their words say so themselves', async () => {
  const row = (properties: string, ...cells: string[]) =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`
  const cell = (words: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${p(words)}</w:tc>`
  const document = await read(
    `<w:tbl>${row('', cell(r('1')), cell(r('x'), `<w:cellDel ${BY}/>`))}${row(
      `<w:del ${BY}/>`,
      cell(r('4')),
      cell(`<w:del ${BY}><w:r><w:delText>5</w:delText></w:r></w:del>`),
    )}${row(`<w:ins ${BY}/>`, cell(r('7')))}</w:tbl>`,
  )
  expect(blocksOf(document).map(([, words]) => words)).toEqual(['1', '7'])
  expect(document.changes.map(({ kind, text }) => `${kind} ${text.trim()}`)).toEqual([
    'deletion x',
    'deletion 4',
    'deletion 5',
    'insertion 7',
  ])
})

test('a change of look, of numbers or of old properties is no change of words', async () => {
  const old = `<w:pPrChange ${BY}><w:pPr>${style('Titel')}<w:numPr><w:ins ${BY}/></w:numPr></w:pPr></w:pPrChange>`
  const document = await read(
    p(
      r('A', `<w:rPrChange ${BY}><w:rPr><w:vanish/></w:rPr></w:rPrChange>`),
      `<w:numPr><w:ins ${BY}/></w:numPr>${old}`,
    ),
    { styles: STYLES },
  )
  expect(blocksOf(document)).toEqual([['paragraph', 'A']])
  expect(document.changes).toEqual([])
})
