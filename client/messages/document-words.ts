import { document } from './en/document.ts'
import { DEFAULT_LANGUAGE } from './messages.ts'

/** Every language has exactly these keys. */
export type DocumentWords = typeof document

const CATALOGUES: Readonly<Record<string, DocumentWords>> = { en: document }

/** Words for what came with a document: pages, notes, warnings. They stand apart from the other words of the interface: pasted texts need none of them. */
export function useDocumentWords(): DocumentWords {
  return CATALOGUES[DEFAULT_LANGUAGE] ?? document
}
