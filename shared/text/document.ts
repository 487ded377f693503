import { z } from 'zod'
import { Block, Direction, TextRange } from './block.ts'

/** Characters of one comment, note, change or line of metadata that are kept. */
export const PART_CHARS_MAX = 20_000
/** Comments, notes, changes and pages of each kind that are kept. */
export const PARTS_MAX = 10_000
/** Places of broken words that are kept: about one a line of a very long book. */
export const HYPHENS_MAX = 100_000

const Words = z.string().max(PART_CHARS_MAX)
/** As the document says it: a day or a moment in ISO form where it could be read, else the document's own words. */
const When = z.string().max(100).nullable()

/** What a document says of itself; null where it says nothing. `publishedAt` and `modifiedAt` in ISO form. */
export const DocumentMetadata = z.object({
  title: Words.nullable(),
  author: Words.nullable(),
  publisher: Words.nullable(),
  publishedAt: When,
  modifiedAt: When,
  /** BCP 47. */
  language: z.string().max(35).nullable(),
  /** The address under which the document calls itself. */
  canonicalUrl: z.string().max(2_000).nullable(),
  mail: z
    .object({ from: Words, to: z.array(Words), cc: z.array(Words), sentAt: When, subject: Words })
    .nullable(),
})
export type DocumentMetadata = z.infer<typeof DocumentMetadata>

/** A remark in the margin. `range` in the document's text: what it is about; null where it stands on no words that were kept. */
export const DocumentComment = z.object({
  author: Words.nullable(),
  at: When,
  text: Words,
  range: TextRange.nullable(),
  /** Index of the comment that it answers; null for one that begins a thread. */
  answers: z.int().min(0).nullable(),
})
export type DocumentComment = z.infer<typeof DocumentComment>

/** A foot- or endnote. Its words stand in the text as blocks of their own; `range` are those, `reference` is the offset at which it is called. */
export const DocumentNote = z.object({
  kind: z.enum(['footnote', 'endnote']),
  /** The mark by which it is called, as in `1`. */
  label: z.string().max(100),
  range: TextRange,
  reference: z.int().min(0).nullable(),
})
export type DocumentNote = z.infer<typeof DocumentNote>

/** A tracked change. The text is as if all were accepted: `range` of an insertion holds `text`, of a deletion it is empty and tells where `text` stood. */
export const DocumentChange = z.object({
  kind: z.enum(['insertion', 'deletion', 'move-from', 'move-to']),
  author: Words.nullable(),
  at: When,
  text: Words,
  range: TextRange,
})
export type DocumentChange = z.infer<typeof DocumentChange>

/** A page of the text. Pages do not overlap and are in order. `label` as printed (`iv`, `12`), else the number. */
export const DocumentPage = TextRange.extend({ number: z.int().min(1), label: z.string().max(100) })
export type DocumentPage = z.infer<typeof DocumentPage>

/** Something that a person should know of how the document was read. */
export const DocumentWarning = z.object({
  code: z.enum([
    'pages-without-text',
    'pages-left-out',
    'pictures-left-out',
    'attachments-left-out',
    'macros-left-out',
    'hidden-text-left-out',
    'embedded-left-out',
    'columns-guessed',
    'right-to-left-mended',
    'letters-unknown',
    'encoding-chosen',
    'extraction-narrow',
    'parts-left-out',
    'changes-accepted',
  ]),
  /** A sentence for the person who reads the document. */
  detail: z.string().max(1_000),
})
export type DocumentWarning = z.infer<typeof DocumentWarning>

/**
 * A document as it was read: one plain string and ranges over it, in UTF-16 code units, half open. Blocks are joined by one blank line where the reader
 * builds the string itself. `reader`: name and version of what read it, as in `docx/1`.
 */
export const ReadDocument = z.object({
  text: z.string(),
  blocks: z.array(Block),
  dir: Direction,
  reader: z.string().max(100),
  metadata: DocumentMetadata,
  comments: z.array(DocumentComment).max(PARTS_MAX),
  notes: z.array(DocumentNote).max(PARTS_MAX),
  changes: z.array(DocumentChange).max(PARTS_MAX),
  pages: z.array(DocumentPage).max(PARTS_MAX),
  /** The way back to the lines of a page: where a hyphen and the end of a line inside a word were taken out. Left out where none was. */
  hyphens: z.array(z.int().min(0)).max(HYPHENS_MAX).optional(),
  warnings: z.array(DocumentWarning).max(200),
})
export type ReadDocument = z.infer<typeof ReadDocument>

/** What a document holds besides its text. */
export const DocumentParts = ReadDocument.pick({
  metadata: true,
  comments: true,
  notes: true,
  changes: true,
  pages: true,
  hyphens: true,
  warnings: true,
})
export type DocumentParts = z.infer<typeof DocumentParts>

export const NO_METADATA: DocumentMetadata = {
  title: null,
  author: null,
  publisher: null,
  publishedAt: null,
  modifiedAt: null,
  language: null,
  canonicalUrl: null,
  mail: null,
}
