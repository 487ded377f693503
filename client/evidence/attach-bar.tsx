import { type About, Relation } from '#shared/evidence/evidence.ts'
import { useMessages } from '../messages/messages.ts'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Menu } from '../ui/menu.tsx'
import { ATTACH_FIELDS, AttachFields, type AttachMore } from './attach-fields.tsx'
import { RELATION_ICONS } from './evidence-icons.ts'

type AttachBarProps = {
  /** Number of the claim that the words go to; `null` while none is open. */
  number: number | null
  about: About
  onAbout: (about: About) => void
  onAttach: (relation: Relation) => void
  /** Other claims that can get the same words. */
  others: readonly { id: string; number: number; words: string }[]
  also: readonly string[]
  onAlso: (ids: string[]) => void
  /** What more can be said about the quote; left out in the fixed bar, which has no room for it. */
  more?: AttachMore
  disabledReason: string | undefined
  isFixed?: boolean
}

/** What the chosen words do for the claim: one key or one press each. */
export function AttachBar(props: AttachBarProps) {
  const { number, about, onAbout, onAttach, more, disabledReason, isFixed = false } = props
  const { evidence } = useMessages()
  const name = number === null || isFixed ? evidence.fixedBar : evidence.attachBar(number)
  return (
    <fieldset className={`attach ${isFixed ? 'fixed' : ''}`} aria-label={name}>
      <p className="attach-head">
        <span>{number === null ? evidence.needsClaim : evidence.attachTo(number)}</span>
        <span className="gap" />
        {number !== null && <AlsoMenu {...props} />}
        <button
          type="button"
          className="about"
          aria-label={evidence.aboutChange(evidence.abouts[about])}
          aria-keyshortcuts="B"
          onClick={() => onAbout(about === 'attribution' ? 'content' : 'attribution')}
        >
          {evidence.abouts[about]} <Icon name="down" size="xs" />
          <Kbd>B</Kbd>
        </button>
      </p>
      {more && <MoreButton more={more} />}
      {more?.isOpen === true && <AttachFields more={more} />}
      <div className="attach-row">
        {Relation.options.map((relation, at) => (
          <button
            key={relation}
            type="button"
            aria-disabled={disabledReason !== undefined || undefined}
            title={disabledReason}
            aria-keyshortcuts={String(at + 1)}
            onClick={() => {
              if (disabledReason === undefined) onAttach(relation)
            }}
          >
            <Icon name={RELATION_ICONS[relation]} size="s" />
            <Kbd>{at + 1}</Kbd>
            <span>{evidence.relationsShort[relation]}</span>
          </button>
        ))}
      </div>
    </fieldset>
  )
}

function MoreButton({ more }: { more: AttachMore }) {
  const { evidence } = useMessages()
  return (
    <button
      type="button"
      className="attach-more"
      aria-expanded={more.isOpen}
      aria-controls={ATTACH_FIELDS}
      aria-keyshortcuts="M"
      onClick={more.onToggle}
    >
      <Icon name="down" size="xs" />
      {more.count > 0 ? evidence.moreCount(more.count) : evidence.more}
      <span className="gap" />
      <Kbd>M</Kbd>
    </button>
  )
}

function AlsoMenu({ others, also, onAlso }: AttachBarProps) {
  const { evidence } = useMessages()
  if (others.length === 0) return null
  return (
    <Menu
      label={evidence.alsoToHelp}
      trigger={
        <span className="about">
          {also.length > 0 ? evidence.alsoCount(also.length) : evidence.alsoTo}
          <Icon name="down" size="xs" />
        </span>
      }
      entries={others.slice(0, 100).map((one) => ({
        id: one.id,
        label: `${one.number} · ${one.words}`,
        isCurrent: also.includes(one.id),
        onPress: () =>
          onAlso(also.includes(one.id) ? also.filter((id) => id !== one.id) : [...also, one.id]),
      }))}
    />
  )
}
