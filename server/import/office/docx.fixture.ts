import { makeZip, type ZipPart } from './zip.fixture.ts'

const OFFICE = 'http://schemas.openxmlformats.org'
const MICROSOFT = 'http://schemas.microsoft.com/office'
const NAMES = [
  `xmlns:w="${OFFICE}/wordprocessingml/2006/main"`,
  `xmlns:r="${OFFICE}/officeDocument/2006/relationships"`,
  `xmlns:mc="${OFFICE}/markup-compatibility/2006"`,
  `xmlns:a="${OFFICE}/drawingml/2006/main"`,
  `xmlns:m="${OFFICE}/officeDocument/2006/math"`,
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  `xmlns:w14="${MICROSOFT}/word/2010/wordml"`,
  `xmlns:w15="${MICROSOFT}/word/2012/wordml"`,
].join(' ')
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** Who changed something and when, as attributes. */
export const BY = 'w:id="1" w:author="Ann" w:date="2024-05-01T10:00:00Z"'

/** A paragraph of these runs. */
export function p(runs: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
}

/** A run of words. */
export function r(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
}

/** The inside of the parts of a Word file; the root elements are made. `others` replace parts of the same name or come after them. */
export type DocxParts = {
  styles?: string
  comments?: string
  commentsExtended?: string
  footnotes?: string
  endnotes?: string
  core?: string
  mainType?: string
  /** Further relationships of the body. */
  relationships?: string
  others?: ZipPart[]
}

/** A Word file with this inside its body. */
export function makeDocx(body: string, parts: DocxParts = {}): Buffer {
  const { styles, comments, commentsExtended, footnotes, endnotes, others = [] } = parts
  const named: [string, string, string | undefined][] = [
    ['styles', 'w:styles', styles],
    ['comments', 'w:comments', comments],
    ['commentsExtended', 'w15:commentsEx', commentsExtended],
    ['footnotes', 'w:footnotes', footnotes],
    ['endnotes', 'w:endnotes', endnotes],
  ]
  const there = named.filter(([, , inside]) => inside !== undefined)
  const made: ZipPart[] = [
    part('[Content_Types].xml', contentTypes(parts.mainType ?? MAIN_TYPE)),
    part(
      '_rels/.rels',
      relationships([
        ['officeDocument', 'word/document.xml'],
        ['metadata/core-properties', 'docProps/core.xml'],
      ]),
    ),
    part('word/document.xml', element('w:document', `<w:body>${body}</w:body>`)),
    part('docProps/core.xml', core(parts.core ?? '')),
    part(
      'word/_rels/document.xml.rels',
      relationships(
        there.map(([name]) => [name, `${name}.xml`]),
        parts.relationships,
      ),
    ),
    ...there.map(([name, root, inside]) => part(`word/${name}.xml`, element(root, inside ?? ''))),
  ]
  const kept = made.filter(({ name }) => others.every((other) => other.name !== name))
  return makeZip([...kept, ...others])
}

function part(name: string, content: string): ZipPart {
  return { name, content, isPacked: true }
}

function element(name: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} ${NAMES}>${inside}</${name}>`
}

function contentTypes(mainType: string): string {
  const override = `<Override PartName="/word/document.xml" ContentType="${mainType}"/>`
  return `<Types xmlns="${OFFICE}/package/2006/content-types">${override}</Types>`
}

function relationships(targets: readonly (readonly [string, string])[], more = ''): string {
  const lines = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index}" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${OFFICE}/package/2006/relationships">${lines.join('')}${more}</Relationships>`
}

function core(inside: string): string {
  const names = `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"`
  return `<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties" ${names}>${inside}</cp:coreProperties>`
}
