import { useState } from 'react'
import { Source, type SourceSummary } from '#shared/source/source.ts'
import { currentOf, fieldErrorsOf, useProblemText } from '../api/problem-text.ts'
import { useMessages } from '../messages/messages.ts'
import { ConflictNotice } from '../ui/conflict-notice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Form } from '../ui/form.tsx'
import { useToast } from '../ui/toast.tsx'
import { useChangeSource } from './source.queries.ts'
import { SourceFields } from './source-fields.tsx'
import { metaFaults, metaOf, metaToSend, type SourceMeta } from './source-meta.ts'

export type EditSourceDialogProps = { source: SourceSummary; onClose: () => void }

/** What is said about a source. Mount it when it is wanted. */
export function EditSourceDialog({ source, onClose }: EditSourceDialogProps) {
  const { source: words } = useMessages()
  return (
    <Dialog isOpen onClose={onClose} title={words.editTitle} size="normal" isStubborn>
      <EditSourceForm source={source} onClose={onClose} />
    </Dialog>
  )
}

function EditSourceForm({ source, onClose }: EditSourceDialogProps) {
  const { source: words, frame } = useMessages()
  const toast = useToast()
  const problemText = useProblemText()
  const change = useChangeSource()
  // The list behind may refetch: what is saved is compared with what was read when the form opened.
  const [read] = useState(source)
  const [meta, setMeta] = useState(() => metaOf(source))
  const theirs = currentOf(change.error, Source)
  const conflicts = useConflictFields()
  const save = (version: number) => {
    if (Object.keys(metaFaults(meta)).length > 0) return
    const { language, ...rest } = metaToSend(meta)
    const body = language === undefined || language === read.language ? rest : { ...rest, language }
    change.mutate(
      { source: { ...source, version }, change: body },
      {
        onSuccess: () => {
          toast.done(words.saved)
          onClose()
        },
      },
    )
  }
  return (
    <Form
      onSubmit={() => save(read.version)}
      submitLabel={theirs ? undefined : frame.save}
      isBusy={change.isPending}
      failure={change.error && !theirs ? problemText(change.error) : null}
      onCancel={onClose}
    >
      <SourceFields
        value={meta}
        onChange={setMeta}
        errors={fieldErrorsOf(change.error)}
        isTried
        isFolded={false}
      />
      {theirs && (
        <ConflictNotice
          fields={conflicts(meta, metaOf(theirs))}
          isBusy={change.isPending}
          onKeepYours={() => save(theirs.version)}
          onTakeTheirs={onClose}
        />
      )}
    </Form>
  )
}

function useConflictFields() {
  const { source: words } = useMessages()
  return (yours: SourceMeta, theirs: SourceMeta) => {
    const fields = [
      { label: words.title, yours: yours.title, theirs: theirs.title },
      { label: words.publisher, yours: yours.publisher, theirs: theirs.publisher },
      { label: words.author, yours: yours.author, theirs: theirs.author },
      { label: words.publishedAt, yours: yours.publishedAt, theirs: theirs.publishedAt },
      { label: words.retrievedAt, yours: yours.retrievedAt, theirs: theirs.retrievedAt },
      { label: words.url, yours: yours.url, theirs: theirs.url },
      { label: words.archiveUrl, yours: yours.archiveUrl, theirs: theirs.archiveUrl },
      {
        label: words.medium,
        yours: words.mediums[yours.medium],
        theirs: words.mediums[theirs.medium],
      },
      {
        label: words.proximity,
        yours: words.proximities[yours.proximity],
        theirs: words.proximities[theirs.proximity],
      },
      { label: words.language, yours: yours.language, theirs: theirs.language },
    ]
    return fields.filter((field) => field.yours !== field.theirs)
  }
}
