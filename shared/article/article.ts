import { z } from 'zod'
import { UserRef } from '../auth/actor.ts'
import { ImportedFrom } from './imported-from.ts'
import { Block, Direction, LanguageTag, TextRange } from '../text/block.ts'
import { DocumentParts } from '../text/document.ts'
import { plainLine, plainText } from '../text/plain-text.ts'
import { WebUrl } from '../text/web-url.ts'

/** Most text of an article or source, in bytes of UTF-8. */
export const TEXT_BYTES_MAX = 2 * 1024 * 1024

/** A text as sent: bounded, so that one above `TEXT_BYTES_MAX` is told its size and not its schema. */
export const SentText = plainText(TEXT_BYTES_MAX * 3)

export const ArticleStage = z.enum(['drafting', 'checking', 'signed-off'])
export type ArticleStage = z.infer<typeof ArticleStage>

/** Stages in which claims may be made and changed (domain.md §6). */
export const OPEN_STAGES: readonly ArticleStage[] = ['drafting', 'checking']

/** What is said of an article beside its text. */
export const ArticleHead = z.strictObject({
  title: plainLine(300),
  language: LanguageTag.optional(),
  byline: plainLine(300).optional(),
})
export type ArticleHead = z.infer<typeof ArticleHead>

/** A new article: its text under a title, or (without text) the page at `url`, which tells its title itself where none is given. */
export const ArticleDraft = z
  .strictObject({
    ...ArticleHead.partial().shape,
    text: SentText.optional(),
    url: WebUrl.optional(),
    /** Of the page: everything on it, not only what looks like its article. */
    wholePage: z.boolean().optional(),
  })
  .refine(({ text, url }) => (text === undefined) !== (url === undefined), {
    path: ['text'],
    error: 'either a text or an address',
  })
  .refine(({ text, title }) => text === undefined || title !== undefined, {
    path: ['title'],
    error: 'a text needs a title',
  })
export type ArticleDraft = z.infer<typeof ArticleDraft>

/** `text` only before the first claim; `byline: null` removes it; `archivedAt: null` brings an archived article back. */
export const ArticleChange = z.strictObject({
  title: plainLine(300).optional(),
  text: SentText.optional(),
  language: LanguageTag.optional(),
  byline: plainLine(300).nullable().optional(),
  archivedAt: z.iso.datetime().nullable().optional(),
})
export type ArticleChange = z.infer<typeof ArticleChange>

/**
 * Immutable text of an article. Offsets are UTF-16 code units in `text`; `sentences` are in reading order and never overlap. Of a file: its hash, name,
 * what read it (null before that was kept), where it was fetched from, and what else it holds; all null for pasted text but `reader`.
 */
export const ArticleRevision = z.object({
  number: z.int(),
  text: z.string(),
  blocks: z.array(Block),
  sentences: z.array(TextRange),
  sha256: z.string(),
  language: z.string(),
  dir: Direction,
  fileSha256: z.string().nullable(),
  fileName: z.string().nullable(),
  fetchedFrom: z.string().nullable(),
  reader: z.string().nullable(),
  document: DocumentParts.nullable(),
  createdAt: z.string(),
  createdBy: UserRef,
})
export type ArticleRevision = z.infer<typeof ArticleRevision>

/** Claims by what people see (`review`), withdrawn ones left out. `open` = neither approved nor submitted. */
export const ArticleCounts = z.object({
  claims: z.int(),
  approved: z.int(),
  submitted: z.int(),
  open: z.int(),
})
export type ArticleCounts = z.infer<typeof ArticleCounts>

export const ArticleSummary = z.object({
  id: z.string(),
  deskId: z.string(),
  title: z.string(),
  byline: z.string().nullable(),
  language: z.string(),
  dir: Direction,
  stage: ArticleStage,
  archivedAt: z.string().nullable(),
  createdAt: z.string(),
  createdBy: UserRef,
  updatedAt: z.string(),
  version: z.int(),
  counts: ArticleCounts,
})
export type ArticleSummary = z.infer<typeof ArticleSummary>

/** `imported`: the desk that it was taken over from; left out where it was made here. */
export const Article = ArticleSummary.extend({
  revision: ArticleRevision,
  imported: ImportedFrom.optional(),
})
export type Article = z.infer<typeof Article>
