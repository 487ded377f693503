import { type CompareRow } from '#shared/anchoring/compare-texts.ts'

/** Unchanged rows that stay beside a difference. */
const BESIDE = 1
/** Fewer are not worth a button. */
const FOLDED_MIN = 2

/** Rows `[from, to)` of a comparison: shown, or unchanged ones behind a button. */
export type Stretch = { from: number; to: number; isFolded: boolean }

/** Cuts a comparison into what is shown and what may be folded away: unchanged rows that stand beside no difference. */
export function foldRows(rows: readonly CompareRow[]): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  while (at < rows.length) {
    const to = endOfSame(rows, at)
    const from = at === 0 ? 0 : Math.min(to, at + BESIDE)
    const until = to === rows.length ? to : Math.max(from, to - BESIDE)
    if (until - from >= FOLDED_MIN) {
      addShown(stretches, at, from)
      stretches.push({ from, to: until, isFolded: true })
      addShown(stretches, until, Math.min(rows.length, to + 1))
    } else addShown(stretches, at, Math.min(rows.length, to + 1))
    at = to + 1
  }
  return stretches
}

function endOfSame(rows: readonly CompareRow[], from: number): number {
  let at = from
  while (rows[at]?.kind === 'same') at += 1
  return at
}

function addShown(stretches: Stretch[], from: number, to: number): void {
  const last = stretches.at(-1)
  if (from >= to) return
  if (last && !last.isFolded) last.to = to
  else stretches.push({ from, to, isFolded: false })
}
