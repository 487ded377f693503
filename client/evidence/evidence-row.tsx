import { useState } from 'react'
import { type Evidence, type EvidenceChange } from '#shared/evidence/evidence.ts'
import { useMessages } from '../messages/messages.ts'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { EvidenceEditor } from './evidence-editor.tsx'
import { MATCH_INKS, RELATION_ICONS } from './evidence-icons.ts'

type EvidenceRowProps = {
  evidence: Evidence
  onShow: (evidence: Evidence) => void
  onChange: (evidence: Evidence, change: EvidenceChange) => Promise<unknown>
  onRemove: (evidence: Evidence) => void
  disabledReason: string | undefined
}

/** One quote under a claim: what it does, its words, and whether they are word for word. */
export function EvidenceRow(props: EvidenceRowProps) {
  const { evidence: one, onShow, onChange, onRemove, disabledReason } = props
  const { evidence: words } = useMessages()
  const [isOpen, setOpen] = useState(false)
  return (
    <li className="evidence-row">
      <p className="tag">
        <b>
          <Icon name={RELATION_ICONS[one.relation]} size="xs" />{' '}
          {words.relationsShort[one.relation]}
        </b>
        <span>{words.abouts[one.about].toLowerCase()}</span>
        <button
          type="button"
          className="source-name"
          aria-label={`${words.show}: ${one.sourceTitle}`}
          onClick={() => onShow(one)}
        >
          <bdi>{one.sourcePublisher ?? one.sourceTitle}</bdi>
          {one.locator?.page && <bdi>, {one.locator.page}</bdi>}
        </button>
        <IconButton
          icon="pencil"
          size="xs"
          label={words.edit}
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
          disabledReason={disabledReason}
        />
        <IconButton
          icon="x"
          size="xs"
          label={words.remove}
          onPress={() => onRemove(one)}
          disabledReason={disabledReason}
        />
      </p>
      <Quote evidence={one} />
      <MatchLine evidence={one} />
      {isOpen && <EvidenceEditor evidence={one} onChange={(change) => onChange(one, change)} />}
    </li>
  )
}

export function Quote({ evidence: one }: { evidence: Evidence }) {
  return (
    <>
      <p className="quote" lang={one.snapshot.lang} dir={one.snapshot.dir}>
        {one.spans.map((span) => span.exact).join(' … ')}
      </p>
      {one.translation && (
        <p className="translation">
          <bdi>{one.translation.text}</bdi> <bdi className="muted">({one.translation.by})</bdi>
        </p>
      )}
      {one.note && (
        <p className="muted" dir="auto">
          {one.note}
        </p>
      )}
    </>
  )
}

/** The verbatim results in words. */
export function MatchLine({ evidence: one }: { evidence: Evidence }) {
  const { evidence: words } = useMessages()
  const icon = (match: string) => (match === 'identical' ? 'same' : 'diff')
  return (
    <>
      <p className="match" data-status={MATCH_INKS[one.match]}>
        <Icon name={icon(one.match)} size="xs" /> {words.snapshotMatch[one.match]}
      </p>
      {one.claimMatch && (
        <p className="match" data-status={MATCH_INKS[one.claimMatch]}>
          <Icon name={icon(one.claimMatch)} size="xs" /> {words.claimMatch[one.claimMatch]}
        </p>
      )}
    </>
  )
}
