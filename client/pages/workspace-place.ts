import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'

const route = getRouteApi('/articles/$articleId')

export type WorkspacePane = 'article' | 'claims' | 'source'
export type ClaimFilter = 'all' | 'open' | 'mine'

type Place = { claim?: string; source?: string; pane?: WorkspacePane; filter?: ClaimFilter }
type Going = { from: unknown; to: Place }

/**
 * Where one is in an article: it stands in the address, so that copying it takes a colleague to the same spot.
 * The screen does not wait for the address.
 */
export function useWorkspacePlace() {
  const { articleId } = route.useParams()
  const address = route.useSearch()
  const navigate = route.useNavigate()
  const [going, setGoing] = useState<Going | null>(null)
  const from = useRef(address)
  useLayoutEffect(() => {
    from.current = address
  })
  const search = going?.from === address ? { ...address, ...going.to } : address
  // Keeps its identity from place to place: a thousand cards hold it.
  const go = useCallback(
    (wanted: Omit<Place, 'claim'> & { claim?: number }) => {
      const { claim, ...rest } = wanted
      const to = claim === undefined ? rest : { ...rest, claim: String(claim) }
      const here = from.current
      setGoing((before) =>
        before?.from === here ? { from: here, to: { ...before.to, ...to } } : { from: here, to },
      )
      void navigate({ search: (old) => ({ ...old, ...to }), replace: true })
    },
    [navigate],
  )
  const pane: WorkspacePane =
    search.pane === 'claims' || search.pane === 'source' ? search.pane : 'article'
  const filter: ClaimFilter =
    search.filter === 'open' || search.filter === 'mine' ? search.filter : 'all'
  const claim = Number(search.claim) || null
  return { articleId, claim, source: search.source ?? null, pane, filter, go }
}
