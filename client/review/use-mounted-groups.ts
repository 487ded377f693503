import { startTransition, useEffect, useState } from 'react'

type Mounted = { from: number; to: number }

/** On screen before the rest: the group of the open claim and what follows it. */
const FIRST_GROUPS = 2
const STEP_GROUPS = 8

/**
 * Which groups of a long list are on the page: first those that one looks at, then step by step all of them, so that no step holds the page up
 * and in the end everything can be searched and read out.
 *
 * @param at the group that must be there now
 */
export function useMountedGroups(count: number, at: number): Mounted {
  const [kept, setMounted] = useState<Mounted>(() => around(at))
  const isThere = at >= kept.from && at < kept.to
  const mounted = isThere ? kept : around(at)
  if (!isThere) setMounted(mounted)
  const isWhole = mounted.from === 0 && mounted.to >= count
  useEffect(() => {
    if (!isWhole) startTransition(() => setMounted(grown))
  }, [isWhole, mounted])
  return { from: mounted.from, to: Math.min(mounted.to, count) }
}

function around(at: number): Mounted {
  return { from: at, to: at + FIRST_GROUPS }
}

function grown({ from, to }: Mounted): Mounted {
  return { from: Math.max(0, from - STEP_GROUPS), to: to + STEP_GROUPS }
}
