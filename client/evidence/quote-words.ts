import { type Span } from '#shared/anchoring/span.ts'
import { type Evidence } from '#shared/evidence/evidence.ts'

/** The words of a quote as they are read: those of its passages, or the pasted ones while it has no place. */
export function quoteWords({ quote, spans }: Pick<Evidence, 'quote' | 'spans'>): string {
  return quote ?? spans.map((span) => span.exact).join(' … ')
}

/** Where a quote stands in a snapshot of its source: its own, or the newest; nowhere in any other. */
export function spansIn(evidence: Evidence, sourceId: string, snapshot: number): readonly Span[] {
  if (evidence.sourceId !== sourceId) return []
  if (evidence.snapshot.number === snapshot) return evidence.spans
  return evidence.latest?.snapshot === snapshot ? evidence.latest.spans : []
}
