import { AttributionCheck } from '#shared/attribution/attribution.ts'
import { type ClaimChangeInput, type ClaimCore } from '#shared/claim/claim.ts'
import { Basis, Verdict } from '#shared/verdict/verdict.ts'
import { type Advice } from '#shared/verdict/verdict-advice.ts'
import { useMessages } from '../messages/messages.ts'
import { Icon } from '../ui/icon.tsx'
import { Select } from '../ui/select.tsx'
import { ChoiceGroup } from './choice-group.tsx'
import { SavedText } from './saved-text.tsx'
import { CheckStatus, VerdictStatus } from './status.tsx'

type ResultChoiceProps = {
  claim: ClaimCore
  onChange: (change: ClaimChangeInput) => Promise<boolean>
}

/** Answers to "Was it said?". */
export function CheckChoice({ claim, onChange }: ResultChoiceProps) {
  const { claim: words } = useMessages()
  return (
    <div className="result-choice">
      <ChoiceGroup
        label={words.wasItSaid}
        value={claim.attributionCheck}
        options={AttributionCheck.options
          .filter((check) => check !== 'not-applicable')
          .map((value) => ({
            value,
            content: (
              <>
                <CheckStatus check={value} />
                <span className="muted">{words.checkHelp[value]}</span>
              </>
            ),
          }))}
        onPick={(attributionCheck) => void onChange({ attributionCheck })}
      />
    </div>
  )
}

type VerdictChoiceProps = ResultChoiceProps & {
  advice: readonly Advice[]
  /** Why nothing can be typed yet: words are kept under the id that the server gives. */
  textDenial: string | undefined
}

/** Answers to "Is it so?", with why and on what. */
export function VerdictChoice(props: VerdictChoiceProps) {
  const { claim, onChange, advice } = props
  const { claim: words } = useMessages()
  return (
    <div className="result-choice">
      <ChoiceGroup
        label={words.isItSo}
        value={claim.verdict}
        options={Verdict.options.map((value) => ({
          value,
          content: <VerdictStatus verdict={value} />,
        }))}
        onPick={(verdict) => void onChange({ verdict })}
      />
      {advice.map((one) => (
        <p key={one} className="advice">
          <Icon name="warning" size="xs" />
          {words.advice[one]}
        </p>
      ))}
      <SavedText
        draftKey={`${claim.id}:explanation`}
        label={words.explanation}
        description={words.explanationHelp}
        value={claim.explanation ?? ''}
        charsMax={5_000}
        onSave={(text) => onChange({ explanation: text === '' ? null : text })}
        disabledReason={props.textDenial}
      />
      <Select
        label={words.basis}
        size="small"
        value={claim.basis}
        emptyLabel={words.noBasis}
        onEmpty={() => void onChange({ basis: null })}
        options={Basis.options.map((value) => ({ value, label: words.bases[value] }))}
        onChange={(basis) => void onChange({ basis })}
      />
    </div>
  )
}
