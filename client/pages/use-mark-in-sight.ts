import { useEffect } from 'react'
import { type Claim } from '#shared/review/review.ts'
import { bringIntoSight } from '../anchoring/bring-into-sight.ts'
import { candidatesOf } from '../review/placing.ts'

/** Brings the mark of the active claim into sight when another one becomes active, also before its block is drawn. */
export function useMarkInSight(root: HTMLElement | null, active: Claim | null): void {
  const id = active?.id
  const [first] = active ? [...active.spans, ...(candidatesOf(active)[0] ?? [])] : []
  const start = first?.start
  const end = first?.end
  useEffect(() => {
    if (root === null || id === undefined || start === undefined || end === undefined) return
    return bringIntoSight(root, { start, end })
  }, [root, id, start, end])
}
