import { expect, test } from 'vitest'
import { ReadDocument } from '#shared/text/document.ts'
import { makeOdt, type OdtParts } from './odt.fixture.ts'
import { readOdt } from './read-odt.ts'

async function read(body: string, parts?: OdtParts): Promise<ReadDocument> {
  return ReadDocument.parse(await readOdt(makeOdt(body, parts)))
}

function blocksOf({ text, blocks }: ReadDocument): [string, string][] {
  return blocks.map(({ kind, level, start, end }) => [
    level === undefined ? kind : `${kind} ${level}`,
    text.slice(start, end),
  ])
}

const p = (inside: string, style = 'Standard') =>
  `<text:p text:style-name="${style}">${inside}</text:p>`
const by = '<dc:creator>Ann</dc:creator><dc:date>2024-05-01T10:00:00</dc:date>'

test('headings, lists, captions, quotes and cells are told apart', async () => {
  const list = (inside: string) =>
    `<text:list><text:list-item>${inside}</text:list-item></text:list>`
  const cell = (inside: string) => `<table:table-cell>${inside}</table:table-cell>`
  const document = await read(
    p('A', 'P1') +
      '<text:h text:outline-level="2">B</text:h>' +
      list(p('C') + list(p('D'))) +
      p('E', 'Illustration') +
      p('F', 'Quotations') +
      `<table:table><table:table-row>${cell(p('G') + p('H'))}<table:covered-table-cell>${p('x')}</table:covered-table-cell>${cell(list(p('I')))}</table:table-row></table:table>` +
      p('J'),
    {
      automatic:
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>',
      styles:
        '<style:style style:name="Illustration" style:family="paragraph" style:parent-style-name="Caption"/>',
    },
  )
  expect(blocksOf(document)).toEqual([
    ['heading 1', 'A'],
    ['heading 2', 'B'],
    ['list-item 1', 'C'],
    ['list-item 2', 'D'],
    ['caption', 'E'],
    ['block-quote', 'F'],
    ['table-cell', 'G\nH'],
    ['table-cell', 'I'],
    ['paragraph', 'J'],
  ])
})

test('blanks, tabs, breaks and spans are words; descriptions, forms and readings are not', async () => {
  const document = await read(
    `<office:forms><text:p>form</text:p></office:forms>${p(
      'a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d <text:span>e</text:span><text:a>f</text:a><text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>かん</text:ruby-text></text:ruby>' +
        '<draw:frame><draw:image><office:binary-data>AAAA</office:binary-data></draw:image><svg:desc>seen</svg:desc></draw:frame>',
    )}`,
  )
  expect(document.text).toBe('a b c\nd ef漢')
  expect(document.warnings.map(({ code }) => code)).toEqual(['pictures-left-out'])
})

test('text boxes and shapes come after the paragraph they hang on', async () => {
  const document = await read(
    p(
      `one<draw:frame><draw:text-box>${p('box')}</draw:text-box></draw:frame> two<draw:rect>${p('shape')}</draw:rect> three`,
    ),
  )
  expect(blocksOf(document).map(([, words]) => words)).toEqual(['one two three', 'box', 'shape'])
})

test('hidden spans, paragraphs and sections are left out and that is said', async () => {
  const hidden = (family: string) =>
    `<style:style style:name="H" style:family="${family}"><style:text-properties text:display="none"/></style:style>`
  const document = await read(
    p('a<text:span text:style-name="H">b</text:span>c') +
      p('d', 'H') +
      `<text:section text:display="none">${p('e')}</text:section>`,
    { automatic: hidden('text') + hidden('paragraph') },
  )
  expect(document.text).toBe('ac')
  expect(document.warnings.map(({ code }) => code)).toEqual(['hidden-text-left-out'])
})

test('notes stand after the body, footnotes before endnotes, with their labels and calls', async () => {
  const note = (kind: string, label: string, words: string) =>
    `<text:note text:note-class="${kind}"><text:note-citation>${label}</text:note-citation><text:note-body>${p(words)}</text:note-body></text:note>`
  const document = await read(
    p(`one${note('endnote', 'i', 'End.')} two${note('footnote', '1', 'Foot.')} three`),
  )
  expect(document.text).toBe('one two three\n\nFoot.\n\nEnd.')
  const said = document.notes.map(({ kind, label, range, reference }) => [
    kind,
    label,
    document.text.slice(range.start, range.end),
    reference,
  ])
  expect(said).toEqual([
    ['footnote', '1', 'Foot.', 7],
    ['endnote', 'i', 'End.', 3],
  ])
})

