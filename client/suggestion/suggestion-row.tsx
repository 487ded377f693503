import { type Claim } from '#shared/review/review.ts'
import { type Suggestion } from '#shared/suggestion/suggestion.ts'
import { type TextRange } from '#shared/text/block.ts'
import { useRemarkWords } from '../messages/remark-words.ts'
import { Button } from '../ui/button.tsx'
import { claimsOn, trimmedRange } from './group-suggestions.ts'
import css from './suggestion.module.css'
import { SuggestionWords } from './suggestion-words.tsx'

/** What can be done with a remark that waits. */
export type SuggestionDeeds = {
  onMake: (suggestion: Suggestion, range: TextRange) => void
  onPut: (suggestion: Suggestion, claim: Claim) => void
  onGo: (range: TextRange) => void
  onDismiss: (suggestion: Suggestion) => void
}

type SuggestionRowProps = {
  suggestion: Suggestion
  revision: { number: number; text: string; language: string }
  claims: readonly Claim[]
  denial: string | undefined
  deeds: SuggestionDeeds
}

/** A remark that nobody said anything of yet. */
export function SuggestionRow(props: SuggestionRowProps) {
  const { suggestion, revision, claims, denial, deeds } = props
  const words = useRemarkWords()
  const range = trimmedRange(revision.text, suggestion.range)
  const gone = range === null ? words.gone : undefined
  const on = range === null ? null : claimsOn(range, claims, revision.number)
  const exact =
    range === null ? suggestion.exact.trim() : revision.text.slice(range.start, range.end)
  return (
    <li className={css.row}>
      {exact !== '' && (
        <p className={css.exact} lang={revision.language} dir="auto">
          {exact}
        </p>
      )}
      <SuggestionWords suggestion={suggestion} />
      {gone && <p className={css.by}>{gone}</p>}
      <div className={css.acts}>
        {on?.claims.map((claim) => (
          <Button
            key={claim.id}
            size="small"
            disabledReason={denial}
            onPress={() => deeds.onPut(suggestion, claim)}
          >
            {words.putOn(claim.number)}
          </Button>
        ))}
        {on?.isWhole !== true && (
          <Button
            size="small"
            disabledReason={denial ?? gone}
            onPress={() => range && deeds.onMake(suggestion, range)}
          >
            {words.makeClaim}
          </Button>
        )}
        <Button
          size="small"
          variant="ghost"
          disabledReason={gone}
          onPress={() => range && deeds.onGo(range)}
        >
          {words.goTo}
        </Button>
        <Button
          size="small"
          variant="ghost"
          disabledReason={denial}
          onPress={() => deeds.onDismiss(suggestion)}
        >
          {words.dismiss}
        </Button>
      </div>
    </li>
  )
}
