import {
  type KeyboardEvent,
  memo,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  startTransition,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type Block } from '#shared/text/block.ts'
import { marksByBlock } from './cut-segments.ts'
import { TextBlock } from './text-block.tsx'
import { plainMark, type TextMark } from './text-mark.ts'
import { type TextChoice } from './use-text-choice.ts'
import { useNumberColumns } from './use-number-columns.ts'
import { scrollToRange } from './scroll-to-range.ts'
import './text-view.css'

/** Painted before the rest, so that a long text is readable at once. */
const FIRST_BLOCKS = 40
const DRAG_PX = 4

export type PickedSubjects = { subjects: string[]; at: { x: number; y: number } }

type TextViewProps = {
  /** Name of the region for assistive technology. */
  label: string
  text: string
  blocks: readonly Block[]
  lang: string
  dir: 'ltr' | 'rtl'
  marks: readonly TextMark[]
  /** By the index of the block they stand under. */
  notes?: ReadonlyMap<number, ReactNode>
  choice: TextChoice
  /** A click or Enter on marks: everything that they stand for. */
  onPick: (picked: PickedSubjects) => void
  /** Id of the words that tell the keys. */
  describedBy: string
  className: string
  children?: ReactNode
}

const NO_NOTES: ReadonlyMap<number, ReactNode> = new Map()
const NO_MARKS: readonly TextMark[] = []

/** A document as it is read: its own language and direction, flat marks over its words, words chosen in it. */
export function TextView(props: TextViewProps) {
  const { text, blocks, marks, choice, onPick, notes = NO_NOTES } = props
  const { root, setRoot, ranges, last, byKeyboard } = choice
  const shown = useShownBlocks(blocks)
  const lists = useMemo(() => {
    const chosen = ranges.map((range) => plainMark(range, 'chosen', 'found'))
    return marksByBlock(shown, [...marks, ...chosen])
  }, [shown, marks, ranges])
  useNumberColumns(root, lists)
  useEffect(() => {
    if (root === null || last === null || !byKeyboard) return
    scrollToRange(root, last)
  }, [root, last, byKeyboard])

  const pressed = useRef({ x: 0, y: 0 })
  const onPointerDown = (event: PointerEvent) => {
    pressed.current = { x: event.clientX, y: event.clientY }
  }
  const onClick = (event: MouseEvent) => {
    if (isDrag(pressed.current, event)) return
    const picked = pickedAt(event)
    if (picked === null) choice.clear()
    else {
      event.preventDefault()
      onPick(picked)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => choice.onKeyDown(event)
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- words are chosen in it by pointer and by arrow keys */}
      <article
        ref={setRoot}
        className={`text-view ${props.className}`}
        lang={props.lang}
        dir={props.dir}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys choose words in it
        tabIndex={0}
        onPointerDown={onPointerDown}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        {props.children}
        <TextBlocks text={text} blocks={shown} lists={lists} notes={notes} />
      </article>
      <output className="visually-hidden" lang={props.lang} dir={props.dir}>
        {byKeyboard && last !== null
          ? text.slice(last.start, Math.min(last.end, last.start + 500))
          : ''}
      </output>
    </>
  )
}

type TextBlocksProps = {
  text: string
  blocks: readonly Block[]
  lists: readonly (readonly TextMark[])[]
  notes: ReadonlyMap<number, ReactNode>
}

/** Not looked through again while nothing that it draws has changed: a long text has a thousand blocks. */
const TextBlocks = memo(function TextBlocks({ text, blocks, lists, notes }: TextBlocksProps) {
  return blocks.map((block, at) => (
    <TextBlock
      key={block.start}
      text={text}
      block={block}
      marks={lists[at] ?? NO_MARKS}
      note={notes.get(at) ?? null}
    />
  ))
})

/** A click also ends a selection drawn by mouse; that one must not let go of the words. */
function isDrag(from: { x: number; y: number }, to: MouseEvent): boolean {
  return Math.abs(to.clientX - from.x) > DRAG_PX || Math.abs(to.clientY - from.y) > DRAG_PX
}

function useShownBlocks(blocks: readonly Block[]): readonly Block[] {
  const [isWhole, setWhole] = useState(blocks.length <= FIRST_BLOCKS)
  useEffect(() => startTransition(() => setWhole(true)), [])
  return useMemo(() => (isWhole ? blocks : blocks.slice(0, FIRST_BLOCKS)), [blocks, isWhole])
}

/** What stands where somebody clicked; `null` for plain text and for the end of a selection. */
function pickedAt(event: MouseEvent): PickedSubjects | null {
  if (!(event.target instanceof Element) || event.detail > 1) return null
  const at = { x: event.clientX, y: event.clientY }
  const number = event.target.closest('[data-number]')?.getAttribute('data-number')
  if (number) return { subjects: [number], at }
  const subjects = event.target.closest('[data-claims]')?.getAttribute('data-claims')
  return subjects ? { subjects: subjects.split(' '), at } : null
}
