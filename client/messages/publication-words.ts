import { publication } from './en/publication.ts'
import { DEFAULT_LANGUAGE } from './messages.ts'

/** Every language has exactly these keys. */
export type PublicationWords = typeof publication

const CATALOGUES: Readonly<Record<string, PublicationWords>> = { en: publication }

/** Words for publishing the report. They stand apart from the other words of the interface: they come when the workspace is there. */
export function usePublicationWords(): PublicationWords {
  return CATALOGUES[DEFAULT_LANGUAGE] ?? publication
}
