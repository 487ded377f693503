import { type Source } from '#shared/source/source.ts'

export type NewSnapshotDialogProps = {
  source: Source
  onClose: () => void
  onKept: (number: number) => void
}
