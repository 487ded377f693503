import { endsWithFinalMark } from '#shared/text/final-mark.ts'
import { type Line } from './pdf-line.ts'

/** What is usual in a document. */
export type Layout = {
  /** Size of running text: the largest in which a good part of the letters is set. */
  bodySize: number
  /** Usual distance between two lines of a paragraph that are set in letters of this size. */
  leadingOf: (size: number) => number
  /** Where lines beside this one end, in the direction of reading. */
  edgeOf: (line: Line) => number
  /** Where lines beside this one begin that are not indented. */
  marginOf: (line: Line) => number
  /** Whether the lines beside this one end where their words do, as names in a list; only those count that end no sentence if it ends none. */
  isRagged: (line: Line) => boolean
}

const NEIGHBOURS = 6
const BODY_SHARE = 0.2
/** Lines further apart than this many letter heights do not tell how lines of a paragraph stand. */
const LEADING_MAX = 2.6
/** A list has at least this share of lines that end this share of the width before the longest. */
const RAGGED_LINES = 0.5
const RAGGED_SLACK = 0.2

/** Measures the lines of a document, which are in the order of reading. */
export function measureLayout(lines: readonly Line[]): Layout {
  const chars = new Map<number, number>()
  const gaps = new Map<number, number[]>()
  for (const [index, line] of lines.entries()) {
    const size = halves(line.size)
    chars.set(size, (chars.get(size) ?? 0) + line.text.length)
    const next = lines[index + 1]
    if (next === undefined || !isSameRegion(line, next) || halves(next.size) !== size) continue
    const gap = line.y - next.y
    if (gap <= 0 || gap > LEADING_MAX * line.size) continue
    const list = gaps.get(size)
    if (list === undefined) gaps.set(size, [gap])
    else list.push(gap)
  }
  const leadings = new Map([...gaps].map(([size, list]) => [size, lowerQuartile(list)]))
  const edges = measureEdges(lines)
  return {
    bodySize: findBodySize(chars),
    leadingOf: (size) => leadings.get(halves(size)) ?? 1.25 * size,
    edgeOf: (line) => edges.get(line)?.edge ?? line.to,
    marginOf: (line) => edges.get(line)?.margin ?? line.from,
    isRagged: (line) => edges.get(line)?.isRagged === true,
  }
}

export function isSameRegion(a: Line, b: Line): boolean {
  return a.page === b.page && a.region === b.region && a.frame === b.frame
}

function halves(size: number): number {
  return Math.round(size * 2) / 2
}

/** Gaps between paragraphs are the larger ones. */
function lowerQuartile(gaps: number[]): number {
  gaps.sort((a, b) => a - b)
  return gaps[gaps.length >> 2] ?? 0
}

function findBodySize(chars: ReadonlyMap<number, number>): number {
  let all = 0
  for (const count of chars.values()) all += count
  const usual = [...chars].filter(([, count]) => count >= BODY_SHARE * all)
  const [first] = [...chars].toSorted((a, b) => b[1] - a[1])
  return Math.max(first?.[0] ?? 0, ...usual.map(([size]) => size))
}

type Edge = { edge: number; margin: number; isRagged: boolean }

/** A line ends where the furthest of its neighbours does: of those that begin where it does, if one beside it does, else of all. */
function measureEdges(lines: readonly Line[]): Map<Line, Edge> {
  const edges = new Map<Line, Edge>()
  for (const [index, line] of lines.entries()) {
    const needsAligned = isAligned(line, lines[index - 1]) || isAligned(line, lines[index + 1])
    const alike = lines
      .slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)
      .filter((other) => isLike(line, other))
    const near = alike.filter((other) => !needsAligned || isAligned(line, other))
    const starts = alike.map(({ from }) => from).toSorted((a, b) => a - b)
    const margin = starts[starts.length >> 2] ?? line.from
    const edge = Math.max(line.to, ...near.map(({ to }) => to))
    const isEnded = endsWithFinalMark(line.text)
    const short = near.filter(
      ({ from, to, text }) =>
        edge - to > RAGGED_SLACK * (edge - from) && (isEnded || !endsWithFinalMark(text)),
    )
    edges.set(line, {
      edge,
      margin,
      isRagged: near.length > 3 && short.length >= RAGGED_LINES * near.length,
    })
  }
  return edges
}

function isLike(line: Line, other: Line): boolean {
  const isOneSize = Math.abs(other.size - line.size) <= 0.1 * line.size
  return isOneSize && !other.isTabular && isSameRegion(line, other)
}

function isAligned(line: Line, other: Line | undefined): boolean {
  if (other === undefined || !isSameRegion(line, other)) return false
  return Math.abs(other.from - line.from) <= 0.6 * line.size
}
