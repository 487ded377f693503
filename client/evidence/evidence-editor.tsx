import { useState } from 'react'
import { About, type Evidence, type EvidenceChange, Relation } from '#shared/evidence/evidence.ts'
import { Proximity } from '#shared/source/source.ts'
import { useMessages } from '../messages/messages.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'

type EvidenceEditorProps = {
  evidence: Evidence
  onChange: (change: EvidenceChange) => Promise<unknown>
}

/** What is said about a quote. Each field saves itself when it is left. */
export function EvidenceEditor({ evidence: one, onChange }: EvidenceEditorProps) {
  const { evidence: words } = useMessages()
  const save = (change: EvidenceChange) => void onChange(change)
  const locate = (part: 'page' | 'time' | 'section') => (text: string) => {
    const locator = { ...one.locator, [part]: text || undefined }
    save({ locator: Object.values(locator).some(Boolean) ? locator : null })
  }
  const translate = (text: string, by: string) =>
    save({ translation: text && by ? { text, by } : null })
  return (
    <div className="form-row">
      <Select
        label={words.relation}
        size="small"
        value={one.relation}
        options={Relation.options.map((value) => ({ value, label: words.relations[value] }))}
        onChange={(relation) => save({ relation })}
      />
      <Select
        label={words.about}
        size="small"
        value={one.about}
        options={About.options.map((value) => ({ value, label: words.abouts[value] }))}
        onChange={(about) => save({ about })}
      />
      <Select
        label={words.proximity}
        size="small"
        value={one.proximity}
        options={Proximity.options.map((value) => ({ value, label: words.proximities[value] }))}
        onChange={(proximity) => save({ proximity })}
      />
      <LeavingField
        label={words.origin}
        value={one.originKey === one.sourceId ? '' : one.originKey}
        placeholder={words.originSelf}
        onLeave={(originKey) => save({ originKey: originKey || null })}
      />
      <LeavingField label={words.page} value={one.locator?.page ?? ''} onLeave={locate('page')} />
      <LeavingField label={words.time} value={one.locator?.time ?? ''} onLeave={locate('time')} />
      <LeavingField
        label={words.section}
        value={one.locator?.section ?? ''}
        onLeave={locate('section')}
      />
      <TranslationFields evidence={one} onLeave={translate} />
      <LeavingField
        label={words.note}
        value={one.note ?? ''}
        onLeave={(note) => save({ note: note || null })}
      />
    </div>
  )
}

function TranslationFields(props: {
  evidence: Evidence
  onLeave: (text: string, by: string) => void
}) {
  const { evidence: words } = useMessages()
  const { translation } = props.evidence
  const [text, setText] = useState(translation?.text ?? '')
  const [by, setBy] = useState(translation?.by ?? '')
  const leave = () => {
    if (text !== (translation?.text ?? '') || by !== (translation?.by ?? ''))
      props.onLeave(text, by)
  }
  return (
    <>
      <TextField
        label={words.translation}
        size="small"
        value={text}
        onChange={setText}
        onBlur={leave}
      />
      <TextField label={words.translator} size="small" value={by} onChange={setBy} onBlur={leave} />
    </>
  )
}

function LeavingField(props: {
  label: string
  value: string
  placeholder?: string
  onLeave: (text: string) => void
}) {
  const [text, setText] = useState(props.value)
  return (
    <TextField
      label={props.label}
      size="small"
      value={text}
      {...(props.placeholder ? { placeholder: props.placeholder } : {})}
      onChange={setText}
      onBlur={() => {
        if (text.trim() !== props.value) props.onLeave(text.trim())
      }}
    />
  )
}
