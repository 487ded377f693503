import { type Claim } from '#shared/review/review.ts'
import { CheckStatus, VerdictStatus } from '../../claim/status.tsx'
import { useMessages } from '../../messages/messages.ts'

/** The two answers side by side, none heavier than the other, with the explanation and what it rests on. */
export function BothResults({ claim }: { claim: Claim }) {
  const { claim: words, review } = useMessages()
  const { cue, speaker, hedges, mode } = claim.attribution
  const hedged = hedges.map((hedge) => hedge.span.exact)
  const said = [speaker?.name, cue?.span.exact, ...hedged].filter(Boolean)
  return (
    <div className="review-results">
      <div>
        <h3>{words.wasItSaid}</h3>
        <CheckStatus check={claim.attributionCheck} />
        <p>{words.checkHelp[claim.attributionCheck]}</p>
        {mode !== 'flat' && (
          <p className="review-basis">
            {words.modes[mode]}
            {said.length > 0 && (
              <>
                {': '}
                <bdi>{said.join(' · ')}</bdi>
              </>
            )}
          </p>
        )}
      </div>
      <div>
        <h3>{words.isItSo}</h3>
        <VerdictStatus verdict={claim.verdict} />
        {claim.explanation ? (
          <p dir="auto">{claim.explanation}</p>
        ) : (
          <p className="muted">{review.noExplanation}</p>
        )}
        <p className="review-basis">
          {words.basis}: {claim.basis === null ? words.noBasis : words.bases[claim.basis]}
        </p>
      </div>
    </div>
  )
}
