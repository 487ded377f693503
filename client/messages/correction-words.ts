import { correction } from './en/correction.ts'
import { DEFAULT_LANGUAGE } from './messages.ts'

/** Every language has exactly these keys. */
export type CorrectionWords = typeof correction

const CATALOGUES: Readonly<Record<string, CorrectionWords>> = { en: correction }

/** Words for correcting what was published. They come with the dialog that says them. */
export function useCorrectionWords(): CorrectionWords {
  return CATALOGUES[DEFAULT_LANGUAGE] ?? correction
}
