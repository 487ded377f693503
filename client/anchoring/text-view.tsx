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
import { type BlockAsides } from './block-asides.ts'
import { marksByBlock } from './cut-segments.ts'
import { TextBlock } from './text-block.tsx'
import { plainMark, sameMarks, type TextMark } from './text-mark.ts'
import { type TextChoice } from './use-text-choice.ts'
import { useNumberColumns } from './use-number-columns.ts'
import { scrollToRange } from './scroll-to-range.ts'
import './text-view.css'

/** Painted before the rest, so that a long text is readable at once. */
const FIRST_BLOCKS = 24
const STRETCH_BLOCKS = 32
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
  /** By the index of the block: what stands before and inside it without being text. */
  asides?: ReadonlyMap<number, BlockAsides>
  choice: TextChoice
  /** A click or Enter on marks: everything that they stand for. */
  onPick: (picked: PickedSubjects) => void
  /** Id of the words that tell the keys. */
  describedBy: string
  className: string
  children?: ReactNode
}

const NO_NOTES: ReadonlyMap<number, ReactNode> = new Map()
const NO_ASIDES: ReadonlyMap<number, BlockAsides> = new Map()
const NO_MARKS: readonly TextMark[] = []

/** A document as it is read: its own language and direction, flat marks over its words, words chosen in it. */
export function TextView(props: TextViewProps) {
  const { text, blocks, marks, choice, onPick, notes = NO_NOTES, asides = NO_ASIDES } = props
  const { root, setRoot, ranges, last, byKeyboard } = choice
  const shown = useShownBlocks(blocks)
  const fresh = useMemo(() => {
    const chosen = ranges.map((range) => plainMark(range, 'chosen', 'found'))
    return marksByBlock(shown, [...marks, ...chosen])
  }, [shown, marks, ranges])
  const lists = useKeptLists(fresh)
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
        <TextStretches text={text} blocks={shown} lists={lists} notes={notes} asides={asides} />
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
  asides: ReadonlyMap<number, BlockAsides>
}

/** A long text has a thousand blocks: it is drawn in stretches, and a change looks through its own alone. */
const TextStretches = memo(function TextStretches(props: TextBlocksProps) {
  const { blocks } = props
  const count = Math.ceil(blocks.length / STRETCH_BLOCKS)
  return Array.from({ length: count }, (_, nth) => (
    <TextStretch key={blocks[nth * STRETCH_BLOCKS]?.start} nth={nth} {...props} />
  ))
})

const TextStretch = memo(function TextStretch(props: StretchProps) {
  const { text, blocks, lists, notes, asides, nth } = props
  const from = nth * STRETCH_BLOCKS
  return blocks
    .slice(from, from + STRETCH_BLOCKS)
    .map((block, at) => (
      <TextBlock
        key={block.start}
        text={text}
        block={block}
        marks={lists[from + at] ?? NO_MARKS}
        note={notes.get(from + at) ?? null}
        asides={asides.get(from + at) ?? null}
      />
    ))
}, isSameStretch)

type StretchProps = TextBlocksProps & { nth: number }

function isSameStretch(before: StretchProps, after: StretchProps): boolean {
  if (before.text !== after.text || before.blocks !== after.blocks) return false
  if (before.notes !== after.notes || before.nth !== after.nth) return false
  if (before.asides !== after.asides) return false
  const from = after.nth * STRETCH_BLOCKS
  for (let at = from; at < from + STRETCH_BLOCKS; at += 1)
    if (before.lists[at] !== after.lists[at]) return false
  return true
}

/** The list of before for every block over which the same is drawn; all of them where nothing is drawn otherwise. */
function useKeptLists(fresh: readonly (readonly TextMark[])[]): readonly (readonly TextMark[])[] {
  const [kept, setKept] = useState(fresh)
  const lists = useMemo(() => keepSame(kept, fresh), [kept, fresh])
  if (lists !== kept) setKept(lists)
  return lists
}

function keepSame<Marks extends readonly TextMark[]>(
  kept: readonly Marks[],
  fresh: readonly Marks[],
): readonly Marks[] {
  if (kept === fresh) return kept
  const lists = fresh.map((marks, at) => {
    const before = kept[at]
    return before !== undefined && sameMarks(before, marks) ? before : marks
  })
  const isSame = lists.length === kept.length && lists.every((marks, at) => marks === kept[at])
  return isSame ? kept : lists
}

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
