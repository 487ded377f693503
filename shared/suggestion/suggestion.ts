import { z } from 'zod'
import { TextRange } from '../text/block.ts'

/** `open`: nobody said anything of it yet. A suggestion is never counted as done. */
export const SuggestionState = z.enum(['open', 'confirmed', 'dismissed'])
export type SuggestionState = z.infer<typeof SuggestionState>

/**
 * A remark that came with the file of an article and may become evidence: a draft that a person confirms or dismisses. `revision` and `comment` name it: the
 * number of the revision that it came with, and its place among that document's comments.
 */
export const Suggestion = z.object({
  articleId: z.string(),
  revision: z.int(),
  comment: z.int(),
  author: z.string().nullable(),
  /** When it was written, as the document says it. */
  at: z.string().nullable(),
  text: z.string(),
  /** What it was written about. */
  exact: z.string(),
  /** Where that stands in the article's present text; null where it is gone. */
  range: TextRange.nullable(),
  /** Whether it names or links a source, as far as a program can tell. */
  namesSource: z.boolean(),
  /** Addresses in it, in order. */
  urls: z.array(z.string()),
  state: SuggestionState,
  /** The claim that it was put on, and the evidence that came of it. */
  claimId: z.string().nullable(),
  evidenceId: z.string().nullable(),
  /** 0 until somebody said something of it. */
  version: z.int(),
})
export type Suggestion = z.infer<typeof Suggestion>

/** What a person says of it. `claimId` puts it on a claim of the article, `evidenceId` names the evidence that came of it. */
export const SuggestionChange = z.strictObject({
  state: SuggestionState,
  claimId: z.string().max(64).nullable().optional(),
  evidenceId: z.string().max(64).nullable().optional(),
})
export type SuggestionChange = z.infer<typeof SuggestionChange>
