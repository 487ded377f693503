import {
  PARTS_MAX,
  PART_CHARS_MAX,
  type DocumentChange,
  type DocumentComment,
  type DocumentWarning,
} from '#shared/text/document.ts'
import { type TextRange } from '#shared/text/block.ts'
import { gapAt, trimRange, wordAt } from './word-range.ts'
import { cutWords, saidLine, saidWhen, saidWords } from './said.ts'

/** A tracked change while the document is read. `border`: of the mark that ends a paragraph, not of words. */
export type FoundChange = {
  kind: DocumentChange['kind']
  author: string | null
  at: string | null
  words: string[]
  start: number | null
  end: number | null
  border: boolean
}

/** Where a comment stands: on what lies between two marks, or at one `point`. */
export type FoundPlace = { start: number | null; end: number | null; point: number | null }

export type FoundComment = {
  author: string | null
  at: string | null
  text: string
  place: FoundPlace | null
  /** Index of the comment that it answers. */
  answers: number | null
}

/**
 * Changes with their ranges in the finished text. Of those that put words in, `text` is what stands in the range now; where white space alone was put
 * in, that is nothing. A border that was put in is the gap between its two blocks. Changes whose place was never written are left out.
 */
export function placeChanges(text: string, found: readonly FoundChange[]): DocumentChange[] {
  return found.slice(0, PARTS_MAX).flatMap((change) => {
    if (change.start === null) return []
    const range = rangeOfChange(text, change, change.start)
    const words = isRemoval(change.kind)
      ? saidWords(change.words.join(''))
      : cutWords(text.slice(range.start, range.end), PART_CHARS_MAX)
    return {
      kind: change.kind,
      author: saidLine(change.author),
      at: saidWhen(change.at),
      text: words,
      range,
    }
  })
}

/** Whether a change takes words away. */
export function isRemoval(kind: DocumentChange['kind']): boolean {
  return kind === 'deletion' || kind === 'move-from'
}

function rangeOfChange(text: string, change: FoundChange, start: number): TextRange {
  if (isRemoval(change.kind)) {
    const at = Math.min(start, text.length)
    return { start: at, end: at }
  }
  return change.border ? gapAt(text, start) : trimRange(text, { start, end: change.end ?? start })
}

/**
 * Comments with their ranges in the finished text. One that marks no passage but only a point is about the word that it touches; an answer without
 * words of its own is about what it answers. Anything else that stands on no words has no range.
 */
export function placeComments(text: string, found: readonly FoundComment[]): DocumentComment[] {
  const comments = found.slice(0, PARTS_MAX).map((comment) => ({
    author: saidLine(comment.author),
    at: saidWhen(comment.at),
    text: saidWords(comment.text.trim()),
    range: rangeOf(text, comment.place),
    answers: comment.answers !== null && comment.answers < PARTS_MAX ? comment.answers : null,
  }))
  for (const comment of comments) {
    const answered = comment.answers === null ? undefined : comments[comment.answers]
    comment.range ??= answered?.range ?? null
  }
  return comments
}

function rangeOf(text: string, place: FoundPlace | null): DocumentComment['range'] {
  if (place === null) return null
  if (place.start !== null && place.end !== null) {
    const range = trimRange(text, { start: place.start, end: place.end })
    return range.start < range.end ? range : null
  }
  const point = place.point ?? place.start ?? place.end
  return point === null ? null : wordAt(text, point)
}

/** Said once when a list is cut to what is kept of it. */
export function warnOfCuts(lists: readonly (readonly unknown[])[]): DocumentWarning[] {
  if (lists.every((list) => list.length <= PARTS_MAX)) return []
  const detail = `Only the first ${PARTS_MAX} comments, notes or changes were kept.`
  return [{ code: 'parts-left-out', detail }]
}
