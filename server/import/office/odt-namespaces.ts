import { type XmlNamespaces } from './xml.ts'

const OPEN_DOCUMENT = 'urn:oasis:names:tc:opendocument:xmlns'

/** The vocabularies of OpenDocument texts, by the prefixes of the standard. */
export const ODT_NAMESPACES: XmlNamespaces = new Map([
  [`${OPEN_DOCUMENT}:office:1.0`, 'office'],
  [`${OPEN_DOCUMENT}:text:1.0`, 'text'],
  [`${OPEN_DOCUMENT}:table:1.0`, 'table'],
  [`${OPEN_DOCUMENT}:drawing:1.0`, 'draw'],
  [`${OPEN_DOCUMENT}:style:1.0`, 'style'],
  [`${OPEN_DOCUMENT}:meta:1.0`, 'meta'],
  [`${OPEN_DOCUMENT}:xsl-fo-compatible:1.0`, 'fo'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
])
