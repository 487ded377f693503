import { lazy, Suspense } from 'react'

const KeysHelp = lazy(async () => ({
  default: (await import('../ui/keys-help.tsx')).KeysHelp,
}))

/** The list of keys, loaded when it is first asked for. */
export function KeysHelpLazily({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  if (!isOpen) return null
  return (
    <Suspense>
      <KeysHelp isOpen onClose={onClose} />
    </Suspense>
  )
}
