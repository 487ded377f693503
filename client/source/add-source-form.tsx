import { type SourceSummary } from '#shared/source/source.ts'
import { ImportForm } from '../article/import-form.tsx'
import { useImportWords } from '../messages/import-words.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import css from './add-source-form.module.css'
import { SourceFields } from './source-fields.tsx'
import { type AddFormProps, useAddForm } from './use-add-form.ts'

/** One source: pasted, a file, or the page at an address. */
export function AddSourceForm(props: AddFormProps) {
  const { source } = useMessages()
  const importing = useImportWords()
  const form = useAddForm(props)
  const { choice } = form
  const document = {
    ownTitle: importing.ownTitle,
    ownLanguage: importing.ownLanguage,
    fromDocument: importing.fromDocument,
    hasAddress: choice.how === 'address',
  }
  return (
    <ImportForm
      form={form}
      submitLabel={form.here ? undefined : source.submit}
      placeholder={source.textPlaceholder}
      onClose={props.onClose}
      onFiles={props.onFiles}
    >
      {form.here && (
        <AlreadyHere source={form.here} onOpen={props.onOpen} onAnyway={form.submitAnyway} />
      )}
      <SourceFields
        value={form.meta}
        onChange={form.setMeta}
        errors={form.errors}
        isTried={form.isTried}
        isFolded={!form.isTried || form.isBusy || form.here !== null || form.fault !== null}
        document={choice.how === 'paste' ? undefined : document}
      />
    </ImportForm>
  )
}

type AlreadyHereProps = {
  source: SourceSummary
  onOpen: (source: SourceSummary) => void
  onAnyway: () => void
}

/** The very same file was imported before. */
function AlreadyHere({ source, onOpen, onAnyway }: AlreadyHereProps) {
  const importing = useImportWords()
  return (
    <div role="alert" className={css.here}>
      <p>
        {importing.alreadyHere}{' '}
        <b>
          <bdi>{source.title}</bdi>
        </b>
      </p>
      <div className={css.acts}>
        <Button size="small" onPress={() => onOpen(source)}>
          {importing.open}
        </Button>
        <Button size="small" onPress={onAnyway}>
          {importing.importAnyway}
        </Button>
      </div>
    </div>
  )
}
