import { useState } from 'react'
import { type SourceSnapshot } from '#shared/source/source.ts'
import { type Block, type TextRange } from '#shared/text/block.ts'
import { type DocumentPage } from '#shared/text/document.ts'
import { useDocumentWords } from '../messages/document-words.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import css from './source-tools.module.css'

type SourceOutlineProps = {
  snapshot: SourceSnapshot
  onGo: (range: TextRange) => void
  onClose: () => void
}

/** Ways to a page by its number and to each heading of the source in front. */
export function SourceOutline({ snapshot, onGo, onClose }: SourceOutlineProps) {
  const words = useDocumentWords()
  const headings = snapshot.blocks.filter(({ kind }) => kind === 'heading')
  const pages = snapshot.document?.pages ?? []
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape in any part of it closes it
    <section
      className={css.outline}
      aria-label={words.outline}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      <header className={css.outlineHead}>
        {pages.length > 0 && <PageField pages={pages} blocks={snapshot.blocks} onGo={onGo} />}
        <span className={css.gap} />
        <IconButton icon="x" size="s" label={words.outlineClose} onPress={onClose} />
      </header>
      <h3 className={css.title}>{words.headings}</h3>
      {headings.length === 0 && <p className={css.muted}>{words.noHeadings}</p>}
      <ul className={css.headings}>
        {headings.map((heading) => (
          <li key={heading.start}>
            <button
              type="button"
              data-level={Math.min(4, heading.level ?? 1)}
              onClick={() => onGo(heading)}
            >
              <bdi lang={snapshot.language}>{wordsOf(snapshot.text, heading)}</bdi>
              <PageOf pages={pages} heading={heading} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const HEADING_CHARS_MAX = 200

function wordsOf(text: string, { start, end }: Block): string {
  return text.slice(start, Math.min(end, start + HEADING_CHARS_MAX))
}

function PageOf({ pages, heading }: { pages: readonly DocumentPage[]; heading: Block }) {
  const page = pages.find(({ start, end }) => heading.start >= start && heading.start < end)
  return page ? <bdi className={css.muted}>{page.label}</bdi> : null
}

type PageFieldProps = {
  pages: readonly DocumentPage[]
  blocks: readonly Block[]
  onGo: (range: TextRange) => void
}

function PageField({ pages, blocks, onGo }: PageFieldProps) {
  const words = useDocumentWords()
  const [wanted, setWanted] = useState('')
  const [isUnknown, setUnknown] = useState(false)
  const first = pages[0]?.label ?? ''
  const last = pages.at(-1)?.label ?? ''
  const go = () => {
    const page = findPage(pages, wanted)
    setUnknown(page === undefined)
    if (page) onGo(firstOf(page, blocks))
  }
  return (
    <form
      className={css.pageField}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <TextField
        label={words.pageField}
        size="small"
        value={wanted}
        placeholder={words.pageRange(first, last)}
        error={isUnknown ? words.pageUnknown(first, last) : undefined}
        onChange={(next) => {
          setUnknown(false)
          setWanted(next)
        }}
        takesFocus
      />
      <Button size="small" type="submit">
        {words.pageGo}
      </Button>
    </form>
  )
}

/** By what is printed on the page, else by its place in the file. */
function findPage(pages: readonly DocumentPage[], wanted: string): DocumentPage | undefined {
  const label = wanted.trim().toLowerCase()
  return (
    pages.find((page) => page.label.toLowerCase() === label) ??
    pages.find((page) => String(page.number) === label)
  )
}

/** What stands first on a page, up to the end of its paragraph. */
function firstOf({ start, end }: DocumentPage, blocks: readonly Block[]): TextRange {
  const block = blocks.find((one) => one.end > start)
  return { start: Math.max(start, block?.start ?? start), end: Math.min(end, block?.end ?? end) }
}
