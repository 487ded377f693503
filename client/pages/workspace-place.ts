import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'

const route = getRouteApi('/articles/$articleId')

export type WorkspacePane = 'article' | 'claims' | 'source'
export type ClaimFilter = 'all' | 'open' | 'mine'

/** Where one is in an article: it stands in the address, so that copying it takes a colleague to the same spot. */
export function useWorkspacePlace() {
  const { articleId } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const go = useCallback(
    (to: { claim?: number; source?: string; pane?: WorkspacePane; filter?: ClaimFilter }) => {
      const { claim, ...rest } = to
      const change = claim === undefined ? rest : { ...rest, claim: String(claim) }
      void navigate({ search: (old) => ({ ...old, ...change }), replace: true })
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
