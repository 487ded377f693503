import { type Claim } from '#shared/review/review.ts'
import { CheckStatus, VerdictStatus } from '../claim/status.tsx'
import { useMessages } from '../messages/messages.ts'
import { Kbd } from '../ui/kbd.tsx'
import { type CardSection } from './card-section.ts'

type ResultButtonsProps = {
  claim: Claim
  section: CardSection | null
  onToggle: (section: CardSection) => void
}

/** The two questions at equal weight; each opens its answers. */
export function ResultButtons({ claim, section, onToggle }: ResultButtonsProps) {
  const { claim: words } = useMessages()
  const said = claim.attribution.mode === 'flat' ? 'attribution' : 'check'
  return (
    <div className="results">
      <button
        type="button"
        aria-keyshortcuts="S"
        aria-expanded={section === said}
        onClick={() => onToggle(said)}
      >
        <span className="question">
          {words.wasItSaid} <Kbd>S</Kbd>
        </span>
        <CheckStatus check={claim.attributionCheck} />
        <span className="why">{words.checkHelp[claim.attributionCheck]}</span>
      </button>
      <button
        type="button"
        aria-keyshortcuts="D"
        aria-expanded={section === 'verdict'}
        onClick={() => onToggle('verdict')}
      >
        <span className="question">
          {words.isItSo} <Kbd>D</Kbd>
        </span>
        <VerdictStatus verdict={claim.verdict} />
        <span className="why" dir="auto">
          {claim.explanation ?? (claim.basis ? words.bases[claim.basis] : '')}
        </span>
      </button>
    </div>
  )
}
