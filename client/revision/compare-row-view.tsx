import { memo, type ReactNode } from 'react'
import { type CompareRow, PARAGRAPH_BREAK } from '#shared/anchoring/compare-texts.ts'
import { type DiffPart } from '#shared/text/diff-part.ts'
import { useMessages } from '../messages/messages.ts'
import { Icon } from '../ui/icon.tsx'
import { type IconName } from '../ui/icon-shapes.tsx'
import { type ComparedText } from './compared-text.ts'
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
      <span>{noteOf(row, texts, compare)}</span>
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

function TwoCells({ row, texts }: { row: CompareRow; texts: Texts }) {
  return (
    <div className={css.cells}>
      {'old' in row ? (
        <Cell text={texts.from}>
          <OldWords row={row} />
        </Cell>
      ) : (
        <div className={css.none} />
      )}
      {'new' in row ? (
        <Cell text={texts.to}>
          <NewWords row={row} gone={row.kind === 'moved-here'} />
        </Cell>
      ) : (
        <div className={css.none} />
      )}
    </div>
  )
}

function OldWords({ row }: { row: Extract<CompareRow, { old: unknown }> }) {
  if (row.kind === 'changed') return <Parts parts={without(row.parts, 'added')} />
  if (row.kind === 'removed') return <Part kind="removed" text={row.old.text} />
  return withBreaks(row.old.text)
}

/** @param gone with the words that are gone from it */
function NewWords({ row, gone }: { row: Extract<CompareRow, { new: unknown }>; gone: boolean }) {
  if ('parts' in row) return <Parts parts={gone ? row.parts : without(row.parts, 'removed')} />
  if (row.kind === 'added') return <Part kind="added" text={row.new.text} />
  return withBreaks(row.new.text)
}

/** Both texts in one: struck words stood in the old one, underlined ones stand in the new one. */
function OneCell({ row, texts }: { row: CompareRow; texts: Texts }) {
  const isOld = row.kind === 'removed' || row.kind === 'moved-away'
  return (
    <Cell text={isOld ? texts.from : texts.to}>
      {isOld ? <OldWords row={row} /> : <NewWords row={row} gone />}
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

function Parts({ parts }: { parts: readonly DiffPart[] }) {
  return parts.map((part, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- parts of one unchanging text
    <Part key={at} kind={part.kind} text={part.text} />
  ))
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
