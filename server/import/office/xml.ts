import { SaxesParser } from 'saxes'
import { UnreadableError } from '../reader.ts'

/** Elements within elements; office documents stay far below, and a hostile one gets no further. */
const DEPTH_MAX = 1_000
const CHUNK_BYTES = 64 * 1024

/** A start tag. Names are `prefix:local` with the prefixes of the caller, whatever the document calls them; `?:local` in a namespace the caller does not know. */
export type XmlElement = {
  name: string
  /** Value of an attribute, `prefix:local` or `local` for one without a namespace; null where it is not there. */
  attribute: (name: string) => string | null
}

export type XmlHandlers = {
  open?: (element: XmlElement) => void
  close?: (name: string) => void
  text?: (words: string) => void
}

/** Namespace addresses and the prefixes by which the caller calls them. Several addresses may share a prefix. */
export type XmlNamespaces = ReadonlyMap<string, string>

/**
 * Walks through one XML part in UTF-8 or UTF-16. Nothing outside it is ever read: a document type definition is refused, so that there are no
 * entities but the five of XML.
 *
 * @throws UnreadableError `forbidden`, `too-big`, `damaged`, `encoding-unknown`; and whatever a handler throws
 */
export function parseXml(
  bytes: Uint8Array,
  namespaces: XmlNamespaces,
  handlers: XmlHandlers,
): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let depth = 0
  parser.on('error', () => {
    throw damaged()
  })
  parser.on('doctype', () => {
    throw new UnreadableError(
      'forbidden',
      'The file holds a document type definition, which Stet never reads.',
    )
  })
  parser.on('xmldecl', (declaration) => requireKnownEncoding(declaration.encoding))
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > DEPTH_MAX)
      throw new UnreadableError('too-big', 'The file is nested deeper than Stet reads.')
    handlers.open?.({
      name: nameOf(namespaces, tag.uri, tag.local),
      attribute: (name) => attributeOf(namespaces, tag.attributes, name),
    })
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    handlers.close?.(nameOf(namespaces, tag.uri, tag.local))
  })
  const { text } = handlers
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  for (const chunk of decoded(bytes)) parser.write(chunk)
  parser.close()
}

function nameOf(namespaces: XmlNamespaces, uri: string, local: string): string {
  return `${namespaces.get(uri) ?? '?'}:${local}`
}

type Attributes = Record<string, { uri: string; local: string; value: string }>

/** Few attributes are asked for of the many there are, so nothing is built for those that are not. */
function attributeOf(
  namespaces: XmlNamespaces,
  attributes: Attributes,
  name: string,
): string | null {
  for (const key in attributes) {
    const attribute = attributes[key]
    if (attribute === undefined) continue
    const found =
      attribute.uri === '' ? attribute.local : nameOf(namespaces, attribute.uri, attribute.local)
    if (found === name) return attribute.value
  }
  return null
}

function* decoded(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true })
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const chunk = bytes.subarray(at, at + CHUNK_BYTES)
    yield orDamaged(() => decoder.decode(chunk, { stream: at + CHUNK_BYTES < bytes.length }))
  }
}

function orDamaged(decode: () => string): string {
  try {
    return decode()
  } catch {
    throw damaged()
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function requireKnownEncoding(encoding: string | undefined): void {
  if (encoding === undefined || /^(utf-?8|utf-?16(le|be)?|us-ascii)$/i.test(encoding)) return
  throw new UnreadableError('encoding-unknown', 'A part of the file is neither UTF-8 nor UTF-16.')
}

function damaged(): UnreadableError {
  return new UnreadableError('damaged', 'A part of the file is cut short or damaged.')
}
