import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { type CompareRow, compareTexts } from '#shared/anchoring/compare-texts.ts'
import { countDifferences } from '#shared/anchoring/count-differences.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { MEDIA, useMediaQuery } from '../ui/media-query.ts'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { CompareHead } from './compare-head.tsx'
import { CompareRowView } from './compare-row-view.tsx'
import { foldRows } from './compare-fold.ts'
import { type ComparedText } from './compared-text.ts'
import css from './compare-view.module.css'

type CompareViewProps = {
  from: ComparedText
  to: ComparedText
  /** Where both texts are chosen. */
  choosers: ReactNode
}

/** Two texts side by side, in one column where there is no room for two. */
export function CompareView({ from, to, choosers }: CompareViewProps) {
  const { compare } = useMessages()
  const rows = useMemo(() => compareTexts(from, to), [from, to])
  const counts = useMemo(() => countDifferences(rows), [rows])
  const list = useRef<HTMLOListElement>(null)
  const [at, setAt] = useState(0)
  const go = (by: 1 | -1) => {
    const place = (placeOfFocus() ?? at) + by
    if (place < 1 || place > counts.places) return
    setAt(place)
    const row = list.current?.querySelector<HTMLElement>(`[data-difference="${place}"]`)
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'center' })
  }
  const steps = { next: () => go(1), previous: () => go(-1) }
  const { group, next, previous } = compare.keys
  useShortcuts({
    n: { group, label: next, run: steps.next, isInBar: true },
    p: { group, label: previous, run: steps.previous, isInBar: true },
  })
  return (
    <>
      <CompareHead texts={{ from, to }} counts={counts} at={at} steps={steps}>
        {choosers}
      </CompareHead>
      {counts.places === 0 && (
        <EmptyState title={compare.equalTitle} size="pane">
          <p>{compare.equalLead}</p>
        </EmptyState>
      )}
      <CompareRows rows={rows} texts={{ from, to }} list={list} />
    </>
  )
}

type CompareRowsProps = {
  rows: readonly CompareRow[]
  texts: { from: ComparedText; to: ComparedText }
  list: React.Ref<HTMLOListElement>
}

function CompareRows({ rows, texts, list }: CompareRowsProps) {
  const { compare } = useMessages()
  const isOneColumn = useMediaQuery(MEDIA.narrow)
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const open = useCallback((from: number) => setOpened((before) => new Set(before).add(from)), [])
  const stretches = useMemo(() => foldRows(rows), [rows])
  const places = useMemo(() => placesOf(rows), [rows])
  const shownRows = (from: number, to: number) =>
    rows
      .slice(from, to)
      .map((row, nth) => (
        <CompareRowView
          key={from + nth}
          row={row}
          texts={texts}
          place={places[from + nth] ?? 0}
          isOneColumn={isOneColumn}
        />
      ))
  return (
    <ol className={css.rows} aria-label={compare.texts} ref={list}>
      {stretches.map(({ from, to, isFolded }) =>
        isFolded && !opened.has(from) ? (
          <li key={from} className={css.fold}>
            <Button size="small" variant="ghost" icon="down" onPress={() => open(from)}>
              {compare.unchanged(to - from)} · {compare.show}
            </Button>
          </li>
        ) : (
          shownRows(from, to)
        ),
      )}
    </ol>
  )
}

/** The difference in which the focus is. */
function placeOfFocus(): number | null {
  const row = document.activeElement?.closest('[data-difference]')
  return row ? Number(row.getAttribute('data-difference')) : null
}

/** The number of each difference, from 1; 0 for a row that is the same. */
function placesOf(rows: readonly CompareRow[]): number[] {
  let place = 0
  return rows.map((row) => {
    if (row.kind === 'same') return 0
    place += 1
    return place
  })
}
