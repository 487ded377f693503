import { useState } from 'react'
import { type CandidatePassage } from '#shared/source/candidate-passages.ts'
import { type SourceSnapshot } from '#shared/source/source.ts'
import { type TextRange } from '#shared/text/block.ts'
import { useDocumentWords } from '../messages/document-words.ts'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import css from './source-tools.module.css'

type SourcePassagesProps = {
  snapshot: SourceSnapshot
  passages: readonly CandidatePassage[]
  /** Number of the claim. */
  claim: number
  onGo: (range: TextRange) => void
}

/** Passages that have something in common with the open claim, the likeliest first; each leads to its place. */
export function SourcePassages({ snapshot, passages, claim, onGo }: SourcePassagesProps) {
  const words = useDocumentWords()
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const here = passages[at]
  const go = (next: number) => {
    const passage = passages[next]
    setAt(next)
    if (passage) onGo(passage)
  }
  const step = (by: 1 | -1) => {
    const from = at < 0 && by < 0 ? 0 : at
    go((from + by + passages.length) % passages.length)
  }
  return (
    <section className={css.passages} aria-label={words.passages(passages.length, claim)}>
      <div className={css.passagesHead}>
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span>{words.passages(passages.length, claim)}</span>
          <Icon name={isOpen ? 'down' : 'up'} size="xs" />
        </button>
        <IconButton icon="up" size="s" label={words.previousPassage} onPress={() => step(-1)} />
        <IconButton icon="down" size="s" label={words.nextPassage} onPress={() => step(1)} />
      </div>
      <output className={isOpen ? 'visually-hidden' : css.muted}>
        {here && (
          <>
            {words.passageAt(at + 1, passages.length)} ·{' '}
            <bdi>{words.shares(here.shared.join(', '))}</bdi>
          </>
        )}
      </output>
      {isOpen && (
        <ol className={css.passageList}>
          {passages.map((passage, nth) => (
            <li key={passage.start}>
              <button
                type="button"
                aria-current={nth === at ? 'true' : undefined}
                onClick={() => go(nth)}
              >
                <bdi className={css.muted}>{words.shares(passage.shared.join(', '))}</bdi>
                <bdi className={css.passageWords} lang={snapshot.language}>
                  {snapshot.text.slice(passage.start, passage.end)}
                </bdi>
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
