import { useState } from 'react'
import { type Article } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { isAbort } from '../api/is-abort.ts'
import { useProblemText } from '../api/problem-text.ts'
import { useExchangeWords } from '../messages/exchange-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { ProgressBar } from '../ui/progress.tsx'
import { useToast } from '../ui/toast.tsx'
import { useImportChoices } from './import-choices.ts'
import { ImportFromForm } from './import-from-form.tsx'
import { ImportItems } from './import-items.tsx'
import css from './import-dialog.module.css'
import { type ImportWish, useImportPreview, useStoreImport } from './import.queries.ts'

export type ImportDialogProps = { article: Article; claims: readonly Claim[]; onClose: () => void }

/** Work from other tools: choose a file, look at what is in it, take what is wanted. */
export function ImportDialog({ article, claims, onClose }: ImportDialogProps) {
  const words = useExchangeWords()
  const problemText = useProblemText()
  const looking = useImportPreview(article.id)
  const storing = useStoreImport(article.id)
  const [sourceId, setSourceId] = useState<string | null>(null)
  const choices = useImportChoices(looking.data)
  const shown = looking.data && looking.variables
  const error = storing.error ?? looking.error
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.title}
      size="wide"
      isStubborn={shown !== undefined}
      actions={
        <ImportActions looking={looking} storing={storing} choices={choices} onClose={onClose} />
      }
    >
      <div className={css.form}>
        {error && !isAbort(error) && <ErrorNotice>{problemText(error)}</ErrorNotice>}
        {looking.data && shown ? (
          <ImportItems
            preview={looking.data}
            claims={claims}
            choices={choices}
            name={nameOf(shown)}
          />
        ) : (
          <>
            <p>{words.lead}</p>
            <ImportFromForm
              deskId={article.deskId}
              sourceId={sourceId}
              onSource={setSourceId}
              chosen={looking.variables ? nameOf(looking.variables) : null}
              isBusy={looking.isPending}
              onFrom={(from) => looking.mutate({ from, sourceId })}
            />
          </>
        )}
      </div>
    </Dialog>
  )
}

function nameOf({ from }: ImportWish): string {
  return typeof from === 'string' ? from : from.name
}

type ActionsProps = {
  looking: ReturnType<typeof useImportPreview>
  storing: ReturnType<typeof useStoreImport>
  choices: ReturnType<typeof useImportChoices>
  onClose: () => void
}

function ImportActions({ looking, storing, choices, onClose }: ActionsProps) {
  const words = useExchangeWords()
  const toast = useToast()
  const { data, variables, isPending } = looking
  if (isPending)
    return (
      <>
        <ProgressBar value={null} label={words.reading} />
        <Button onPress={looking.stop}>{words.cancel}</Button>
      </>
    )
  if (!data || !variables) return <Button onPress={onClose}>{words.close}</Button>
  const again = () => {
    storing.reset()
    looking.reset()
  }
  const store = () =>
    storing.mutate(
      { ...variables, sha256: data.sha256, choices: choices.sent },
      {
        onSuccess: ({ stored, skipped }) => {
          const also = skipped > 0 ? `, ${words.skipped(skipped)}` : ''
          toast.done(`${words.done(stored)}${also}.`)
          onClose()
        },
      },
    )
  const denial =
    choices.taken === 0 ? words.needsOne : choices.undecided > 0 ? words.needsChoice : undefined
  return (
    <>
      {storing.isPending && <ProgressBar value={null} label={words.storing} />}
      <Button variant="ghost" onPress={again} isBusy={storing.isPending}>
        {words.anew}
      </Button>
      <Button variant="primary" onPress={store} isBusy={storing.isPending} disabledReason={denial}>
        {words.store(choices.taken)}
      </Button>
    </>
  )
}
