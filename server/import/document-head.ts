import { LanguageTag } from '#shared/text/block.ts'
import { NO_METADATA } from '#shared/text/document.ts'
import { type ReadText } from './read-text.ts'
import { saidLine } from './said.ts'

const LINE_CHARS_MAX = 300

/** What a document says of itself, as far as it can stand in the fields that people fill in; undefined where it says nothing. */
export type DocumentHead = {
  title: string
  author: string | undefined
  publisher: string | undefined
  publishedAt: string | undefined
  url: string | undefined
}

/** @param name of the file, or the address it was fetched from: the title where the document has none */
export function documentHead(read: ReadText, name: string): DocumentHead {
  const said = read.document?.metadata ?? NO_METADATA
  const { title, author, publisher, publishedAt, canonicalUrl } = said
  const stem = name.replace(/\.[^./]+$/, '')
  return {
    title: firstHeading(read) ?? lineOf(title) ?? lineOf(stem) ?? 'Document',
    author: lineOf(author),
    publisher: lineOf(publisher),
    publishedAt: publishedAt !== null && ISO_DATE.test(publishedAt) ? publishedAt : undefined,
    url: canonicalUrl ?? undefined,
  }
}

/** Notes are called by their file: their first heading is as often a date as a title. */
const NOTES = /^(markdown|plain-text)\//

/** A headline at the top tells more than the title that a program once gave the file; a heading longer than a line is none. */
function firstHeading({ text, blocks: [first], reader }: ReadText): string | undefined {
  if (NOTES.test(reader)) return undefined
  if (first?.kind !== 'heading' || first.end - first.start > LINE_CHARS_MAX) return undefined
  return lineOf(text.slice(first.start, first.end))
}

/** The language of a text where it can be named; undefined where nothing tells it. */
export function languageOf({ language }: ReadText): string | undefined {
  return LanguageTag.safeParse(language).data
}

const ISO_DATE = /^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?)?)?$/

function lineOf(words: string | null): string | undefined {
  return saidLine(words, LINE_CHARS_MAX) ?? undefined
}
