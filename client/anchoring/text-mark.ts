import { type TextRange } from '#shared/text/block.ts'
import { type IconName } from '../ui/icon-shapes.tsx'

/** The number that hangs beside the line on which a mark begins. */
export type MarginNumber = {
  text: string
  icon: IconName
  /** Read out instead of the bare number. */
  label: string
  href: string
  isCurrent: boolean
}

/** What is drawn over a range of a text. Offsets are of the whole text, half open. */
export type TextMark = TextRange & {
  /** `mark` has a meaning of its own, `frame` points at a part, `found` is only pointed at for now. */
  layer: 'mark' | 'frame' | 'found'
  className: string
  /** Ink, tint and pattern: one of the words of `data-status` in the theme. */
  status: string | null
  /** What the mark stands for, e.g. a claim's number; several marks may carry one. */
  subject: string | null
  number: MarginNumber | null
  /** Small figure at the end: a part of something that began earlier. */
  figure: string | null
  /** Word above the beginning. */
  label: string | null
  /** Id of the element on the page that tells more. */
  detailsId: string | null
}

/** A mark with nothing but its range and look. */
export function plainMark(range: TextRange, className: string, layer: TextMark['layer']): TextMark {
  return {
    start: range.start,
    end: range.end,
    layer,
    className,
    status: null,
    subject: null,
    number: null,
    figure: null,
    label: null,
    detailsId: null,
  }
}

/** Whether two lists draw the same thing. */
export function sameMarks(a: readonly TextMark[], b: readonly TextMark[]): boolean {
  return a.length === b.length && a.every((mark, at) => isSame(mark, b[at]))
}

function isSame(a: TextMark, b: TextMark | undefined): boolean {
  if (a === b) return true
  if (b === undefined || a.start !== b.start || a.end !== b.end) return false
  const sameLook = a.className === b.className && a.status === b.status && a.label === b.label
  const sameMeaning = a.subject === b.subject && a.figure === b.figure && a.layer === b.layer
  return sameLook && sameMeaning && a.detailsId === b.detailsId && sameNumber(a.number, b.number)
}

function sameNumber(a: MarginNumber | null, b: MarginNumber | null): boolean {
  if (a === null || b === null) return a === b
  return (
    a.text === b.text && a.icon === b.icon && a.label === b.label && a.isCurrent === b.isCurrent
  )
}
