import { z } from 'zod'
import { Span } from '../anchoring/span.ts'

/**
 * What a file holds. `annotations`: W3C annotations or what Hypothesis exports; `claim-reviews`: ClaimReview, as a file or in a page; `reviewed-docx`: a Word file with comments, as a
 * report of ours that came back.
 */
export const ImportKind = z.enum(['annotations', 'claim-reviews', 'reviewed-docx'])
export type ImportKind = z.infer<typeof ImportKind>

/**
 * What can become of a thing in the file. `new`: it can be taken; `choose`: a person must say first which of `places` is meant; `known`: it is here already; `refused`: it cannot be taken,
 * for `reason`.
 */
export const ImportOutcome = z.enum(['new', 'choose', 'known', 'refused'])
export type ImportOutcome = z.infer<typeof ImportOutcome>

/** What it becomes when it is taken. */
export const ImportDeed = z.enum(['claim', 'comment', 'evidence', 'outside-check'])
export type ImportDeed = z.infer<typeof ImportDeed>

/**
 * One thing in a file from another tool, before anything is stored. `key` names it in this file; `deed` is `null` for what is refused; `words`: the words it is about, as they stand in
 * the text; `text`: what it says, plain; `by` and `date` as the file has them; `url`: where it is published; `claimId`: the claim that it is on or seems to be about; `places`: where
 * the words may be meant, UTF-16 code units of the text, with the words around them.
 */
export const ImportItem = z.object({
  key: z.string(),
  outcome: ImportOutcome,
  deed: ImportDeed.nullable(),
  words: z.array(z.string()),
  text: z.string(),
  by: z.string().nullable(),
  date: z.string().nullable(),
  url: z.string().nullable(),
  claimId: z.string().nullable(),
  places: z.array(Span),
  reason: z.string().nullable(),
})
export type ImportItem = z.infer<typeof ImportItem>

/** What is in a file, and what would become of it. `sha256` names the very file; `revision` and, for words of a source, `snapshot` are the texts it was looked for in. */
export const ImportPreview = z.object({
  kind: ImportKind,
  sha256: z.string(),
  revision: z.int(),
  snapshot: z.int().nullable(),
  items: z.array(ImportItem),
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const CHOICES_MAX = 500

/** What of a file is to be taken. `claimId`: the claim that a person chose, `null` for none; left out it stays as proposed. `place`: which of the places. */
export const ImportChoice = z.strictObject({
  key: z.string().max(20),
  claimId: z.string().max(64).nullable().optional(),
  place: z.int().min(0).max(10_000).optional(),
})
export type ImportChoice = z.infer<typeof ImportChoice>
export const ImportChoices = z
  .array(ImportChoice)
  .min(1)
  .max(CHOICES_MAX)
  .refine((choices) => new Set(choices.map(({ key }) => key)).size === choices.length, {
    error: 'names a thing twice',
  })

/** How many of each were stored. `skipped`: chosen, but by now here already or no longer possible. */
export const ImportResult = z.object({
  claims: z.int(),
  comments: z.int(),
  evidence: z.int(),
  outsideChecks: z.int(),
  skipped: z.int(),
})
export type ImportResult = z.infer<typeof ImportResult>
