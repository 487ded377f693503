import { lazy, Suspense } from 'react'
import { type NewSnapshotDialogProps } from './new-snapshot-dialog-props.ts'

const NewSnapshotBox = lazy(async () => ({
  default: (await import('./new-snapshot-box.tsx')).NewSnapshotBox,
}))

/** The next text of a source. Mount it when it is wanted: its code comes with it. */
export function NewSnapshotDialog(props: NewSnapshotDialogProps) {
  return (
    <Suspense>
      <NewSnapshotBox {...props} />
    </Suspense>
  )
}
