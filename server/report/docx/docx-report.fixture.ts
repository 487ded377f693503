import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { buildReport } from '#shared/report/build-report.ts'
import { sampleClaim, sampleDossier } from '#shared/report/dossier.fixture.ts'
import { type Dossier, type ReportProfile } from '#shared/report/dossier.ts'
import { type ReportModel } from '#shared/report/report-model.ts'
import { type Claim } from '#shared/review/review.ts'
import { type Block } from '#shared/text/block.ts'
import { type ReadDocument } from '#shared/text/document.ts'

export const HASH = 'c'.repeat(64)

/** A report of the sample dossier with a clock that is the same everywhere. */
export function reportOf(
  change: Partial<Dossier> = {},
  profile: ReportProfile = 'internal',
): ReportModel {
  return buildReport(sampleDossier(change), profile, (utc) => utc)
}

/** A revision of these blocks, put together with blank lines. */
export function revisionOf(
  texts: readonly string[],
  change: Partial<Dossier['revision']> = {},
): Dossier['revision'] {
  let at = 0
  const blocks = texts.map((text): Block => {
    const start = at
    at += text.length + 2
    return { kind: 'paragraph', start, end: start + text.length }
  })
  return { ...sampleDossier().revision, text: texts.join('\n\n'), blocks, sentences: [], ...change }
}

/** A claim on these words, each at its first occurrence in the text. */
export function claimOn(
  { text }: Dossier['revision'],
  number: number,
  words: readonly string[],
  change: Partial<Claim> = {},
): Claim {
  const spans = words.map((exact) => {
    const start = text.indexOf(exact)
    return { start, end: start + exact.length, exact }
  })
  return sampleClaim(number, words.join(' '), { spans, ...change })
}

/** The parts of a Word file by their names. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  )
}

export type Tag = { name: string; attributes: Record<string, string> }

/** The start tags of a part, in order; throws where it is not well-formed. */
export function tagsOf(xml: string): Tag[] {
  const tags: Tag[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value])
    tags.push({ name, attributes: Object.fromEntries(values) })
  })
  parser.write(xml).close()
  return tags
}

/** What each comment says last, and the words that it is on. */
export function commentsOf({ text, comments }: ReadDocument): (readonly [string, string | null])[] {
  return comments.map((comment) => [
    comment.text.split('\n').at(-1) ?? '',
    comment.range && text.slice(comment.range.start, comment.range.end),
  ])
}
