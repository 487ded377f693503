import { makeZip, type ZipPart } from './zip.fixture.ts'

const OPEN_DOCUMENT = 'urn:oasis:names:tc:opendocument:xmlns'
const NAMES = [
  ...['office', 'text', 'table', 'style', 'meta'].map(
    (name) => `xmlns:${name}="${OPEN_DOCUMENT}:${name}:1.0"`,
  ),
  `xmlns:draw="${OPEN_DOCUMENT}:drawing:1.0"`,
  `xmlns:svg="${OPEN_DOCUMENT}:svg-compatible:1.0"`,
  `xmlns:fo="${OPEN_DOCUMENT}:xsl-fo-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')

/** The inside of the other parts of an OpenDocument text. `others` replace parts of the same name or come after them. */
export type OdtParts = { styles?: string; automatic?: string; meta?: string; others?: ZipPart[] }

/** An OpenDocument text with this inside its body. */
export function makeOdt(body: string, parts: OdtParts = {}): Buffer {
  const { others = [] } = parts
  const content = `<office:automatic-styles>${parts.automatic ?? ''}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`
  const made: ZipPart[] = [
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    part('content.xml', 'document-content', content),
    part('styles.xml', 'document-styles', `<office:styles>${parts.styles ?? ''}</office:styles>`),
    part('meta.xml', 'document-meta', `<office:meta>${parts.meta ?? ''}</office:meta>`),
    { name: 'META-INF/manifest.xml', content: '<manifest/>' },
  ]
  const kept = made.filter(({ name }) => others.every((other) => other.name !== name))
  return makeZip([...kept, ...others])
}

function part(name: string, root: string, inside: string): ZipPart {
  return { name, content: `<office:${root} ${NAMES}>${inside}</office:${root}>`, isPacked: true }
}
