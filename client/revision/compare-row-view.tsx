import { Fragment, memo, type ReactNode } from 'react'
import { type CompareRow, PARAGRAPH_BREAK, type Passage } from '#shared/anchoring/compare-texts.ts'
import { type DiffPart } from '#shared/text/diff-part.ts'
import { pagesOf } from '#shared/text/pages-of.ts'
import { withAsides } from '../anchoring/block-asides.ts'
import { useMessages } from '../messages/messages.ts'
import { Icon } from '../ui/icon.tsx'
import { type IconName } from '../ui/icon-shapes.tsx'
import { type ComparedText } from './compared-text.ts'
import { passageAsidesIn } from './passage-asides-in.ts'
import css from './compare-view.module.css'

type Texts = { from: ComparedText; to: ComparedText }

type CompareRowProps = {
  row: CompareRow
  texts: Texts
  /** Its number among the differences, 0 for none. */
  place: number
  isOneColumn: boolean
}

const ICONS: Record<CompareRow['kind'], IconName> = {
  same: 'same',
  changed: 'diff',
  removed: 'x',
  added: 'plus',
  'moved-away': 'disputed',
  'moved-here': 'disputed',
}

/** One line of both texts. A difference can be gone to; what is the same cannot. */
export const CompareRowView = memo(function CompareRowView(props: CompareRowProps) {
  const { row, texts, place, isOneColumn } = props
  const isDifference = place > 0
  return (
    <li
      className={css.row}
      data-kind={row.kind}
      data-difference={isDifference ? place : undefined}
      tabIndex={isDifference ? -1 : undefined}
    >
      {isDifference && <RowNote row={row} texts={texts} />}
      {isOneColumn ? <OneCell row={row} texts={texts} /> : <TwoCells row={row} texts={texts} />}
    </li>
  )
})

function RowNote({ row, texts }: { row: CompareRow; texts: Texts }) {
  const { compare } = useMessages()
  return (
    <p className={row.kind === 'changed' ? `${css.note} ${css.plain}` : css.note}>
      <Icon name={ICONS[row.kind]} size="xs" />
      <span>
        {noteOf(row, texts, compare)}
        <RowPage row={row} texts={texts} />
      </span>
    </p>
  )
}

function noteOf(
  row: CompareRow,
  texts: Texts,
  words: ReturnType<typeof useMessages>['compare'],
): string {
  if (row.kind === 'removed') return words.onlyIn(texts.from.name)
  if (row.kind === 'added') return words.onlyIn(texts.to.name)
  if (row.kind === 'moved-away') return words.movedTo(row.to + 1)
  if (row.kind === 'moved-here') return words.movedFrom(row.from + 1)
  return row.kind === 'changed' ? words.changed : ''
}

/** On which page a difference stands, in the new text where that has pages. */
function RowPage({ row, texts }: { row: CompareRow; texts: Texts }) {
  const { workspace } = useMessages()
  const inNew = 'new' in row ? pagesIn(texts.to, row.new) : null
  const labels = inNew ?? ('old' in row ? pagesIn(texts.from, row.old) : null)
  return labels === null ? null : ` · ${workspace.pageShort(labels)}`
}

function pagesIn({ document }: ComparedText, passage: Passage): string | null {
  const pages = document?.pages ?? []
  return pages.length > 1 ? pagesOf(pages, passage.blocks) : null
}

function TwoCells({ row, texts }: { row: CompareRow; texts: Texts }) {
  return (
    <div className={css.cells}>
      {'old' in row ? (
        <Cell text={texts.from}>
          <OldWords row={row} texts={texts} />
        </Cell>
      ) : (
        <div className={css.none} />
      )}
      {'new' in row ? (
        <Cell text={texts.to}>
          <NewWords row={row} texts={texts} gone={row.kind === 'moved-here'} />
        </Cell>
      ) : (
        <div className={css.none} />
      )}
    </div>
  )
}

type OldWordsProps = { row: Extract<CompareRow, { old: unknown }>; texts: Texts }

function OldWords({ row, texts }: OldWordsProps) {
  const kind = row.kind === 'removed' ? 'removed' : 'same'
  const parts =
    row.kind === 'changed' ? without(row.parts, 'added') : [{ kind, text: row.old.text } as const]
  return <Words parts={parts} own="removed" passage={row.old} text={texts.from} />
}

/** `gone`: with the words that are gone from it. */
type NewWordsProps = { row: Extract<CompareRow, { new: unknown }>; texts: Texts; gone: boolean }

function NewWords({ row, texts, gone }: NewWordsProps) {
  const kind = row.kind === 'added' ? 'added' : 'same'
  const all = 'parts' in row ? row.parts : [{ kind, text: row.new.text } as const]
  const parts = gone ? all : without(all, 'removed')
  return <Words parts={parts} own="added" passage={row.new} text={texts.to} />
}

/** Both texts in one: struck words stood in the old one, underlined ones stand in the new one. */
function OneCell({ row, texts }: { row: CompareRow; texts: Texts }) {
  const isOld = row.kind === 'removed' || row.kind === 'moved-away'
  return (
    <Cell text={isOld ? texts.from : texts.to}>
      {isOld ? <OldWords row={row} texts={texts} /> : <NewWords row={row} texts={texts} gone />}
    </Cell>
  )
}

function Cell({ text, children }: { text: ComparedText; children: ReactNode }) {
  return (
    <div className={css.cell} lang={text.language} dir={text.dir}>
      {children}
    </div>
  )
}

function without(parts: readonly DiffPart[], kind: DiffPart['kind']): DiffPart[] {
  return parts.filter((part) => part.kind !== kind)
}

type WordsProps = {
  parts: readonly DiffPart[]
  /** The kind that, beside what is the same, makes up the passage. */
  own: DiffPart['kind']
  passage: Passage
  text: ComparedText
}

/** The words of a passage with what differs in them, pages and notes at their places. */
function Words({ parts, own, passage, text }: WordsProps) {
  const { workspace } = useMessages()
  const placed = placeParts(parts, own)
  return withAsides(placed, passageAsidesIn(text, passage, workspace)).map((piece, at) => {
    if ('aside' in piece) return <Fragment key={piece.aside.key}>{piece.aside.node}</Fragment>
    const { kind, words, from, start, end } = piece.segment
    const shown = start < end ? words.slice(start - from, end - from) : words
    // oxlint-disable-next-line react/no-array-index-key -- parts of one unchanging text
    return <Part key={at} kind={kind} text={shown} />
  })
}

/** Each part at its place in the passage; words of the other text take up no room in it. */
function placeParts(parts: readonly DiffPart[], own: DiffPart['kind']) {
  let at = 0
  return parts.map(({ kind, text: words }) => {
    const from = at
    if (kind === 'same' || kind === own) at += words.length
    return { kind, words, from, start: from, end: at }
  })
}

function Part({ kind, text }: DiffPart) {
  if (kind === 'same') return withBreaks(text)
  const Tag = kind === 'removed' ? 'del' : 'ins'
  return <Tag>{withBreaks(text, '¶')}</Tag>
}

/** @param mark shown where a paragraph ends, when that is what changed */
function withBreaks(text: string, mark = ''): ReactNode {
  if (!text.includes(PARAGRAPH_BREAK)) return text
  return text.split(PARAGRAPH_BREAK).map((words, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- pieces of one unchanging text
    <span key={at}>
      {at > 0 && mark}
      {at > 0 && <span className={css.break} />}
      {words}
    </span>
  ))
}
