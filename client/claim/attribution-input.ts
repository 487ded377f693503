import { type SpanDraft } from '#shared/anchoring/span.ts'
import { type Attribution, type AttributionInput } from '#shared/attribution/attribution.ts'
import { type TextRange } from '#shared/text/block.ts'

/** What is sent to keep an attribution as it is; change a part of it and send it whole. */
export function toAttributionInput(attribution: Attribution): AttributionInput {
  const { speaker, cue, hedges, ...rest } = attribution
  return {
    ...rest,
    speaker: speaker && {
      ...speaker,
      span: speaker.span && bare(speaker.span),
      anaphoraOf: speaker.anaphoraOf && bare(speaker.anaphoraOf),
    },
    cue: cue && { ...cue, span: bare(cue.span) },
    hedges: hedges.map((hedge) => ({ ...hedge, span: bare(hedge.span) })),
  }
}

/** Words picked for a part of the attribution. A flat sentence that gets a speaker or a verb becomes attributed. */
export type AttributionPart = 'who' | 'verb' | 'hedge'

export function withPart(
  attribution: Attribution,
  part: AttributionPart,
  span: SpanDraft,
): AttributionInput {
  const input = toAttributionInput(attribution)
  if (part === 'hedge') return { ...input, hedges: [...(input.hedges ?? []), { span }] }
  const mode = attribution.mode === 'flat' ? 'attributed' : attribution.mode
  if (part === 'verb') return { ...input, mode, cue: { span } }
  const before = attribution.speaker
  const kind = before?.kind ?? 'organisation'
  const name = span.exact.replaceAll(/\s+/g, ' ').slice(0, 300)
  return {
    ...input,
    mode,
    speaker: { name, kind, anonymity: before?.anonymity ?? 'named', span },
  }
}

/** The same attribution over a repeated sentence that stands `shift` characters away; `null` where its words are not there. */
export function shiftAttribution(
  attribution: Attribution,
  shift: number,
  text: string,
): AttributionInput | null {
  const input = toAttributionInput(attribution)
  const move = (span: SpanDraft): SpanDraft => ({
    ...span,
    start: span.start + shift,
    end: span.end + shift,
  })
  const { speaker, cue, hedges = [] } = input
  const moved: AttributionInput = {
    ...input,
    speaker: speaker ? { ...speaker, span: speaker.span && move(speaker.span) } : null,
    cue: cue ? { ...cue, span: move(cue.span) } : null,
    hedges: hedges.map((hedge) => ({ ...hedge, span: move(hedge.span) })),
  }
  const spans = [moved.speaker?.span, moved.cue?.span, ...(moved.hedges ?? []).map((h) => h.span)]
  const fits = spans.every((span) => !span || text.slice(span.start, span.end) === span.exact)
  return fits ? moved : null
}

function bare({ start, end, exact }: TextRange & { exact: string }): SpanDraft {
  return { start, end, exact }
}
