import { type ReportModel } from '#shared/report/report-model.ts'
import { wordDate } from './comment-parts.ts'
import { escapeXml, escapeXmlLine } from './escape-xml.ts'
import { paragraph } from './word-paragraph.ts'
import { ownWords } from './word-run.ts'
import { stylesXml } from './word-styles.ts'

const OFFICE = 'http://schemas.openxmlformats.org'
const NAMES = `xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"`
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TITLE_CHARS_MAX = 250
const LIST_LEVELS = 9

/** Name and root of the parts beside the text that Word reads it with. */
const BESIDE = {
  styles: 'styles',
  numbering: 'numbering',
  settings: 'settings',
  comments: 'comments',
  header: 'hdr',
  footer: 'ftr',
} as const

/** What differs from file to file: the insides of the text and the comments, and the relationships of the links. */
export type WordInsides = { body: string; comments: string; links: string }

/** The parts of a Word file (ECMA-376, transitional), each with its name. Nothing of them lies outside the file or is run. */
export function wordParts(
  model: ReportModel,
  contentSha256: string,
  { body, comments, links }: WordInsides,
): [string, string][] {
  const insides: Record<keyof typeof BESIDE, string> = {
    styles: stylesXml(),
    numbering: numberingXml(),
    settings: SETTINGS,
    comments,
    header: headerXml(model),
    footer: footerXml(contentSha256),
  }
  const beside = Object.entries(insides).map(([name, inside]): [string, string] => [
    `word/${name}.xml`,
    root(`w:${rootOf(name)}`, inside),
  ])
  return [
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', PACKAGE_LINKS],
    ['docProps/core.xml', coreXml(model)],
    ['docProps/app.xml', appXml(model)],
    ['word/document.xml', root('w:document', `<w:body>${body}${SECTION}</w:body>`)],
    ['word/_rels/document.xml.rels', relationships(`${besideLinks()}${links}`)],
    ...beside,
  ]
}

function rootOf(name: string): string {
  return Object.entries(BESIDE).find(([key]) => key === name)?.[1] ?? name
}

function root(name: string, inside: string): string {
  return `${DECLARATION}<${name} ${NAMES}>${inside}</${name}>`
}

function contentTypes(): string {
  const parts = Object.keys(BESIDE).map((name) => [`word/${name}`, `${WORD_TYPE}.${name}+xml`])
  const all = [
    ['word/document', `${WORD_TYPE}.document.main+xml`],
    ...parts,
    ['docProps/core', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ].map(([name, type]) => `<Override PartName="/${name}.xml" ContentType="${type}"/>`)
  return `${DECLARATION}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${all.join('')}</Types>`
}

function besideLinks(): string {
  return Object.keys(BESIDE)
    .map((name) => relationship(name, `officeDocument/2006/relationships/${name}`, `${name}.xml`))
    .join('')
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
}

function relationships(inside: string): string {
  return `${DECLARATION}<Relationships xmlns="${OFFICE}/package/2006/relationships">${inside}</Relationships>`
}

const PACKAGE_LINKS = relationships(
  [
    relationship(
      'document',
      'officeDocument/2006/relationships/officeDocument',
      'word/document.xml',
    ),
    relationship(
      'core',
      'package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ),
    relationship(
      'app',
      'officeDocument/2006/relationships/extended-properties',
      'docProps/app.xml',
    ),
  ].join(''),
)

function coreXml({ article, profile, tool, generated }: ReportModel): string {
  const date = wordDate(generated.utc)
  const moment = (name: string) =>
    date === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`
  const by = escapeXmlLine(tool.name, TITLE_CHARS_MAX)
  return [
    `${DECLARATION}<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escapeXmlLine(article.title, TITLE_CHARS_MAX)}: fact-check report</dc:title>`,
    `<dc:subject>Fact-check report, ${escapeXml(profile)}</dc:subject>`,
    `<dc:creator>${by}</dc:creator><cp:lastModifiedBy>${by}</cp:lastModifiedBy>`,
    `${moment('created')}${moment('modified')}<dc:language>en</dc:language></cp:coreProperties>`,
  ].join('')
}

function appXml({ tool }: ReportModel): string {
  const name = escapeXmlLine(`${tool.name} ${tool.version}`, TITLE_CHARS_MAX)
  return `${DECLARATION}<Properties xmlns="${OFFICE}/officeDocument/2006/extended-properties"><Application>${name}</Application></Properties>`
}

/** What the pages of a printed report are told apart by. */
function headerXml({ revision }: ReportModel): string {
  const text = `Revision ${String(revision.number)} · text SHA-256 ${revision.sha256.slice(0, 16)}`
  return paragraph(ownWords(text), { style: 'Header' })
}

function footerXml(contentSha256: string): string {
  const field = (name: string) => `<w:fldSimple w:instr=" ${name} ">${ownWords('1')}</w:fldSimple>`
  const runs = [
    ownWords(`Report SHA-256 ${contentSha256.slice(0, 32)}`),
    '<w:r><w:tab/></w:r>',
    ownWords('Page '),
    field('PAGE'),
    ownWords(' of '),
    field('NUMPAGES'),
  ]
  return paragraph(runs.join(''), { style: 'Footer' })
}

function numberingXml(): string {
  const levels = Array.from({ length: LIST_LEVELS }, (_, level) => {
    const indent = String(454 + level * 397)
    return `<w:lvl w:ilvl="${String(level)}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${indent}" w:hanging="284"/></w:pPr></w:lvl>`
  })
  return `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
}

/** Without a version, Word opens a file as one of 2007. */
const SETTINGS =
  '<w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'

/** A4 with margins of 18 mm at the sides and 20 mm above and below. */
const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1020" w:bottom="1247" w:left="1020" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
