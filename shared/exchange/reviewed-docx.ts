import { z } from 'zod'
import { readClaimLine } from '../report/claim-line.ts'
import { type TextRange } from '../text/block.ts'
import { type DocumentComment, type ReadDocument } from '../text/document.ts'
import { bestOverlap } from './best-overlap.ts'

/** A comment that a report of ours put on a claim: its lines before the one with the claim's id, and what stands behind that. */
export const OwnComment = z.object({
  claimId: z.string(),
  words: z.string(),
  lines: z.array(z.string()),
  tail: z.string(),
})
export type OwnComment = z.infer<typeof OwnComment>

/**
 * What a reviewer wrote. `claimId`: the claim whose comment it answers or whose words it meets; `section`: number of the claim under whose heading it stands, where it meets none;
 * `answers`: place among the remarks of the one that it answers.
 */
export const Remark = z.object({
  by: z.string().nullable(),
  date: z.string().nullable(),
  text: z.string(),
  words: z.string(),
  claimId: z.string().nullable(),
  section: z.int().nullable(),
  answers: z.int().nullable(),
})
export type Remark = z.infer<typeof Remark>

/** A Word file that came back: one of our reports with what a reviewer did to its comments. */
export const ReviewedDocx = z.object({
  kind: z.literal('reviewed-docx'),
  own: z.array(OwnComment),
  remarks: z.array(Remark),
})
export type ReviewedDocx = z.infer<typeof ReviewedDocx>

const NAME_CHARS_MAX = 200
const WORDS_CHARS_MAX = 500

/** The comments of a document that was read, taken apart: our own, and what somebody answered or added. Which claims there are is asked later. */
export function reviewedDocx(document: ReadDocument): ReviewedDocx {
  const { text, comments } = document
  const wordsAt = (range: TextRange | null) =>
    range === null
      ? ''
      : text.slice(range.start, Math.min(range.end, range.start + WORDS_CHARS_MAX))
  const own: (OwnComment & { range: TextRange | null })[] = []
  const ownAt = new Map<number, string>()
  comments.forEach((comment, index) => {
    const parts = ownParts(comment)
    if (parts === null) return
    own.push({ ...parts, words: wordsAt(comment.range), range: comment.range })
    ownAt.set(index, parts.claimId)
  })
  const theirs = comments.map((_, index) => index).filter((index) => !ownAt.has(index))
  const placeOf = new Map(theirs.map((index, place) => [index, place]))
  const sectionOf = claimSections(document)
  const remarks = theirs.flatMap((index): Remark[] => {
    const comment = comments[index]
    if (comment === undefined) return []
    const root = rootOf(comments, index)
    const answered = ownAt.get(root) ?? null
    const met = comment.range && bestOverlap(comment.range, own)
    const claimId = answered ?? met?.claimId ?? null
    return [
      {
        by: nameOf(comment.author),
        date: comment.at,
        text: withoutQuotation(comment),
        words: wordsAt(comment.range),
        claimId,
        section: claimId === null ? sectionOf(comment.range) : null,
        answers: root === index || answered !== null ? null : (placeOf.get(root) ?? null),
      },
    ]
  })
  return { kind: 'reviewed-docx', own: own.map(({ range: _range, ...one }) => one), remarks }
}

/** Parts of a comment of ours: the last line with an id tells whose it is. null for a comment without one, and for an answer that quotes one. */
function ownParts({ text, answers }: DocumentComment): Omit<OwnComment, 'words'> | null {
  if (answers !== null || isQuoting(text)) return null
  const lines = text.split('\n')
  const at = lines.findLastIndex((line) => readClaimLine(line) !== null)
  const claimId = readClaimLine(lines[at] ?? '')
  if (claimId === null) return null
  return {
    claimId,
    lines: lines.slice(0, at),
    tail: lines
      .slice(at + 1)
      .join('\n')
      .trim(),
  }
}

/** Some programs begin an answer with what it answers: `Reply to Ana (…): "…"`. */
function isQuoting(text: string): boolean {
  return /^Reply to [^\n]*["“]/.test(text)
}

/** An answer without the comment of ours that it quotes. */
function withoutQuotation({ text }: DocumentComment): string {
  const lines = text.split('\n')
  const at = lines.findLastIndex((line) => readClaimLine(line) !== null)
  return lines
    .slice(at + 1)
    .join('\n')
    .trim()
}

function nameOf(author: string | null): string | null {
  const name = author?.replace(/\s+/g, ' ').trim() ?? ''
  return name === '' ? null : name.slice(0, NAME_CHARS_MAX)
}

/** The comment that begins the thread; a thread that runs in a circle begins where one asks. */
function rootOf(comments: readonly DocumentComment[], index: number): number {
  const seen = new Set<number>()
  let at = index
  for (;;) {
    const answers = comments[at]?.answers ?? null
    if (answers === null || comments[answers] === undefined) return at
    if (seen.has(at)) return index
    seen.add(at)
    at = answers
  }
}

const SECTION = /^Claim (\d{1,6})(?: \(place in this revision not known\))?$/

/** In which claim's section of a report a place is. */
function claimSections({ text, blocks }: ReadDocument): (range: TextRange | null) => number | null {
  const headings = blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ start, end }) => ({ start, words: text.slice(start, end).trim() }))
  const from = headings.findIndex(({ words }) => words === 'Claims')
  const sections = from < 0 ? [] : headings.slice(from)
  return (range) => {
    if (range === null) return null
    const heading = sections.findLast(({ start }) => start <= range.start)
    const number = SECTION.exec(heading?.words ?? '')?.[1]
    return number === undefined ? null : Number(number)
  }
}
