import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Article } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { articleQuery } from '../article/article.queries.ts'
import { claimsKey } from '../review/claims.queries.ts'

/** Text and claims are read apart: where somebody stored a new text between the two, the one that is behind is read again at once. */
export function useSameRevision({ id, revision }: Article, claims: readonly Claim[]): void {
  const client = useQueryClient()
  const { number } = revision
  const newest = claims.reduce((most, claim) => Math.max(most, claim.revision), 0)
  useEffect(() => {
    if (newest === 0 || newest === number) return
    const queryKey = newest > number ? articleQuery(id).queryKey : claimsKey(id)
    void client.invalidateQueries({ queryKey, exact: true })
  }, [client, id, number, newest])
}
