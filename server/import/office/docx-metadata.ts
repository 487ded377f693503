import { NO_METADATA, type DocumentMetadata } from '#shared/text/document.ts'
import { DOCX_NAMESPACES } from './docx-namespaces.ts'
import { readFields } from './xml-fields.ts'
import { saidLanguage, saidLine, saidWhen } from '../said.ts'

const KEPT = ['dc:title', 'dc:creator', 'dc:language', 'dcterms:created', 'dcterms:modified']

/**
 * What a Word file says of itself. When it was made is not when it was published, so `publishedAt` stays empty; `modifiedAt` is when it was last saved,
 * else when it was made.
 */
export function readDocxMetadata(
  bytes: Uint8Array | null,
  language: string | null,
): DocumentMetadata {
  const said = readFields(bytes, DOCX_NAMESPACES, KEPT)
  const get = (name: string) => said.get(name) ?? null
  return {
    ...NO_METADATA,
    title: saidLine(get('dc:title')),
    author: saidLine(get('dc:creator')),
    modifiedAt: saidWhen(get('dcterms:modified')) ?? saidWhen(get('dcterms:created')),
    language: saidLanguage(get('dc:language')) ?? saidLanguage(language),
  }
}
