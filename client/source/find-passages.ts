import { type CandidatePassage, candidatePassages } from '#shared/source/candidate-passages.ts'
import { indexPassages, type PassageIndex } from '#shared/source/passage-index.ts'
import { type SourceSnapshot } from '#shared/source/source.ts'

const indexes = new WeakMap<SourceSnapshot, PassageIndex>()

/** Passages of a kept text that have figures, dates or names in common with these words. A text is gone through once. */
export function findPassages(snapshot: SourceSnapshot, words: string): CandidatePassage[] {
  const index = indexes.get(snapshot) ?? indexPassages(snapshot.text)
  indexes.set(snapshot, index)
  const { blocks, language } = snapshot
  return candidatePassages({ index, blocks, language }, words)
}
