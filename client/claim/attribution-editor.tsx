import {
  type Attribution,
  AttributionMode,
  Anonymity,
  SpeakerKind,
  type AttributionInput,
} from '#shared/attribution/attribution.ts'
import { useState } from 'react'
import { useMessages } from '../messages/messages.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toAttributionInput } from './attribution-input.ts'

type AttributionEditorProps = {
  attribution: Attribution
  onChange: (attribution: AttributionInput) => void
}

/** Everything about who is said to have said it; the words themselves are picked in the text. */
export function AttributionEditor({ attribution, onChange }: AttributionEditorProps) {
  const { claim } = useMessages()
  const input = toAttributionInput(attribution)
  const { cue, hedges } = attribution
  return (
    <div className="form-rows">
      <Select
        label={claim.mode}
        size="small"
        value={attribution.mode}
        options={AttributionMode.options.map((value) => ({ value, label: claim.modes[value] }))}
        onChange={(mode) => onChange({ ...input, mode })}
      />
      <SpeakerFields attribution={attribution} onChange={onChange} />
      {cue && (
        <p className="removable">
          <bdi className="chip-cue">{cue.span.exact}</bdi>
          <span className="muted">{claim.cueClasses[cue.class]}</span>
          <IconButton
            icon="x"
            size="xs"
            label={claim.removeVerb(cue.span.exact)}
            onPress={() => onChange({ ...input, cue: null })}
          />
        </p>
      )}
      {hedges.map((hedge) => (
        <p key={hedge.span.start} className="removable">
          <bdi className="chip-hedge">{hedge.span.exact}</bdi>
          <span className="muted">{claim.hedgeTypes[hedge.type]}</span>
          <IconButton
            icon="x"
            size="xs"
            label={claim.removeHedge(hedge.span.exact)}
            onPress={() =>
              onChange({
                ...input,
                hedges: (input.hedges ?? []).filter((one) => one.span.start !== hedge.span.start),
              })
            }
          />
        </p>
      ))}
      <p className="muted">{claim.pickHint}</p>
    </div>
  )
}

function SpeakerFields({ attribution, onChange }: AttributionEditorProps) {
  const { claim } = useMessages()
  const input = toAttributionInput(attribution)
  const { speaker } = attribution
  const [name, setName] = useState(speaker?.name ?? '')
  const [known, setKnown] = useState(speaker?.name)
  if (known !== speaker?.name) {
    setKnown(speaker?.name)
    setName(speaker?.name ?? '')
  }
  const base = input.speaker ?? {
    name: '',
    kind: 'organisation' as const,
    anonymity: 'named' as const,
    span: null,
  }
  const saveName = () => {
    if (name.trim() === (speaker?.name ?? '')) return
    onChange({ ...input, speaker: name.trim() === '' ? null : { ...base, name: name.trim() } })
  }
  return (
    <div className="form-row">
      <TextField
        label={claim.speakerName}
        size="small"
        value={name}
        onChange={setName}
        onBlur={saveName}
        maxLength={300}
      />
      {speaker && (
        <>
          <Select
            label={claim.speakerKind}
            size="small"
            value={speaker.kind}
            options={SpeakerKind.options.map((value) => ({
              value,
              label: claim.speakerKinds[value],
            }))}
            onChange={(kind) => onChange({ ...input, speaker: { ...base, kind } })}
          />
          <Select
            label={claim.anonymity}
            size="small"
            value={speaker.anonymity}
            options={Anonymity.options.map((value) => ({ value, label: claim.anonymities[value] }))}
            onChange={(anonymity) => onChange({ ...input, speaker: { ...base, anonymity } })}
          />
          <IconButton
            icon="x"
            size="xs"
            label={claim.removeSpeaker}
            onPress={() => onChange({ ...input, speaker: null })}
          />
        </>
      )}
    </div>
  )
}
