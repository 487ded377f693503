import { useQuery } from '@tanstack/react-query'
import { type Claim } from '#shared/review/review.ts'
import { type CandidatePassage } from '#shared/source/candidate-passages.ts'
import { type Source } from '#shared/source/source.ts'
import { wordsOf } from '../review/claim-words.ts'
import { passagesQuery } from '../source/passages.queries.ts'

const NONE: readonly CandidatePassage[] = []

/** Passages of the source in front that have figures, dates or names in common with the open claim, its words and its statement. */
export function usePassages(source: Source, active: Claim | null): readonly CandidatePassage[] {
  const words = active === null ? '' : `${wordsOf(active)}\n${active.statement}`
  const { data } = useQuery(passagesQuery(source.id, source.snapshot, words))
  return data ?? NONE
}
