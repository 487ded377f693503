import { wording } from './en/wording.ts'
import { DEFAULT_LANGUAGE } from './messages.ts'

/** Every language has exactly these keys. */
export type WordingWords = typeof wording

const CATALOGUES: Readonly<Record<string, WordingWords>> = { en: wording }

/** Words for deciding about a proposed wording. They stand apart from the other words of the interface: most claims have no proposed wording. */
export function useWordingWords(): WordingWords {
  return CATALOGUES[DEFAULT_LANGUAGE] ?? wording
}
