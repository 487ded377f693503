import { useState } from 'react'

/** Shares of the panes side by side, by the id of the pane; kept in this browser. */
export type PaneShares = Readonly<Record<string, number>>

export function usePaneShares(splitId: string, initial: PaneShares) {
  const key = `stet-panes-${splitId}`
  const [shares, setShares] = useState<PaneShares>(() => ({ ...initial, ...read(key) }))
  return {
    shares,
    set: (next: PaneShares) => {
      setShares(next)
      localStorage.setItem(key, JSON.stringify(next))
    },
    reset: () => {
      setShares(initial)
      localStorage.removeItem(key)
    },
  }
}

function read(key: string): PaneShares {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    const entries: [string, unknown][] = Object.entries(kept)
    return Object.fromEntries(
      entries.filter(
        (entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] > 0,
      ),
    )
  } catch {
    return {}
  }
}

/** Moves `delta` (a share of the whole, positive grows `before`) between two neighbours; neither falls under `least`. */
export function moveShare(
  shares: PaneShares,
  pair: readonly [before: string, after: string],
  delta: number,
  least = 0.12,
): PaneShares {
  const [before, after] = pair
  const a = shares[before] ?? 1
  const b = shares[after] ?? 1
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0)
  const floor = Math.min(least * total, a, b)
  const moved = Math.min(Math.max(delta * total, floor - a), b - floor)
  return { ...shares, [before]: a + moved, [after]: b - moved }
}
