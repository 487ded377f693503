import { type ReactNode } from 'react'
import { countWords, type DifferenceCounts } from '#shared/anchoring/count-differences.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { type ComparedText } from './compared-text.ts'
import css from './compare-view.module.css'

type CompareHeadProps = {
  texts: { from: ComparedText; to: ComparedText }
  counts: DifferenceCounts
  /** The difference that one is at, from 1; 0 before the first. */
  at: number
  steps: { next: () => void; previous: () => void }
  children: ReactNode
}

/** Which texts these are, how far they are apart, and the way from one difference to the next. */
export function CompareHead({ texts, counts, at, steps, children }: CompareHeadProps) {
  const { compare } = useMessages()
  const { places, removed, added, moved } = counts
  return (
    <header className={css.head}>
      {children}
      <p className={css.lengths}>
        <span>{compare.words(countWords(texts.from.text))}</span>
        <span>{compare.words(countWords(texts.to.text))}</span>
      </p>
      {places > 0 && (
        <div className={css.summary}>
          <p className={css.counts}>
            <b>{compare.places(places)}</b>
            {removed > 0 && <del>{compare.removed(removed)}</del>}
            {added > 0 && <ins>{compare.added(added)}</ins>}
            {moved > 0 && <span>{compare.moved(moved)}</span>}
          </p>
          <span className={css.steps}>
            <output>{at > 0 && compare.place(at, places)}</output>
            <Button size="small" icon="up" kbd="P" onPress={steps.previous}>
              {compare.previous}
            </Button>
            <Button size="small" icon="down" kbd="N" onPress={steps.next}>
              {compare.next}
            </Button>
          </span>
        </div>
      )}
    </header>
  )
}
