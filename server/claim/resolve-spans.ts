import { quoteMismatch, sortSpans, spansOverlap, withContext } from '#shared/anchoring/quote-at.ts'
import { type Span, type SpanDraft } from '#shared/anchoring/span.ts'
import { type Attribution, type AttributionDraft } from '#shared/attribution/attribution.ts'
import { classifyCue } from '#shared/attribution/cue-lexicon.ts'
import { classifyHedge } from '#shared/attribution/hedge-lexicon.ts'
import { ProblemError } from '#shared/problem.ts'

/**
 * The span with its context, when its words really stand there.
 *
 * @throws ProblemError `quote-mismatch` with what stands there as `found`
 */
export function resolveSpan(text: string, span: SpanDraft): Span {
  const mismatch = quoteMismatch(text, span)
  if (mismatch) {
    const { found } = mismatch
    const detail = found
      ? `The text has other words from ${span.start} to ${span.end}.`
      : `There are no words from ${span.start} to ${span.end}.`
    throw new ProblemError('quote-mismatch', detail, {
      start: span.start,
      end: span.end,
      found: found.slice(0, 2_000),
    })
  }
  return withContext(text, span)
}

/**
 * Spans in reading order, each with its context.
 *
 * @throws ProblemError `quote-mismatch`; `invalid` when two of them overlap
 */
export function resolveSpans(text: string, spans: readonly SpanDraft[]): Span[] {
  const resolved = sortSpans(spans).map((span) => resolveSpan(text, span))
  if (spansOverlap(resolved)) throw new ProblemError('invalid', 'spans: two of them overlap')
  return resolved
}

/** The attribution with its words found in the text, and the lexicon's answer where the sender left the class of a cue or hedge open. */
export function resolveAttribution(text: string, draft: AttributionDraft): Attribution {
  const place = (span: SpanDraft) => resolveSpan(text, span)
  const { speaker, cue } = draft
  return {
    ...draft,
    speaker: speaker && {
      ...speaker,
      span: speaker.span && place(speaker.span),
      anaphoraOf: speaker.anaphoraOf && place(speaker.anaphoraOf),
    },
    cue: cue && { ...classified(cue.span.exact), ...given(cue), span: place(cue.span) },
    hedges: draft.hedges.map((hedge) => ({
      ...hedge,
      span: place(hedge.span),
      type: hedge.type ?? classifyHedge(hedge.span.exact) ?? 'modal',
    })),
    chain: draft.chain.map((link) => ({
      ...link,
      speaker: { ...link.speaker, span: link.speaker.span && place(link.speaker.span) },
    })),
  }
}

/** A cue that the lexicon does not know counts as neutral. */
function classified(words: string) {
  return (
    classifyCue(words) ?? {
      lemma: words.toLowerCase(),
      class: 'neutral' as const,
      strength: 2 as const,
    }
  )
}

/** The members that say something. */
export function given<Fields extends Record<string, unknown>>(
  fields: Fields,
): Partial<{ [Name in keyof Fields]: Exclude<Fields[Name], undefined> }>
export function given(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
