import { lazy, Suspense } from 'react'
import { type AddSourceDialogProps } from './add-source-dialog-props.ts'

const AddSourceBox = lazy(async () => ({
  default: (await import('./add-source-box.tsx')).AddSourceBox,
}))

/** Brings sources in: pasted, files, the page at an address, a talk. Mount it when it is wanted: its code comes with it. */
export function AddSourceDialog(props: AddSourceDialogProps) {
  return (
    <Suspense>
      <AddSourceBox {...props} />
    </Suspense>
  )
}
