import { Fragment, memo, type ReactNode } from 'react'
import { type Block } from '#shared/text/block.ts'
import { type BlockAsides, withAsides } from './block-asides.ts'
import { cutSegments } from './cut-segments.ts'
import { sameMarks, type TextMark } from './text-mark.ts'
import { TextSegment } from './text-segment.tsx'

type TextBlockProps = {
  text: string
  block: Block
  marks: readonly TextMark[]
  /** Stands under the block; keep its identity while it does not change. */
  note: ReactNode
  /** Stands before and inside it without being text. */
  asides: BlockAsides | null
}

const NO_ASIDES: BlockAsides['inside'] = []

/** One paragraph of a text. Drawn again only when what lies over it changes. */
export const TextBlock = memo(function TextBlock(props: TextBlockProps) {
  const { text, block, marks, note, asides } = props
  const Tag = block.kind === 'heading' ? 'h2' : 'p'
  return (
    <>
      {asides?.before}
      <Tag className="text-block" data-block-start={block.start} data-kind={block.kind}>
        {withAsides(cutSegments(block, marks), asides?.inside ?? NO_ASIDES).map((part) =>
          'aside' in part ? (
            <Fragment key={part.aside.key}>{part.aside.node}</Fragment>
          ) : (
            <TextSegment key={part.segment.start} text={text} segment={part.segment} />
          ),
        )}
      </Tag>
      {note}
    </>
  )
}, isSameBlock)

function isSameBlock(before: TextBlockProps, after: TextBlockProps): boolean {
  return (
    before.text === after.text &&
    before.block.start === after.block.start &&
    before.block.end === after.block.end &&
    before.note === after.note &&
    before.asides === after.asides &&
    sameMarks(before.marks, after.marks)
  )
}