test('a comment is about the words up to its end, else about the word it touches', async () => {
  const comment = (words: string, name = '') =>
    `<office:annotation ${name}>${by}${p(words)}</office:annotation>`
  const named = 'office:name="c1"'
  const document = await read(
    p(`One ${comment('Range', named)}two `) +
      p(`three<office:annotation-end ${named}/> four${comment('Point')} five`),
  )
  expect(document.text).toBe('One two\n\nthree four five')
  const said = document.comments.map(({ author, at, text, range }) => [
    author,
    at,
    text,
    document.text.slice(range?.start, range?.end),
  ])
  expect(said).toEqual([
    ['Ann', '2024-05-01T10:00:00', 'Range', 'two\n\nthree'],
    ['Ann', '2024-05-01T10:00:00', 'Point', 'four'],
  ])
})

test('tracked changes are accepted and listed with who and when', async () => {
  const region = (id: string, kind: string, inside = '') =>
    `<text:changed-region text:id="${id}"><text:${kind}><office:change-info>${by}</office:change-info>${inside}</text:${kind}></text:changed-region>`
  const gone =
    p(' twice<text:note><text:note-citation>1</text:note-citation></text:note>') + p('and ')
  const document = await read(
    `<text:tracked-changes>${region('d', 'deletion', gone)}${region('i', 'insertion')}${region('f', 'format-change')}</text:tracked-changes>` +
      p('He said<text:change text:change-id="d"/> <text:change-start text:change-id="i"/>that') +
      p('once<text:change-end text:change-id="i"/>.'),
  )
  expect(document.text).toBe('He said that\n\nonce.')
  const who = { author: 'Ann', at: '2024-05-01T10:00:00' }
  expect(document.changes).toEqual([
    { kind: 'deletion', ...who, text: ' twice\nand ', range: { start: 7, end: 7 } },
    { kind: 'insertion', ...who, text: 'that\n\nonce', range: { start: 8, end: 18 } },
  ])
  expect(document.notes).toEqual([])
  expect(document.warnings.map(({ code }) => code)).toEqual(['changes-accepted'])
})

test('title, author, language and the time of the last change are read', async () => {
  const meta =
    '<dc:title>The war</dc:title><meta:initial-creator>Ann</meta:initial-creator><dc:creator>Bob</dc:creator><dc:date>2024-02-01T00:00:00</dc:date>'
  const styles =
    '<style:default-style style:family="paragraph"><style:text-properties fo:language="de" fo:country="AT"/></style:default-style>'
  expect((await read(p('a'), { meta, styles })).metadata).toMatchObject({
    title: 'The war',
    author: 'Ann',
    language: 'de-AT',
    publishedAt: null,
    modifiedAt: '2024-02-01T00:00:00',
  })
})

const refusals: [string, string, string, string][] = [
  ['a lock', 'META-INF/manifest.xml', '<manifest><encryption-data/></manifest>', 'encrypted'],
  [
    'a spreadsheet inside',
    'mimetype',
    'application/vnd.oasis.opendocument.spreadsheet',
    'wrong-kind',
  ],
  ['no text in its body', 'content.xml', '<a/>', 'wrong-kind'],
  ['a document type definition', 'content.xml', '<!DOCTYPE a><a/>', 'forbidden'],
  ['a document type definition in its styles', 'styles.xml', '<!DOCTYPE a><a/>', 'forbidden'],
  ['a broken body', 'content.xml', '<a>', 'damaged'],
  ['a hundred thousand levels', 'content.xml', '<a>'.repeat(100_000), 'too-big'],
  ['a part above the file', '../x', '', 'forbidden'],
]

test.each(refusals)('a file with %s is refused with a reason', async (_, name, content, code) => {
  const bytes = makeOdt(p('a'), { others: [{ name, content }] })
  await expect(readOdt(bytes)).rejects.toMatchObject({ name: 'UnreadableError', code })
})

test('a file without words, and one that is no zip file, are refused', async () => {
  await expect(readOdt(makeOdt(p(' ')))).rejects.toMatchObject({ code: 'no-text' })
  await expect(readOdt(Buffer.from('words'))).rejects.toMatchObject({ code: 'wrong-kind' })
})
