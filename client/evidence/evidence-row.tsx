import { lazy, Suspense, useState } from 'react'
import { type Evidence, type EvidenceChange } from '#shared/evidence/evidence.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { RELATION_ICONS } from './evidence-icons.ts'
import { MatchLines } from './match-lines.tsx'
import { quoteWords } from './quote-words.ts'

const EvidenceEditor = lazy(async () => ({
  default: (await import('./evidence-editor.tsx')).EvidenceEditor,
}))

type EvidenceRowProps = {
  evidence: Evidence
  /** Shows it in the source, in its own snapshot or a newer one. */
  onShow: (evidence: Evidence, snapshot: number) => void
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
          onClick={() => onShow(one, one.snapshot.number)}
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
      <MatchLines evidence={one} acts={<LatestActs {...props} />} />
      <Suspense>
        {isOpen && <EvidenceEditor evidence={one} onChange={(change) => onChange(one, change)} />}
      </Suspense>
    </li>
  )
}

export function Quote({ evidence: one }: { evidence: Evidence }) {
  return (
    <>
      <p className="quote" lang={one.snapshot.lang} dir={one.snapshot.dir}>
        {quoteWords(one)}
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

/** A newer snapshot is looked at, and its words are taken, with one press each. */
function LatestActs({ evidence: one, onShow, onChange, disabledReason }: EvidenceRowProps) {
  const { evidence: words } = useMessages()
  const { latest, latestMatch } = one
  if (latest === null || (latestMatch === 'identical' && one.quote === null)) return null
  const take = () => {
    const spans = latest.spans.map(({ start, end, exact }) => ({ start, end, exact }))
    void onChange(one, { snapshot: latest.snapshot, spans })
  }
  return (
    <p className="latest-acts">
      {latest.spans.length > 0 && (
        <Button size="small" onPress={take} disabledReason={disabledReason}>
          {words.takeLatest}
        </Button>
      )}
      <Button size="small" variant="ghost" onPress={() => onShow(one, latest.snapshot)}>
        {words.showIn(latest.snapshot)}
      </Button>
    </p>
  )
}
