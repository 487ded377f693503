import { z } from 'zod'

/** What a person sends: offsets are UTF-16 code units of the named revision or snapshot, half open; `exact` must equal the text there. */
export const SpanDraft = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  exact: z.string().min(1).max(20_000),
})
export type SpanDraft = z.infer<typeof SpanDraft>

/** A span as it is kept and answered. `prefix`/`suffix` (64 characters or more, cut at word borders) are kept for re-anchoring and not sent in lists. */
export const Span = z.object({
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
})
export type Span = z.infer<typeof Span>

/** How kept words compare with a text: the verbatim result. */
export const Match = z.enum(['identical', 'typography', 'altered', 'ambiguous', 'not-found'])
export type Match = z.infer<typeof Match>
