import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Article } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { type TextRange } from '#shared/text/block.ts'
import { isUnsettled } from '../review/claim-words.ts'
import { unclaimed } from '../revision/new-sentences.tsx'
import { revisionQuery } from '../revision/revision.queries.ts'
import { type ClaimFilter } from './workspace-place.ts'

/** What a new text left to do: claims that wait for a person, and sentences that nobody looked at. */
export type Worklist = { claims: readonly Claim[]; sentences: readonly TextRange[] }

const NONE: readonly TextRange[] = []

export function useWorklist(article: Article, claims: readonly Claim[]): Worklist {
  const { number } = article.revision
  const { data } = useQuery({ ...revisionQuery(article.id, number), enabled: number > 1 })
  const fresh = number > 1 ? data?.newSentences : undefined
  return useMemo(
    () => ({
      claims: claims.filter(isUnsettled),
      sentences: fresh === undefined ? NONE : unclaimed(fresh, claims),
    }),
    [claims, fresh],
  )
}

type Walk = {
  claims: readonly Claim[]
  active: Claim | null
  filter: ClaimFilter
  worklist: Worklist
  /** Words chosen in the article. */
  chosen: TextRange | null
  onOpen: (number: number) => void
  onGoTo: (sentence: TextRange) => void
}

/** To the claim before or after; on the worklist through what is still to be settled, the new sentences last. */
export function stepThrough(walk: Walk, by: 1 | -1): void {
  const { claims, active, filter, worklist, chosen, onOpen, onGoTo } = walk
  const isWorklist = filter === 'settle'
  const waits = isWorklist ? isUnsettled : (claim: Claim) => claim.review !== 'withdrawn'
  const shown = claims.filter((claim) => waits(claim) || (isWorklist && claim === active))
  const sentences = isWorklist ? worklist.sentences : NONE
  const here = sentences.findIndex((one) => one.start === chosen?.start && one.end === chosen.end)
  const atClaim = shown.findIndex((claim) => claim.id === active?.id)
  const at = here < 0 ? atClaim : shown.length + here
  const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by
  const claim = shown[next]
  const sentence = sentences[next - shown.length]
  if (claim) onOpen(claim.number)
  else if (sentence) onGoTo(sentence)
}
