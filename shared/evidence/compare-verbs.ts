import { classifyCue } from '../attribution/cue-lexicon.ts'
import { findCues } from '../attribution/find-cues.ts'
import { type CompareInput, type CompareRow, rowOfKeys } from './compare-row.ts'

/**
 * The verb that brings in the claim against those of the quote's sentence, by lemma. One verb in common is enough to be the same. `null` where
 * neither side has one.
 */
export function compareVerbs({ claimText, cue, quoteContext }: CompareInput): CompareRow | null {
  const claim = cue === null ? cuesOf(claimText) : new Map([[lemmaOf(cue), cue]])
  const quote = cuesOf(quoteContext)
  const row = rowOfKeys('verb', claim, quote)
  const shared = [...claim.keys()].some((lemma) => quote.has(lemma))
  return row !== null && shared ? { ...row, result: 'same' } : row
}

const lemmaOf = (words: string) => classifyCue(words)?.lemma ?? words.toLowerCase().trim()

function cuesOf(text: string): Map<string, string> {
  return new Map(findCues(text).map((cue) => [cue.lemma, cue.exact]))
}
