import { type ReactNode } from 'react'
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

export type MenuEntry =
  | {
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
  | { id: string; kind: 'line' }

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
              <MenuItem
                key={entry.id}
                id={entry.id}
                className={`${css.item} ${entry.isDanger ? css.danger : ''}`}
                textValue={entry.label}
                data-off={entry.disabledReason !== undefined || undefined}
                aria-current={entry.isCurrent || undefined}
                onAction={() => {
                  if (entry.disabledReason === undefined) entry.onPress()
                }}
              >
                <span className={css.mark}>
                  {entry.icon && <Icon name={entry.icon} size="s" />}
                  {!entry.icon && entry.isCurrent && <Icon name="yes" size="s" />}
                </span>
                <Text slot="label">{entry.label}</Text>
                {entry.kbd && <Kbd>{entry.kbd}</Kbd>}
                {entry.disabledReason !== undefined && (
                  <Text slot="description" className={css.reason ?? ''}>
                    {entry.disabledReason}
                  </Text>
                )}
              </MenuItem>
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
