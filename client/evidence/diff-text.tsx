import { Fragment } from 'react'
import { type DiffPart } from '#shared/text/diff-part.ts'

/** Two wordings in one line: what is gone struck through, what came underlined. */
export function DiffText({ parts, lang }: { parts: readonly DiffPart[]; lang?: string }) {
  const keyed = parts.map((part, at) => ({
    ...part,
    start: parts.slice(0, at).reduce((sum, before) => sum + before.text.length, 0),
  }))
  return (
    <p className="diff" lang={lang} dir="auto">
      {keyed.map(({ kind, text, start }) => {
        const key = `${start}-${kind}`
        if (kind === 'removed') return <del key={key}>{text}</del>
        if (kind === 'added') return <ins key={key}>{text}</ins>
        return <Fragment key={key}>{text}</Fragment>
      })}
    </p>
  )
}
