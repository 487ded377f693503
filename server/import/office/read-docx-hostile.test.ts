import { expect, test } from 'vitest'
import { makeDocx, p, r, type DocxParts } from './docx.fixture.ts'
import { readDocx } from './read-docx.ts'
import { makeZip, type ZipPart } from './zip.fixture.ts'

const HELLO = p(r('Hello'))
const DOCTYPE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///dev/zero">]>'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

function other(name: string, content: string | Uint8Array): DocxParts {
  return { others: [{ name, content }] }
}

/** A body that is one paragraph inside this many elements. */
function deep(levels: number): string {
  return `${'<w:sdt>'.repeat(levels)}${HELLO}${'</w:sdt>'.repeat(levels)}`
}

const twice: ZipPart = { name: 'word/document.xml', content: `<w:document ${W}/>` }

const refusals: [string, Uint8Array, string][] = [
  [
    'a document type definition in its body',
    makeDocx(
      '',
      other('word/document.xml', `${DOCTYPE}<w:document ${W}><w:body>&e;</w:body></w:document>`),
    ),
    'forbidden',
  ],
  [
    'a document type definition in its list of types',
    makeDocx(HELLO, other('[Content_Types].xml', `${DOCTYPE}<Types/>`)),
    'forbidden',
  ],
  [
    'a document type definition in its styles',
    makeDocx(HELLO, { styles: '', ...other('word/styles.xml', `${DOCTYPE}<w:styles ${W}/>`) }),
    'forbidden',
  ],
  [
    'a document type definition in its relationships',
    makeDocx(HELLO, other('_rels/.rels', `${DOCTYPE}<Relationships/>`)),
    'forbidden',
  ],
  ['a hundred thousand levels', makeDocx(deep(100_000)), 'too-big'],
  ['a part that unpacks to 100 MB', makeDocx(' '.repeat(100_000_000)), 'too-big'],
  ['two bodies', makeDocx(HELLO, { others: [twice, { ...twice }] }), 'forbidden'],
  ['a part above the file', makeDocx(HELLO, other('../../x', 'x')), 'forbidden'],
  ['a broken body', makeDocx('<w:p>'), 'damaged'],
  ['no words', makeDocx(p('')), 'no-text'],
  ['no words but hidden ones', makeDocx(p(r('a', '<w:vanish/>'))), 'no-text'],
  [
    'another office document inside',
    makeDocx('', other('word/document.xml', '<workbook/>')),
    'wrong-kind',
  ],
  ['no list of types', makeZip([twice]), 'wrong-kind'],
  ['nothing but a program', Buffer.from('MZ\x90\0\x03'), 'wrong-kind'],
  ['nothing at all', Buffer.alloc(0), 'wrong-kind'],
  ['an end that is missing', makeDocx(HELLO).subarray(0, 500), 'damaged'],
  [
    'the form of an old .doc',
    Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'),
    'wrong-kind',
  ],
  [
    'a lock',
    Buffer.concat([
      Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'),
      Buffer.from('EncryptionInfo', 'utf16le'),
    ]),
    'encrypted',
  ],
]

test.each(refusals)('a file with %s is refused with a reason', async (_, bytes, code) => {
  await expect(readDocx(bytes)).rejects.toMatchObject({ name: 'UnreadableError', code })
})

test('a thousand levels are too deep, nine hundred are read', async () => {
  await expect(readDocx(makeDocx(deep(1_000)))).rejects.toMatchObject({ code: 'too-big' })
  expect((await readDocx(makeDocx(deep(900)))).text).toBe('Hello')
})

const outside = (type: string, target: string) =>
  `<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`

test.each(['file:///dev/zero', '//host/share/x.png', 'http://canary.example/', '/dev/zero'])(
  'what lies at %s is never read',
  async (target) => {
    const linked = '<w:r><w:drawing><a:blip r:link="x"/></w:drawing></w:r>'
    const types = ['image', 'styles', 'comments', 'footnotes', 'attachedTemplate', 'aFChunk']
    const relationships = types.map((type) => outside(type, target)).join('')
    const document = await readDocx(makeDocx(p(r('Hello') + linked), { relationships }))
    expect(document.text).toBe('Hello')
    expect(document.comments).toEqual([])
  },
)

test('a part that is named above the file is not there', async () => {
  const relationships = outside('comments', '../../../etc/passwd').replace(
    ' TargetMode="External"',
    '',
  )
  expect((await readDocx(makeDocx(HELLO, { relationships }))).text).toBe('Hello')
})

test('a document inside the document is not opened', async () => {
  const inner = makeDocx(p(r('Inner')))
  const relationships = outside('aFChunk', 'embeddings/inner.docx').replace(
    ' TargetMode="External"',
    '',
  )
  const bytes = makeDocx(`${HELLO}<w:altChunk r:id="x"/>`, {
    relationships,
    ...other('word/embeddings/inner.docx', inner),
  })
  const document = await readDocx(bytes)
  expect(document.text).toBe('Hello')
  expect(document.warnings.map(({ code }) => code)).toEqual(['embedded-left-out'])
})

test('macros are left out, also of a file that was renamed', async () => {
  const document = await readDocx(makeDocx(HELLO, other('word/vbaProject.bin', 'Sub AutoOpen()')))
  expect(document.text).toBe('Hello')
  expect(document.warnings.map(({ code }) => code)).toEqual(['macros-left-out'])
})

test('a style map that other programs would obey changes nothing', async () => {
  const bytes = makeDocx(HELLO, other('mammoth/style-map', 'p => h1:fresh'))
  expect((await readDocx(bytes)).blocks.map(({ kind }) => kind)).toEqual(['paragraph'])
})

test('the body is found where the file says it is, in strict files too', async () => {
  const strict = 'http://purl.oclc.org/ooxml'
  const bytes = makeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="/text/main.xml"/></Relationships>`,
    },
    {
      name: 'text/main.xml',
      content: `<d:document xmlns:d="${strict}/wordprocessingml/main"><d:body><d:p><d:r><d:t>Strict</d:t></d:r></d:p></d:body></d:document>`,
    },
  ])
  expect((await readDocx(bytes)).text).toBe('Strict')
})

test('of more changes and remarks than may be kept, as many are kept as may be', async () => {
  const by = 'w:id="1" w:author="A"'
  const one = p(
    `<w:commentRangeStart w:id="1"/><w:del ${by}><w:r><w:delText>a</w:delText></w:r></w:del><w:ins ${by}>${r('b ')}</w:ins>`,
    `<w:rPr><w:del ${by}/></w:rPr>`,
  )
  const count = 10_500
  const body = Array.from({ length: count }, (_, id) => one.replaceAll('"1"', `"${id}"`)).join('')
  const bytes = makeDocx(body)
  const document = await readDocx(bytes)
  expect(document.changes).toHaveLength(10_000)
  expect(document.warnings.map(({ code }) => code)).toContain('parts-left-out')
})
