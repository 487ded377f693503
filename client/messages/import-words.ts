import { importing } from './en/importing.ts'
import { DEFAULT_LANGUAGE } from './messages.ts'

/** Every language has exactly these keys. */
export type ImportWords = typeof importing

const CATALOGUES: Readonly<Record<string, ImportWords>> = { en: importing }

/** Words for bringing documents in. They stand apart from the other words of the interface: they come with the dialogs that say them. */
export function useImportWords(): ImportWords {
  return CATALOGUES[DEFAULT_LANGUAGE] ?? importing
}
