import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { type ArticleRevision } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { type Suggestion } from '#shared/suggestion/suggestion.ts'
import { type TextRange } from '#shared/text/block.ts'
import { type RemarkWords, useRemarkWords } from '../messages/remark-words.ts'
import { type ClaimActions } from '../review/claim-actions.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { groupSuggestions, type SuggestionGroups } from './group-suggestions.ts'
import css from './suggestion.module.css'
import { SuggestionRow } from './suggestion-row.tsx'
import { SuggestionWords } from './suggestion-words.tsx'
import { suggestionsQuery } from './suggestion.queries.ts'
import { useSuggestionDeeds } from './use-suggestion-deeds.ts'

export type FileSuggestionsProps = {
  articleId: string
  revision: ArticleRevision
  claims: readonly Claim[]
  actions: ClaimActions
  denial: string | undefined
  /** Chooses words in the article and brings them into sight. */
  onGo: (range: TextRange) => void
  onOpen: (number: number) => void
  /** Whether a claim is open: then one came for that, and the list begins folded. */
  hasActive: boolean
}

/** Remarks that came with the file of the article, each to be put on a claim or dismissed. None of them counts as done. */
export function FileSuggestions(props: FileSuggestionsProps) {
  const { articleId, revision, claims, denial, onOpen } = props
  const words = useRemarkWords()
  const head = useRef<HTMLButtonElement>(null)
  const [wanted, setWanted] = useState(props.hasActive ? false : null)
  const { data } = useQuery(suggestionsQuery(articleId, revision.number))
  const groups = useMemo(() => groupSuggestions(data ?? [], claims), [data, claims])
  // The row that had the focus goes away with what was done to it.
  const { bringBack, ...deeds } = useSuggestionDeeds(props, () => head.current?.focus())
  if (data === undefined || data.length === 0) return null
  const { naming, others, onClaims, settled } = groups
  const isOpen = wanted ?? naming.length + others.length > 0
  const rowOf = (one: Suggestion) => (
    <SuggestionRow key={keyOf(one)} {...{ suggestion: one, revision, claims, denial, deeds }} />
  )
  return (
    <section className={css.section} aria-label={words.title}>
      <h3>
        <button
          ref={head}
          type="button"
          className={css.head}
          aria-expanded={isOpen}
          onClick={() => setWanted(!isOpen)}
        >
          <Icon name="said" size="s" />
          <span>
            <b>{words.title}:</b> {summaryOf(groups, words)}
          </span>
          <Icon name={isOpen ? 'up' : 'down'} size="xs" />
        </button>
      </h3>
      {isOpen && (
        <div className={css.body}>
          <Some label={words.namingTitle} items={naming.map(rowOf)} isLabelHidden />
          <Some label={words.othersTitle} items={others.map(rowOf)} />
          <OnClaims groups={groups} onOpen={onOpen} />
          <Settled settled={settled} denial={denial} onBringBack={bringBack} />
        </div>
      )}
      {!isOpen && onClaims.length > 0 && naming.length + others.length > 0 && (
        <p className={css.folded}>{words.onClaims(onClaims.length)}</p>
      )}
    </section>
  )
}

function summaryOf(groups: SuggestionGroups<Claim>, words: RemarkWords): string {
  const { naming, others, onClaims, settled } = groups
  if (naming.length > 0) return words.naming(naming.length)
  if (others.length > 0) return words.waiting(others.length)
  if (onClaims.length > 0) return words.onClaims(onClaims.length)
  return words.allSettled(settled.length)
}

export function keyOf({ revision, comment }: Suggestion): string {
  return `${revision} ${comment}`
}

const SOME = 4

/** The first of many; the rest on demand, so that the claims below stay near. */
function Some(props: { label: string; items: readonly ReactNode[]; isLabelHidden?: boolean }) {
  const { label, items, isLabelHidden = false } = props
  const words = useRemarkWords()
  const [isAll, setAll] = useState(false)
  if (items.length === 0) return null
  const more = isAll ? 0 : Math.max(0, items.length - SOME)
  return (
    <>
      <h4 className={isLabelHidden ? 'visually-hidden' : css.title}>{label}</h4>
      <ul className={css.list}>{more > 0 ? items.slice(0, SOME) : items}</ul>
      {more > 0 && (
        <Button size="small" variant="ghost" onPress={() => setAll(true)}>
          {words.more(more)}
        </Button>
      )}
    </>
  )
}

function OnClaims(props: { groups: SuggestionGroups<Claim>; onOpen: (number: number) => void }) {
  const words = useRemarkWords()
  const { onClaims } = props.groups
  if (onClaims.length === 0) return null
  return (
    <>
      <h4 className={css.title}>{words.onClaimsTitle}</h4>
      <ul className={css.list}>
        {onClaims.map(({ suggestion, claim }) => (
          <li key={keyOf(suggestion)} className={css.line}>
            <Button size="small" variant="ghost" onPress={() => props.onOpen(claim.number)}>
              {words.openClaim(claim.number)}
            </Button>
            <bdi>{suggestion.text}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
}

function Settled(props: {
  settled: readonly Suggestion[]
  denial: string | undefined
  onBringBack: (suggestion: Suggestion) => void
}) {
  const { settled, denial, onBringBack } = props
  const words = useRemarkWords()
  if (settled.length === 0) return null
  return (
    <details className={css.settled}>
      <summary>{words.settledTitle(settled.length)}</summary>
      <ul className={css.list}>
        {settled.map((one) => (
          <li key={keyOf(one)} className={css.row}>
            <p className={css.state}>
              <Icon name={one.state === 'confirmed' ? 'yes' : 'x'} size="xs" />{' '}
              {words.states[one.state]}
            </p>
            <SuggestionWords suggestion={one} />
            <div className={css.acts}>
              <Button
                size="small"
                variant="ghost"
                disabledReason={denial}
                onPress={() => onBringBack(one)}
              >
                {words.bringBack}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
