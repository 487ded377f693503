import { useSyncExternalStore } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import css from './toast.module.css'
import { type Toast, type ToastAction, toastStore } from './toast-store.ts'
import { useUiWords } from './ui-words.ts'

/**
 * `done` says quietly that something happened, for 5 s; with `undo` it offers to take it back, for 10 s.
 * `note` says for 5 s why a key did nothing.
 * `error` stays until dismissed, with an optional action such as "Try again".
 */
export function useToast() {
  const words = useUiWords()
  return {
    done(text: string, undo?: () => void) {
      const action = undo ? { label: words.undo, onPress: undo } : undefined
      return toastStore.show({ kind: 'done', text, action })
    },
    note: (text: string) => toastStore.show({ kind: 'note', text }),
    error(text: string, action?: ToastAction) {
      return toastStore.show({ kind: 'error', text, action })
    },
    dismiss: (id: number) => toastStore.dismiss(id),
  }
}

/** Once per page, at the end of the body. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.list)
  const words = useUiWords()
  const quiet = toasts.filter((toast) => toast.kind !== 'error')
  const errors = toasts.filter((toast) => toast.kind === 'error')
  return (
    <section
      className={css.region}
      aria-label={words.notifications}
      data-react-aria-top-layer="true"
    >
      <div role="alert" className={css.stack}>
        {errors.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </div>
      <output className={css.stack}>
        {quiet.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </output>
    </section>
  )
}

const ICONS = { done: 'yes', note: 'info', error: 'warning' } as const

function ToastCard({ toast }: { toast: Toast }) {
  const words = useUiWords()
  const pause = () => toastStore.pause(toast.id)
  const resume = () => toastStore.resume(toast.id)
  return (
    <div
      className={`${css.toast} ${toast.kind === 'error' ? css.error : ''}`}
      onPointerEnter={pause}
      onPointerLeave={resume}
      onFocus={pause}
      onBlur={resume}
    >
      <Icon name={ICONS[toast.kind]} size="s" />
      <p className={css.text}>
        <bdi>{toast.text}</bdi>
      </p>
      {toast.action && (
        <Button
          size="small"
          variant="plain"
          onPress={() => {
            toast.action?.onPress()
            toastStore.dismiss(toast.id)
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton
        icon="x"
        size="s"
        label={words.dismiss}
        onPress={() => toastStore.dismiss(toast.id)}
      />
    </div>
  )
}
