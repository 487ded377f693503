import { createElement, type ReactNode } from 'react'
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from 'react-aria-components'
import { Icon } from './icon.tsx'
import { type IconName } from './icon-shapes.tsx'
import { Kbd } from './kbd.tsx'
import css from './menu.module.css'

type Action = {
  id: string
  label: string
  onPress: () => void
  icon?: IconName | undefined
  kbd?: string | undefined
  isDanger?: boolean
  /** Marks the present choice of a list of places. */
  isCurrent?: boolean
  /** Shown under the label; the entry can be reached but does nothing. */
  disabledReason?: string | undefined
}
export type MenuEntry = Action | { id: string; kind: 'line' }

export type MenuProps = {
  /** Name of the button; read out. */
  label: string
  /** What the button shows; without it three dots. */
  trigger?: ReactNode
  entries: readonly MenuEntry[]
  triggerClassName?: string | undefined
}

export function Menu({ label, trigger, entries, triggerClassName }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton
        aria-label={label}
        className={triggerClassName ?? (trigger ? css.plain : css.dots) ?? ''}
      >
        {trigger ?? <Icon name="dots" />}
      </AriaButton>
      <Popover className={css.popover ?? ''} placement="bottom end" offset={4}>
        <AriaMenu className={css.menu ?? ''} aria-label={label}>
          {entries.map((entry) =>
            'kind' in entry ? (
              <Separator key={entry.id} className={css.line ?? ''} />
            ) : (
              <Entry key={entry.id} entry={entry} />
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

function Entry({ entry }: { entry: Action }) {
  const { label, icon, kbd, isCurrent, disabledReason } = entry
  const isOff = disabledReason !== undefined
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
        {icon && <Icon name={icon} size="s" />}
        {!icon && isCurrent && <Icon name="yes" size="s" />}
      </span>
      <Text slot="label">{label}</Text>
      {kbd && <Kbd>{kbd}</Kbd>}
      {isOff && (
        <Text slot="description" className={css.reason ?? ''}>
          {disabledReason}
        </Text>
      )}
    </MenuItem>
  )
}
