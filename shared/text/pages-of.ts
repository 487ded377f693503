import { type TextRange } from './block.ts'
import { type DocumentPage } from './document.ts'

/**
 * The pages that words of a document stand on, as they are cited: `3`, `3–4`, `3, 7`. Labels as printed.
 *
 * @returns `null` when the document has no pages there
 */
export function pagesOf(
  pages: readonly DocumentPage[],
  ranges: readonly TextRange[],
): string | null {
  const parts = ranges.flatMap((range) => {
    const on = pages.filter((page) => page.start < range.end && page.end > range.start)
    const [first, last] = [on[0], on.at(-1)]
    if (first === undefined || last === undefined) return []
    return first === last ? first.label : `${first.label}–${last.label}`
  })
  return parts.length > 0 ? [...new Set(parts)].join(', ') : null
}
