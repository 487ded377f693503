import { memo, type ReactNode } from 'react'
import { type Block } from '#shared/text/block.ts'
import { cutSegments } from './cut-segments.ts'
import { sameMarks, type TextMark } from './text-mark.ts'
import { TextSegment } from './text-segment.tsx'

type TextBlockProps = {
  text: string
  block: Block
  marks: readonly TextMark[]
  /** Stands under the block; keep its identity while it does not change. */
  note: ReactNode
}

/** One paragraph of a text. Drawn again only when what lies over it changes. */
export const TextBlock = memo(function TextBlock(props: TextBlockProps) {
  const { text, block, marks, note } = props
  const Tag = block.kind === 'heading' ? 'h2' : 'p'
  return (
    <>
      <Tag className="text-block" data-block-start={block.start} data-kind={block.kind}>
        {cutSegments(block, marks).map((segment) => (
          <TextSegment key={segment.start} text={text} segment={segment} />
        ))}
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
    sameMarks(before.marks, after.marks)
  )
}
