import { type ClaimChangeInput, type ClaimCore, ClaimFlag, ClaimKind } from '#shared/claim/claim.ts'
import { useMessages } from '../messages/messages.ts'
import { Select } from '../ui/select.tsx'
import { SavedText } from './saved-text.tsx'

type ClaimDetailsProps = {
  claim: ClaimCore
  onChange: (change: ClaimChangeInput) => Promise<boolean>
  disabledReason: string | undefined
}

/** Statement, kind and flags. */
export function ClaimDetails({ claim, onChange, disabledReason }: ClaimDetailsProps) {
  const { claim: words } = useMessages()
  const toggle = (flag: ClaimFlag) =>
    claim.flags.includes(flag) ? claim.flags.filter((one) => one !== flag) : [...claim.flags, flag]
  return (
    <div className="form-rows">
      <SavedText
        draftKey={`${claim.id}:statement`}
        label={words.statement}
        description={words.statementHelp}
        value={claim.statement}
        charsMax={2_000}
        isSerif
        onSave={(statement) => (statement ? onChange({ statement }) : Promise.resolve(true))}
        disabledReason={disabledReason}
      />
      <Select
        label={words.kind}
        size="small"
        value={claim.kind}
        emptyLabel={words.noKind}
        onEmpty={() => void onChange({ kind: null })}
        options={ClaimKind.options.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(kind) => void onChange({ kind })}
        disabledReason={disabledReason}
      />
      <fieldset className="flags">
        <legend>{words.flagsTitle}</legend>
        {ClaimFlag.options.map((flag) => (
          <button
            key={flag}
            type="button"
            aria-pressed={claim.flags.includes(flag)}
            aria-disabled={disabledReason !== undefined || undefined}
            onClick={() => {
              if (disabledReason === undefined) void onChange({ flags: toggle(flag) })
            }}
          >
            {words.flags[flag]}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
