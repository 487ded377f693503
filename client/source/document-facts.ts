import { type SourceSnapshot } from '#shared/source/source.ts'
import { type DocumentWords } from '../messages/document-words.ts'

/** What is known of the file that a text came from; the same for articles and sources. */
export type DocumentFacts = Pick<SourceSnapshot, 'fileName' | 'fetchedFrom' | 'document'> & {
  reader: string | null
}

/** Whether a text came from a file or a page at all. */
export function isFromFile({ fileName, fetchedFrom, document }: DocumentFacts): boolean {
  return fileName !== null || fetchedFrom !== null || document !== null
}

type Kind = Exclude<keyof DocumentWords['readers'], 'other'>

const KINDS: readonly Kind[] = [
  'plain-text',
  'markdown',
  'html',
  'docx',
  'pdf',
  'odt',
  'rtf',
  'eml',
]

/** The kind of file, from the name of what read it (`docx/1`). */
export function kindOf({ reader }: DocumentFacts): Kind | 'other' {
  const name = reader?.split(/[/ ]/)[0]?.toLowerCase()
  return KINDS.find((kind) => kind === name) ?? 'other'
}
