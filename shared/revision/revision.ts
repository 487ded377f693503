import { z } from 'zod'
import { ArticleRevision, SentText } from '../article/article.ts'
import { UserRef } from '../auth/actor.ts'
import { TextRange } from '../text/block.ts'
import { plainText } from '../text/plain-text.ts'

/** The next text of an article. `baseNumber`: the revision that it was made from, which must still be the current one. */
export const RevisionDraft = z.strictObject({
  text: SentText,
  baseNumber: z.int().min(1),
  note: plainText(2_000).trim().min(1).optional(),
})
export type RevisionDraft = z.infer<typeof RevisionDraft>

/** What a new text does to the claims of an article: ids of claims by what became of them (withdrawn ones left out), and sentences nobody saw yet. */
export const RevisionOutcome = z.object({
  unchanged: z.array(z.string()),
  moved: z.array(z.string()),
  contextChanged: z.array(z.string()),
  textChanged: z.array(z.string()),
  ambiguous: z.array(z.string()),
  lost: z.array(z.string()),
  /** Ranges of the new text. */
  newSentences: z.array(TextRange),
})
export type RevisionOutcome = z.infer<typeof RevisionOutcome>

/** What a new text would make of one claim, in words that can be read without that text. `after` is empty where the claim would have no place. */
export const RevisionChange = z.object({
  claimId: z.string(),
  before: z.array(z.string()),
  after: z.array(z.string()),
  sentencesBefore: z.array(z.string()),
  sentencesAfter: z.array(z.string()),
})
export type RevisionChange = z.infer<typeof RevisionChange>

/** What a new text would do. `changes`: the claims that would wait for a person; `newSentenceTexts`: the words of `newSentences`. */
export const RevisionPreview = RevisionOutcome.extend({
  changes: z.array(RevisionChange),
  newSentenceTexts: z.array(z.string()),
})
export type RevisionPreview = z.infer<typeof RevisionPreview>

/** A revision with its text. `newSentences`: ranges of it that the revision before did not say. */
export const Revision = ArticleRevision.extend({
  note: z.string().nullable(),
  newSentences: z.array(TextRange),
})
export type Revision = z.infer<typeof Revision>

export const RevisionCreated = z.object({ revision: Revision, outcome: RevisionOutcome })
export type RevisionCreated = z.infer<typeof RevisionCreated>

/** A revision in a list, without its text. `note` is what its author said of it. */
export const RevisionSummary = z.object({
  number: z.int(),
  sha256: z.string(),
  note: z.string().nullable(),
  characters: z.int(),
  createdAt: z.string(),
  createdBy: UserRef,
})
export type RevisionSummary = z.infer<typeof RevisionSummary>
