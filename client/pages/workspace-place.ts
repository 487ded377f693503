import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { readSpot, type SourceSpot, writeSpot } from '../source/source-spot.ts'

const route = getRouteApi('/articles/$articleId')

export type WorkspacePane = 'article' | 'claims' | 'source'
export type ClaimFilter = 'all' | 'open' | 'mine' | 'settle'

const FILTERS: readonly ClaimFilter[] = ['all', 'open', 'mine', 'settle']

type Place = {
  claim?: string
  source?: string
  snapshot?: string | undefined
  /** Words of the source in front. */
  at?: string | undefined
  pane?: WorkspacePane
  filter?: ClaimFilter
}
const NOWHERE: Place = {}

type Wanted = Omit<Place, 'claim' | 'snapshot' | 'at'> & {
  claim?: number
  snapshot?: number | null
  spot?: SourceSpot | undefined
}

/** The address follows when the screen is drawn, and once where somebody walks on quickly: a new one costs as much as a claim. */
const ADDRESS_DELAY_MS = 60

/**
 * Where one is in an article: it stands in the address, so that copying it takes a colleague to the same spot.
 * The screen does not wait for the address.
 */
export function useWorkspacePlace() {
  const { articleId } = route.useParams()
  const address = route.useSearch()
  const [going, setGoing] = useState<Place>(NOWHERE)
  const search = { ...address, ...going }
  if (going !== NOWHERE && holds(address, going)) setGoing(NOWHERE)
  const [timesLed, setTimesLed] = useState(0)
  const follow = useAddress()
  // Keeps its identity from place to place: a thousand cards hold it.
  const go = useCallback(
    (wanted: Wanted) => {
      const { claim, snapshot, spot, ...rest } = wanted
      const to: Place = { ...rest }
      if (claim !== undefined) to.claim = String(claim)
      if (snapshot !== undefined) to.snapshot = snapshot === null ? undefined : String(snapshot)
      if (spot !== undefined) setTimesLed((before) => before + 1)
      if (spot !== undefined) to.at = writeSpot(spot)
      else if (claim !== undefined || wanted.source !== undefined || snapshot !== undefined)
        to.at = undefined
      setGoing((before) => ({ ...before, ...to }))
      follow(to)
    },
    [follow],
  )
  const navigate = route.useNavigate()
  /** Another text of the article, a place to come back from. */
  const showRevision = (number: number) =>
    void navigate({ search: (old) => ({ ...old, revision: String(number) }) })
  const pane: WorkspacePane =
    search.pane === 'claims' || search.pane === 'source' ? search.pane : 'article'
  const filter = FILTERS.find((one) => one === search.filter) ?? 'all'
  const claim = Number(search.claim) || null
  const snapshot = Number(search.snapshot) || null
  const source = search.source ?? null
  const spot = useMemo(() => {
    const read = readSpot(search.at)
    // Another one each time, so that the same place is shown again.
    return read === null ? null : { ...read, timesLed }
  }, [search.at, timesLed])
  return { articleId, claim, source, snapshot, spot, pane, filter, go, showRevision }
}

/** Whether an address says everything that a place does. */
function holds(address: Readonly<Record<string, unknown>>, place: Place): boolean {
  return Object.entries(place).every(([name, value]) => address[name] === value)
}

/** Puts places into the address a little later, all that came meanwhile at once. */
function useAddress(): (to: Place) => void {
  const navigate = route.useNavigate()
  const waiting = useRef<Place>({})
  const timer = useRef(0)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return useCallback(
    (to: Place) => {
      waiting.current = { ...waiting.current, ...to }
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => {
        const all = waiting.current
        waiting.current = {}
        void navigate({ search: (old) => ({ ...old, ...all }), replace: true })
      }, ADDRESS_DELAY_MS)
    },
    [navigate],
  )
}
