import { createElement, type RefObject } from 'react'
import { Menu as AriaMenu, MenuItem, Popover, Separator, Text } from 'react-aria-components'
import { Icon } from './icon.tsx'
import { type IconName } from './icon-shapes.tsx'
import { Kbd } from './kbd.tsx'
import css from './menu.module.css'

type MenuAction = {
  id: string
  label: string
  onPress: () => void
  icon?: IconName | undefined
  kbd?: string | undefined
  isDanger?: boolean
  /** Shown under the label. */
  detail?: string | undefined
  /** Marks the present choice of a list of places. */
  isCurrent?: boolean
  /** Shown under the label; the entry can be reached but does nothing. */
  disabledReason?: string | undefined
}
export type MenuEntry = MenuAction | { id: string; kind: 'line' }

type MenuListProps = {
  label: string
  entries: readonly MenuEntry[]
  /** Which entry has the focus at first; `true` the list itself. */
  focus: 'first' | 'last' | true
  trigger: RefObject<HTMLElement | null>
  onClose: () => void
}

/** The open menu. It gives the focus back to its trigger. */
export function MenuList({ label, entries, focus, trigger, onClose }: MenuListProps) {
  return (
    <Popover
      className={css.popover ?? ''}
      trigger="MenuTrigger"
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      placement="bottom end"
      offset={4}
      aria-label={label}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- an opened menu takes the focus (ARIA authoring practices) */}
      <AriaMenu className={css.menu ?? ''} aria-label={label} autoFocus={focus} onClose={onClose}>
        {entries.map((entry) =>
          'kind' in entry ? (
            <Separator key={entry.id} className={css.line ?? ''} />
          ) : (
            <Entry key={entry.id} entry={entry} />
          ),
        )}
      </AriaMenu>
    </Popover>
  )
}

function Entry({ entry }: { entry: MenuAction }) {
  const { label, icon, kbd, isCurrent, detail, disabledReason } = entry
  const isOff = disabledReason !== undefined
  const more = disabledReason ?? detail
  // The library passes neither on, and leaves out of the arrow keys what it disables itself.
  const state = { 'aria-disabled': isOff || undefined, 'aria-current': isCurrent || undefined }
  return (
    <MenuItem
      id={entry.id}
      className={`${css.item} ${entry.isDanger ? css.danger : ''}`}
      textValue={label}
      data-off={isOff || undefined}
      shouldCloseOnSelect={!isOff}
      render={(props) =>
        'href' in props ? createElement('a', props) : <div {...props} {...state} />
      }
      onAction={() => {
        if (!isOff) entry.onPress()
      }}
    >
      <span className={css.mark}>
        <EntryMark icon={icon ?? (isCurrent ? 'yes' : undefined)} />
      </span>
      <Text slot="label">{label}</Text>
      {kbd && <Kbd>{kbd}</Kbd>}
      {more && (
        <Text slot="description" className={css.reason ?? ''}>
          {more}
        </Text>
      )}
    </MenuItem>
  )
}

function EntryMark({ icon }: { icon: IconName | undefined }) {
  return icon && <Icon name={icon} size="s" />
}
