import { type ReactNode } from 'react'
import { Icon } from '../ui/icon.tsx'
import { type Segment } from './cut-segments.ts'
import { type MarginNumber, type TextMark } from './text-mark.ts'

/** One flat piece: its text inside one element per mark that lies over it, the outermost a `mark`. */
export function TextSegment({ text, segment }: { text: string; segment: Segment }) {
  const { marks, start, end } = segment
  const words = text.slice(start, end)
  if (marks.length === 0) return words
  const outer = marks[0]
  const subjects = marks.flatMap((mark) => mark.subject ?? [])
  const inner = marks
    .slice(1)
    .reduceRight<ReactNode>(
      (inside, mark) => <span {...look(mark, segment, true)}>{inside}</span>,
      words,
    )
  if (outer === undefined) return words
  return (
    <>
      {marks.map(
        (mark) =>
          mark.number !== null &&
          mark.start >= start &&
          mark.start < end && (
            <NumberLink key={mark.number.text} mark={mark} number={mark.number} />
          ),
      )}
      <mark
        {...look(outer, segment, false)}
        data-claims={subjects.length > 0 ? subjects.join(' ') : undefined}
        aria-details={marks.find((mark) => mark.detailsId !== null)?.detailsId ?? undefined}
      >
        {inner}
      </mark>
    </>
  )
}

function look(mark: TextMark, segment: Segment, isInner: boolean) {
  const begins = mark.start >= segment.start
  const ends = mark.end <= segment.end
  const second = isInner && mark.layer === 'mark' ? 'second' : ''
  const sides = `${begins ? 'begins' : ''} ${ends ? 'ends' : ''}`
  return {
    className: `${mark.className} ${second} ${sides}`,
    'data-status': mark.status ?? undefined,
    'data-figure': ends && mark.figure !== null ? mark.figure : undefined,
    'data-label': begins && mark.label !== null ? mark.label : undefined,
  }
}

function NumberLink({ mark, number }: { mark: TextMark; number: MarginNumber }) {
  return (
    <a
      data-aside=""
      data-number={number.text}
      className={`margin-number ${number.isCurrent ? 'current' : ''}`}
      data-status={mark.status ?? undefined}
      href={number.href}
      aria-label={number.label}
      aria-current={number.isCurrent ? 'true' : undefined}
      tabIndex={number.isCurrent ? 0 : -1}
    >
      {!number.isCurrent && <Icon name={number.icon} size="xs" />}
      <span aria-hidden="true">{number.text}</span>
    </a>
  )
}
