import { type SourceSummary } from '#shared/source/source.ts'
import { ImportProgress } from '../article/import-progress.tsx'
import { TextInput } from '../article/text-input.tsx'
import { useImportWords } from '../messages/import-words.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import css from './add-source-form.module.css'
import { SourceFields } from './source-fields.tsx'
import { type AddFormProps, useAddForm } from './use-add-form.ts'

/** One source: pasted, a file, or the page at an address. */
export function AddSourceForm(props: AddFormProps) {
  const { source } = useMessages()
  const importing = useImportWords()
  const form = useAddForm(props)
  const { errors, choice } = form
  const document = {
    ownTitle: importing.ownTitle,
    ownLanguage: importing.ownLanguage,
    fromDocument: importing.fromDocument,
    hasAddress: choice.how === 'address',
  }
  return (
    <Form
      onSubmit={() => form.submit()}
      submitLabel={form.here ? undefined : source.submit}
      isBusy={form.isBusy}
      failure={form.failure}
      onCancel={form.isBusy ? form.stop : props.onClose}
    >
      <TextInput
        value={choice}
        onChange={form.setChoice}
        placeholder={source.textPlaceholder}
        isTried={form.isTried}
        error={
          errors['text'] ?? errors['file'] ?? (choice.how === 'address' ? errors['url'] : undefined)
        }
        fault={form.fault}
        onReadAsWindows1252={() => form.submit({ choice: { ...choice, encoding: 'windows-1252' } })}
        onFiles={props.onFiles}
      />
      {form.here && (
        <AlreadyHere
          source={form.here}
          onOpen={props.onOpen}
          onAnyway={() => form.submit({ isAnyway: true })}
        />
      )}
      <SourceFields
        value={form.meta}
        onChange={form.setMeta}
        errors={errors}
        isTried={form.isTried}
        isFolded={!form.isTried || form.isBusy || form.here !== null || form.fault !== null}
        document={choice.how === 'paste' ? undefined : document}
      />
      <ImportProgress step={form.isBusy ? form.step : null} isStopped={form.isStopped} />
    </Form>
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
