import { type TextRange } from '../text/block.ts'
import { makeSkeleton, type Skeleton } from '../text/skeleton.ts'
import { type Context, type Fit, readContext } from './quote-context.ts'
import { type QuoteEdges, quoteEdges } from './quote-edges.ts'

/** Words to find and what is known of where they stood: their surroundings, and offsets in a text that may have changed since. */
export type QuoteSelector = {
  exact: string
  prefix?: string | undefined
  suffix?: string | undefined
  start?: number | undefined
  end?: number | undefined
}

/** A selector with what every step needs of it. */
export type Wanted = {
  exact: string
  prefix: string
  suffix: string
  letters: Skeleton
  edges: QuoteEdges
  context: Context
  start: number | null
}

export function readSelector(selector: QuoteSelector): Wanted {
  const { exact } = selector
  const letters = makeSkeleton(exact)
  return {
    exact,
    prefix: selector.prefix ?? '',
    suffix: selector.suffix ?? '',
    letters,
    edges: quoteEdges(exact, letters),
    context: readContext(selector),
    start: selector.start ?? null,
  }
}

/**
 * A place where the words may stand. `similarity`: share of the quote that is there, 1 for the same letters and figures; `fit`: how well the
 * surroundings agree; `near`: 1 where the words stood before, 0 at the other end of the text or where that is not known; all from 0 to 1.
 */
export type QuotePlace = TextRange & {
  similarity: number
  fit: Fit
  near: number
  /** Between the two contexts, which both stand there. */
  isBetween: boolean
}

export function nearness(start: number | null, there: number, length: number): number {
  return start === null ? 0 : 1 - Math.min(1, Math.abs(there - start) / (length + 1))
}
