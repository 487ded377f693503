import { type TextToken } from '../text/text-tokens.ts'

/** A run at least this long is kept whatever stands around it. */
const SURE_CHARS = 60
const PASSES_MAX = 4

/**
 * Takes chance matches out of an alignment: a run of equal words that is no longer than the changes on both its sides says nothing
 * (the semantic clean-up of diff-match-patch). Changes `map`.
 */
export function dropIslands(
  map: Int32Array,
  oldTokens: readonly TextToken[],
  newTokens: readonly TextToken[],
): void {
  for (let pass = 0; pass < PASSES_MAX; pass += 1) {
    const runs = listRuns(map)
    let dropped = false
    for (let at = 0; at < runs.length; at += 1) {
      const run = runs[at]
      if (
        !run ||
        !isIsland(run, { before: runs[at - 1], after: runs[at + 1] }, { oldTokens, newTokens })
      )
        continue
      map.fill(-1, run.from, run.to)
      dropped = true
      // What stands next to a dropped run has other surroundings now: it is judged in the next pass.
      at += 1
    }
    if (!dropped) return
  }
}

/** Old tokens `[from, to)` that stand side by side in the new text, from `there` on. */
type Run = { from: number; to: number; there: number }

function listRuns(map: Int32Array): Run[] {
  const runs: Run[] = []
  for (let place = 0; place < map.length; place += 1) {
    const there = map[place] ?? -1
    if (there < 0) continue
    const last = runs.at(-1)
    if (last && last.to === place && last.there + (place - last.from) === there) last.to = place + 1
    else runs.push({ from: place, to: place + 1, there })
  }
  return runs
}

type Tokens = { oldTokens: readonly TextToken[]; newTokens: readonly TextToken[] }

function isIsland(
  run: Run,
  { before, after }: { before: Run | undefined; after: Run | undefined },
  { oldTokens, newTokens }: Tokens,
): boolean {
  const length = charsOf(oldTokens, run.from, run.to)
  if (length >= SURE_CHARS) return false
  const endThere = run.there + run.to - run.from
  const changedBefore = Math.max(
    charsOf(oldTokens, before?.to ?? 0, run.from),
    charsOf(newTokens, before ? before.there + before.to - before.from : 0, run.there),
  )
  const changedAfter = Math.max(
    charsOf(oldTokens, run.to, after?.from ?? oldTokens.length),
    charsOf(newTokens, endThere, after?.there ?? newTokens.length),
  )
  return length <= changedBefore && length <= changedAfter
}

function charsOf(tokens: readonly TextToken[], from: number, to: number): number {
  const [first, last] = [tokens[from], tokens[to - 1]]
  return from < to && first && last ? last.end - first.start : 0
}
