import { suggestion } from './en/suggestion.ts'
import { DEFAULT_LANGUAGE } from './messages.ts'

/** Every language has exactly these keys. */
export type RemarkWords = typeof suggestion

const CATALOGUES: Readonly<Record<string, RemarkWords>> = { en: suggestion }

/** Words for the remarks that came with a file. They stand apart from the other words of the interface: most articles have no remarks. */
export function useRemarkWords(): RemarkWords {
  return CATALOGUES[DEFAULT_LANGUAGE] ?? suggestion
}
