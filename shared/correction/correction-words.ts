import { type CorrectionKind } from './correction.ts'

/** What a kind is called. */
export const CORRECTION_KIND_WORDS: Record<CorrectionKind, string> = {
  correction: 'Correction',
  clarification: 'Clarification',
  update: 'Update',
  retraction: 'Retraction',
}

/** What a kind says to the reader. */
export const CORRECTION_KIND_MEANINGS: Record<CorrectionKind, string> = {
  correction: 'Something was wrong, and is put right.',
  clarification: 'Nothing was wrong, but it could be misunderstood.',
  update: 'It was right then; something new is known since.',
  retraction: 'It should not have been published, and no longer holds.',
}
