import { type ReactNode } from 'react'
import { type Claim } from '#shared/review/review.ts'
import { type SourceSpot } from '../source/source-spot.ts'
import { type Attaching } from './workspace-attaching.ts'

export type SourcePaneProps = {
  deskId: string
  articleId: string
  language: string
  claims: readonly Claim[]
  active: Claim | null
  /** Id of the source in front, as in the address. */
  sourceId: string | null
  /** Number of the snapshot in front, as in the address; `null`: the newest. */
  snapshot: number | null
  /** Where somebody was led in it; made anew each time. */
  spot: SourceSpot | null
  onSpot: (sourceId: string, spot: SourceSpot) => void
  onSnapshot: (snapshot: number | null) => void
  onOpenSource: (sourceId: string) => void
  onOpenClaim: (number: number) => void
  attaching: Attaching
  sideSwitch: ReactNode
}

/** What is unfolded over the foot of the pane: one at a time. */
export type SourceTool = 'find' | 'outline'
