import { type ArticleRevision } from '../article/article.ts'
import { type Claim } from '../review/review.ts'
import { type TextRange } from '../text/block.ts'
import { countCodePoints } from '../text/code-points.ts'
import { countBelow } from '../text/count-below.ts'
import { type ReportBlock, type Segment } from './report-model.ts'

type Mark = TextRange & { number: number }

/** Whether a claim's words stand in this text where it says they do, so that they can be marked. */
export function isMarkable(claim: Claim, revision: ArticleRevision): boolean {
  if (claim.placement !== 'placed' || claim.revision !== revision.number) return false
  return (
    claim.spans.length > 0 &&
    claim.spans.every(({ start, end, exact }) => revision.text.slice(start, end) === exact)
  )
}

/** The article's text, block by block, cut into flat pieces wherever a claim's passage begins or ends; passages may overlap and cross blocks. */
export function markText(revision: ArticleRevision, claims: readonly Claim[]): ReportBlock[] {
  const marks = claims
    .filter((claim) => isMarkable(claim, revision))
    .flatMap(({ number, spans }) => spans.map(({ start, end }) => ({ start, end, number })))
    .toSorted((a, b) => a.start - b.start || a.number - b.number)
  const { fromUnit } = countCodePoints(revision.text)
  const inside = finderOf(marks)
  return revision.blocks.map((block) => ({
    kind: block.kind,
    level: block.level ?? null,
    start: fromUnit(block.start),
    end: fromUnit(block.end),
    segments: segmentsOf(revision.text, block, inside(block)),
  }))
}

/** Gives the marks that reach into a range, in their order, which is that of their starts; there may be thousands, of as many ranges. */
function finderOf(marks: readonly Mark[]): (range: TextRange) => Mark[] {
  let farthest = 0
  const reaches = marks.map((mark) => (farthest = Math.max(farthest, mark.end)))
  return ({ start, end }) => {
    const first = countBelow(marks.length, (at) => (reaches[at] ?? 0) <= start)
    const after = countBelow(marks.length, (at) => (marks[at]?.start ?? 0) < end)
    return marks.slice(first, after).filter((mark) => start < mark.end)
  }
}

function segmentsOf(text: string, block: TextRange, inside: readonly Mark[]): Segment[] {
  if (inside.length === 0 && block.start < block.end)
    return [{ text: text.slice(block.start, block.end), claims: [], starts: [], ends: [] }]
  const cuts = new Set([block.start, block.end])
  for (const mark of inside) {
    cuts.add(Math.max(mark.start, block.start))
    cuts.add(Math.min(mark.end, block.end))
  }
  const edges = [...cuts].toSorted((a, b) => a - b)
  return edges.slice(1).map((end, at) => {
    const start = edges[at] ?? block.start
    const over = inside.filter((mark) => mark.start < end && start < mark.end)
    return {
      text: text.slice(start, end),
      claims: numbers(over),
      starts: numbers(over.filter((mark) => mark.start === start)),
      ends: numbers(over.filter((mark) => mark.end === end)),
    }
  })
}

function numbers(marks: readonly Mark[]): number[] {
  return [...new Set(marks.map((mark) => mark.number))].toSorted((a, b) => a - b)
}
