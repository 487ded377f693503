import { z } from 'zod'

/** A code of the domain with its words. */
export const Coded = z.object({ code: z.string(), words: z.string() })
export type Coded = z.infer<typeof Coded>
/** An instant: UTC, and as the desk's clock shows it. */
export const Moment = z.object({ utc: z.string(), local: z.string() })
export type Moment = z.infer<typeof Moment>
/** Something somebody did; `by` is null where the profile names nobody. */
export const Act = z.object({
  what: z.string(),
  by: z.string().nullable(),
  at: Moment,
  reason: z.string().nullable(),
})
export type Act = z.infer<typeof Act>

/**
 * Words that stand in a text. Positions are Unicode code points of that text, start included, end excluded; null where the report does not say where, or
 * where the words have no place. `prefix` and `suffix`: up to 32 code points around them.
 */
export const Passage = z.object({
  exact: z.string(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  prefix: z.string().nullable(),
  suffix: z.string().nullable(),
})
export type Passage = z.infer<typeof Passage>

/** The words of passages, in their order. */
export function wordsOf(passages: readonly Passage[]): string[] {
  return passages.map((passage) => passage.exact)
}
