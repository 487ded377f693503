import { Fragment, type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import { moveShare, usePaneShares } from './pane-sizes.ts'
import css from './pane-split.module.css'
import { useUiWords } from './ui-words.ts'

export type Pane = {
  id: string
  /** Name of the region. */
  label: string
  content: ReactNode
  /** Share of the width beside the others, before anybody moved it. */
  share: number
  /** Least width as CSS, e.g. `22rem`. */
  minWidth: string
  className?: string | undefined
}

export type PaneSplitProps = {
  /** Under this name the widths are kept in this browser. */
  id: string
  panes: readonly Pane[]
  /** Ids of panes that are folded away; the caller holds this (in the URL). A split of one pane has no handles. */
  hidden?: readonly string[]
}

/** Panes side by side with handles between them: by pointer, by arrow keys; a double click puts the widths back. */
export function PaneSplit({ id, panes, hidden = [] }: PaneSplitProps) {
  const box = useRef<HTMLElement>(null)
  const initial = Object.fromEntries(panes.map((pane) => [pane.id, pane.share]))
  const { shares, set, reset } = usePaneShares(id, initial)
  const shown = panes.filter((pane) => !hidden.includes(pane.id))
  const columns = shown.map(
    (pane) => `minmax(${pane.minWidth}, ${shares[pane.id] ?? pane.share}fr)`,
  )
  return (
    <main
      ref={box}
      className={css.split}
      style={{
        gridTemplateColumns: columns.length > 1 ? columns.join(' auto ') : 'minmax(0, 1fr)',
      }}
      tabIndex={-1}
      id="main"
    >
      {shown.map((pane, index) => {
        const before = shown[index - 1]
        return (
          <Fragment key={pane.id}>
            {before && (
              <Handle
                pane={before.label}
                value={shareOf(shares, before.id)}
                onMove={(delta) => set(moveShare(shares, [before.id, pane.id], delta))}
                onReset={reset}
              />
            )}
            <section
              className={`${css.pane} ${pane.className ?? ''}`}
              aria-label={pane.label}
              data-pane={pane.id}
            >
              {pane.content}
            </section>
          </Fragment>
        )
      })}
    </main>
  )
}

function shareOf(shares: Readonly<Record<string, number>>, id: string): number {
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0)
  return Math.round(((shares[id] ?? 1) / total) * 100)
}

type HandleProps = {
  pane: string
  value: number
  /** `delta` in shares of the whole width, positive makes the pane before it wider. */
  onMove: (delta: number) => void
  onReset: () => void
}

function Handle({ pane, value, onMove, onReset }: HandleProps) {
  const words = useUiWords()
  const from = useRef<number | null>(null)
  const onKeyDown = (event: KeyboardEvent<HTMLHRElement>) => {
    const sign = isMirrored(event.currentTarget) ? -1 : 1
    const steps: Record<string, number> = { ArrowLeft: -0.02 * sign, ArrowRight: 0.02 * sign }
    const step = steps[event.key]
    if (step !== undefined) onMove(step)
    else if (event.key === 'Enter' || event.key === 'Home') onReset()
    else return
    event.preventDefault()
  }
  const onPointerMove = (event: PointerEvent<HTMLHRElement>) => {
    const width = event.currentTarget.parentElement?.clientWidth
    if (from.current === null || !width) return
    const sign = isMirrored(event.currentTarget) ? -1 : 1
    onMove(((event.clientX - from.current) / width) * sign)
    from.current = event.clientX
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a focusable separator is a widget (ARIA 1.2)
    <hr
      className={css.handle}
      aria-orientation="vertical"
      aria-label={words.resize(pane)}
      aria-valuenow={value}
      aria-valuetext={words.percent(value)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        from.current = event.clientX
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        from.current = null
      }}
      onDoubleClick={onReset}
    />
  )
}

function isMirrored(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl'
}
