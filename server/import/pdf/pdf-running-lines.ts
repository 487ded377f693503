import { type Line } from './pdf-line.ts'

const PAGES_MIN = 3
/** Lines from the top and from the bottom of a page among which running heads are looked for. */
const EDGE_LINES = 4
const HEIGHT_SLACK = 3
const SAMPLES = 3

/**
 * Finds what is printed on page after page: the same words, figures aside, at the same height among the first or last lines of three pages or more.
 * A page of which nothing else would be left keeps its lines.
 */
export function findRunningLines(pages: readonly (readonly Line[])[]): Set<Line> {
  const groups = new Map<string, Line[]>()
  for (const lines of pages) {
    for (const line of listEdgeLines(lines)) {
      const key = `${line.frame.angle} ${withoutFigures(line.text)}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [line])
      else group.push(line)
    }
  }
  const running = new Set<Line>()
  for (const group of groups.values()) addRepeated(group, running)
  for (const lines of pages) {
    if (lines.every((line) => running.has(line))) for (const line of lines) running.delete(line)
  }
  return running
}

/** A sentence that names some of the lines that were left out. */
export function describeRunningLines(running: ReadonlySet<Line>): string {
  const samples = new Map<string, string>()
  for (const { text } of running) {
    if (samples.size === SAMPLES) break
    const key = withoutFigures(text)
    if (!samples.has(key)) samples.set(key, text.length > 80 ? `${text.slice(0, 80)}…` : text)
  }
  const named = [...samples.values()].map((text) => `“${text}”`).join(', ')
  return `Lines that stand at the head or foot of page after page were left out, such as ${named}.`
}

function listEdgeLines(lines: readonly Line[]): Set<Line> {
  const downwards = lines.toSorted((a, b) => b.y - a.y)
  return new Set([...downwards.slice(0, EDGE_LINES), ...downwards.slice(-EDGE_LINES)])
}

function withoutFigures(text: string): string {
  const short = text.length > 200 ? text.slice(0, 200) : text
  if (/^[ivxlcdm]{1,7}$/i.test(short)) return '#'
  return short.toLowerCase().replaceAll(/\p{Nd}+/gu, '#')
}

function addRepeated(group: readonly Line[], running: Set<Line>): void {
  const upwards = group.toSorted((a, b) => a.y - b.y)
  let from = 0
  for (let at = 1; at <= upwards.length; at += 1) {
    const line = upwards[at]
    const before = upwards[at - 1]
    if (line !== undefined && before !== undefined && line.y - before.y <= HEIGHT_SLACK) continue
    const level = upwards.slice(from, at)
    if (new Set(level.map(({ page }) => page)).size >= PAGES_MIN)
      for (const one of level) running.add(one)
    from = at
  }
}
