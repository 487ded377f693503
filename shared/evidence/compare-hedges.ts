import { type FoundHedge, findHedges } from '../attribution/hedge-lexicon.ts'
import { type Figure, findFigures } from '../text/numbers.ts'
import { type CompareInput, type CompareRow, rowOfKeys } from './compare-row.ts'

const OF_FIGURES = new Set(['lower-bound', 'strict-lower', 'upper', 'approximate', 'partitive'])
/** How far before the quote a may or a not still speaks of it. */
const REACH_CHARS = 25

/**
 * The hedges of the claim against those of the quote. A bound in the quote's sentence counts only before a figure that the claim has too, any
 * other hedge only inside the quote or shortly before it: what hedges other statements of the sentence says nothing of this one.
 */
export function compareHedges(input: CompareInput): CompareRow | null {
  const { claimText, hedges, quote, quoteContext } = input
  const claim = keyed([claimText, ...hedges].flatMap((words) => hedgesOf(words)))
  const unknown = hedges.filter((words) => hedgesOf(words).length === 0)
  for (const words of unknown) claim.set(words.toLowerCase().trim(), words)
  const values = new Set(findFigures(claimText).map((figure) => figure.value))
  const figures = findFigures(quoteContext)
  const at = quoteContext.indexOf(quote)
  const speaksOfClaim = (hedge: FoundHedge) => {
    if (!OF_FIGURES.has(hedge.type)) return isNear(hedge, at, quote.length)
    const figure = figureAfter(quoteContext, hedge, figures)
    return (
      figure !== undefined &&
      (values.size === 0 ? isNear(hedge, at, quote.length) : values.has(figure.value))
    )
  }
  return rowOfKeys('hedge', claim, keyed(hedgesOf(quoteContext).filter(speaksOfClaim)))
}

/** Hedges of a text; of words that are marked as a hedge, also one that running text needs a figure for (`over`). */
function hedgesOf(text: string): FoundHedge[] {
  const found = findHedges(text)
  if (found.length > 0 || text.length > 40) return found
  return findHedges(`${text} 5`).filter((hedge) => hedge.end <= text.length)
}

function keyed(hedges: readonly FoundHedge[]): Map<string, string> {
  return new Map(hedges.map((hedge) => [keyOf(hedge), hedge.exact]))
}

/** Nearly and almost also say below, so they are not about. Hedges without a bound compare by their words. */
function keyOf({ exact, operator, type }: FoundHedge): string {
  const words = exact.toLowerCase().replace(/\s+/g, ' ')
  if (words === 'nearly' || words === 'almost') return 'nearly'
  return operator ?? (type === 'partitive' ? type : words)
}

function isNear(hedge: FoundHedge, at: number, length: number): boolean {
  return at !== -1 && hedge.end >= at - REACH_CHARS && hedge.start < at + length
}

function figureAfter(
  text: string,
  hedge: FoundHedge,
  figures: readonly Figure[],
): Figure | undefined {
  const next = figures.find((figure) => figure.end > hedge.end)
  if (next === undefined || hedge.type === 'range') return undefined
  return /^\s*(?:the|a|an)?\s*$/i.test(text.slice(hedge.end, Math.max(hedge.end, next.start)))
    ? next
    : undefined
}
