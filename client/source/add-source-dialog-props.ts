import { type Source, type SourceSummary } from '#shared/source/source.ts'

export type AddSourceDialogProps = {
  deskId: string
  /** The language proposed for what is pasted. */
  language: string
  /** What it opens with; a document without it. */
  start?: 'document' | 'contact'
  /** Files that were dropped before it opened. */
  files?: readonly File[]
  onClose: () => void
  onAdded: (source: Source) => void
  /** Opens a source that is here. Without it the dialog closes first, and `onAdded` is told. */
  onOpen?: (source: SourceSummary) => void
}
