import { useSyncExternalStore } from 'react'
import { Checkbox } from './checkbox.tsx'
import { Dialog } from './dialog.tsx'
import { Keys } from './key-bar.tsx'
import css from './keys-help.module.css'
import { type Shortcut, shortcutStore } from './shortcut-store.ts'
import { useUiWords } from './ui-words.ts'

/** Every key that works here now, and the switch for single letters. */
export function KeysHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const registrations = useSyncExternalStore(shortcutStore.subscribe, shortcutStore.list)
  const words = useUiWords()
  const groups = byGroup(
    registrations.flatMap((registration) => Object.entries(registration.get())),
  )
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.keysTitle} size="normal">
      {[...groups].map(([group, entries]) => (
        <section key={group} className={css.group}>
          {group && <h3 className={css.heading}>{group}</h3>}
          <dl className={css.list}>
            {entries.map(([keys, shortcut]) => (
              <div key={`${keys}-${shortcut.label}`} className={css.row}>
                <dt className={css.keys}>
                  <Keys keys={keys} />
                  <span className="visually-hidden">{keys}</span>
                </dt>
                <dd>{shortcut.label}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Checkbox
        label={words.keysSwitch}
        description={words.keysSwitchHelp}
        isChecked={shortcutStore.areLettersOn()}
        onChange={(isOn) => shortcutStore.switchLetters(isOn)}
      />
    </Dialog>
  )
}

function byGroup(entries: readonly [string, Shortcut][]): Map<string, [string, Shortcut][]> {
  const groups = new Map<string, [string, Shortcut][]>()
  for (const entry of entries) {
    const name = entry[1].group ?? ''
    groups.set(name, [...(groups.get(name) ?? []), entry])
  }
  return groups
}
