import { useMemo } from 'react'
import { type Article } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { useEyes } from '../use-eyes.ts'
import { queueOf } from './queue-order.ts'

/** The queue of the person who is signed in, and whether they may approve a claim by the rule of four eyes. */
export function useQueue(article: Article, claims: readonly Claim[]) {
  const eyesFor = useEyes(article.deskId)
  return useMemo(() => ({ queue: queueOf(claims, eyesFor), eyesFor }), [claims, eyesFor])
}
