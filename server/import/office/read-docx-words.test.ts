import { expect, test } from 'vitest'
import { ReadDocument } from '#shared/text/document.ts'
import { makeDocx, p, r, type DocxParts } from './docx.fixture.ts'
import { readDocx } from './read-docx.ts'

async function read(body: string, parts?: DocxParts): Promise<ReadDocument> {
  return ReadDocument.parse(await readDocx(makeDocx(body, parts)))
}

const field = (turn: string) => `<w:r><w:fldChar w:fldCharType="${turn}"/></w:r>`
const instruction = (words: string) => `<w:r><w:instrText>${words}</w:instrText></w:r>`

const cases: [string, string, string][] = [
  [
    'a field shows its result and not its instruction',
    p(
      r('p. ') + field('begin') + instruction(' PAGE ') + field('separate') + r('7') + field('end'),
    ),
    'p. 7',
  ],
  [
    'a field inside the instruction of another is part of the instruction',
    p(
      field('begin') +
        instruction('IF ') +
        field('begin') +
        instruction('DATE') +
        field('separate') +
        r('1 May') +
        field('end') +
        field('separate') +
        r('yes') +
        field('end'),
    ),
    'yes',
  ],
  ['a field that never ends hides no paragraph after it', p(field('begin')) + p(r('kept')), 'kept'],
  [
    'a simple field shows its result',
    p(`<w:fldSimple w:instr="DATE">${r('1 May')}</w:fldSimple>`),
    '1 May',
  ],
  [
    'a link shows its words',
    p(r('see ') + `<w:hyperlink r:id="rId9">${r('the report')}</w:hyperlink>`),
    'see the report',
  ],
  [
    'tabs are blanks, breaks are breaks, hyphens are letters',
    p(
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>',
    ),
    'a b\nc\u2011d\u00ADe',
  ],
  ['tab stops are no words', p(r('a'), '<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>'), 'a'],
  [
    'letters of symbol fonts are letters',
    p(
      '<w:r><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Arial" w:char="20AC"/></w:r>' +
        r('\uF062', '<w:rFonts w:ascii="Symbol"/>'),
    ),
    'α✓€β',
  ],
  [
    'a fraction and a power keep their meaning',
    p(
      '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:oMath>',
    ),
    '1/2x^3',
  ],
  [
    'a reading over an ideograph is left out',
    p(
      '<w:r><w:ruby><w:rt><w:r><w:t>かん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>',
    ),
    '漢',
  ],
  [
    'words in content controls are read',
    `<w:sdt><w:sdtPr/><w:sdtContent>${p(r('held'))}</w:sdtContent></w:sdt>`,
    'held',
  ],
  [
    'no-break spaces around a paragraph are not part of it',
    p(r('\u00A0\u00A0a\u00A0b\u00A0')) + p(r('\u00A0')),
    'a\u00A0b',
  ],
  [
    'the older of two ways to say a thing is read when it stands alone',
    p(`<mc:AlternateContent><mc:Fallback>${r('old')}</mc:Fallback></mc:AlternateContent>`),
    'old',
  ],
]

test.each(cases)('%s', async (_, body, text) => {
  expect((await read(body)).text).toBe(text)
})

test('hidden words are left out and that is said; hiding that is switched off is not hiding', async () => {
  const styles = `<w:style w:type="character" w:styleId="S"><w:name w:val="s"/><w:rPr><w:vanish/></w:rPr></w:style>`
  const document = await read(
    p(
      r('a') +
        r('b', '<w:vanish/>') +
        r('c', '<w:vanish w:val="0"/>') +
        r('d', '<w:rStyle w:val="S"/>') +
        r('e', '<w:rStyle w:val="S"/><w:vanish w:val="false"/>'),
    ),
    { styles },
  )
  expect(document.text).toBe('ace')
  expect(document.warnings.map(({ code }) => code)).toEqual(['hidden-text-left-out'])
})

test('what is left out or could not be told is said', async () => {
  const document = await read(
    p(
      '<w:r><w:t>a</w:t><w:sym w:font="Webdings" w:char="F001"/><w:drawing><a:blip r:embed="rId1"/></w:drawing><w:object><o:OLEObject/></w:object></w:r>',
    ),
    { mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' },
  )
  expect(document.text).toBe('a\uFFFD')
  expect(document.warnings.map(({ code }) => code).toSorted()).toEqual([
    'embedded-left-out',
    'letters-unknown',
    'macros-left-out',
    'pictures-left-out',
  ])
})

test('title, author, language and the time of the last change are read; nothing is called published', async () => {
  const core = `<dc:title> The\n  war </dc:title><dc:creator>Ann</dc:creator><dcterms:created>2024-01-01T00:00:00Z</dcterms:created><dcterms:modified>2024-02-01T00:00:00Z</dcterms:modified>`
  const { metadata } = await read(p(r('a')), { core })
  expect(metadata).toMatchObject({
    title: 'The war',
    author: 'Ann',
    publishedAt: null,
    modifiedAt: '2024-02-01T00:00:00Z',
  })
})

test('the language is that of most of the words', async () => {
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>`
  const language = async (body: string) => (await read(body, { styles })).metadata.language
  expect(await language(p(r('Trois mots ici')))).toBe('fr-FR')
  expect(await language(p(r('un') + r('three words here', '<w:lang w:val="en-GB"/>')))).toBe(
    'en-GB',
  )
  expect(await language(p(r('ثلاث كلمات هنا', '<w:rtl/>')))).toBe('ar-SA')
  expect(await language(p(r('تین لفظ یہاں', '<w:rtl/><w:lang w:bidi="ur-PK"/>')))).toBe('ur-PK')
})
