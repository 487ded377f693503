import { useImportWords } from '../messages/import-words.ts'
import { useMessages } from '../messages/messages.ts'
import { Dialog } from '../ui/dialog.tsx'
import { EditContactForm } from './edit-contact-form.tsx'
import { FetchAgain } from './fetch-again.tsx'
import { type NewSnapshotDialogProps } from './new-snapshot-dialog-props.ts'
import { NewSnapshotForm } from './new-snapshot-form.tsx'

/** The next text of a source: fetched again, pasted, chosen; of a talk, the entry as it is now. */
export function NewSnapshotBox(props: NewSnapshotDialogProps) {
  const { source: words } = useMessages()
  const importing = useImportWords()
  const { source, onClose } = props
  const title =
    source.contact === null ? words.newSnapshotTitle(source.title) : importing.contact.editTitle
  return (
    <Dialog isOpen onClose={onClose} title={title} size="wide" isStubborn>
      {source.contact === null ? (
        <>
          <FetchAgain {...props} />
          <NewSnapshotForm {...props} />
        </>
      ) : (
        <EditContactForm {...props} contact={source.contact} />
      )}
    </Dialog>
  )
}
