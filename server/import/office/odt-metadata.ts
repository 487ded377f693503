import { NO_METADATA, type DocumentMetadata } from '#shared/text/document.ts'
import { ODT_NAMESPACES } from './odt-namespaces.ts'
import { readFields } from './xml-fields.ts'
import { saidLanguage, saidLine, saidWhen } from '../said.ts'

const KEPT = [
  'dc:title',
  'dc:creator',
  'dc:date',
  'dc:language',
  'meta:initial-creator',
  'meta:creation-date',
]

/**
 * What an OpenDocument text says of itself. The author is who began it, else who saved it last. When it was made is not when it was published, so
 * `publishedAt` stays empty; `modifiedAt` is when it was last saved, else when it was made.
 */
export function readOdtMetadata(
  bytes: Uint8Array | null,
  language: string | null,
): DocumentMetadata {
  const said = readFields(bytes, ODT_NAMESPACES, KEPT)
  const get = (name: string) => said.get(name) ?? null
  return {
    ...NO_METADATA,
    title: saidLine(get('dc:title')),
    author: saidLine(get('meta:initial-creator')) ?? saidLine(get('dc:creator')),
    modifiedAt: saidWhen(get('dc:date')) ?? saidWhen(get('meta:creation-date')),
    language: saidLanguage(get('dc:language')) ?? saidLanguage(language),
  }
}
