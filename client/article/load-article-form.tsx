import { COMMON_LANGUAGES } from '../messages/languages.ts'
import { useImportWords } from '../messages/import-words.ts'
import { useMessages } from '../messages/messages.ts'
import formCss from '../ui/form.module.css'
import { Form } from '../ui/form.tsx'
import { LanguageSelect } from '../ui/language-select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ImportProgress } from './import-progress.tsx'
import { TextInput } from './text-input.tsx'
import { type LoadArticleFormProps, type LoadForm, useLoadForm } from './use-load-form.ts'

export function LoadArticleForm(props: LoadArticleFormProps) {
  const { article } = useMessages()
  const form = useLoadForm(props)
  const { errors } = form
  return (
    <Form
      onSubmit={() => form.submit()}
      submitLabel={article.submit}
      isBusy={form.isBusy}
      failure={form.failure}
      onCancel={form.isBusy ? form.stop : props.onClose}
    >
      <TextInput
        value={form.choice}
        onChange={form.setChoice}
        placeholder={article.textPlaceholder}
        isTried={form.isTried}
        error={errors['text'] ?? errors['file'] ?? errors['url']}
        fault={form.fault}
        onReadAsWindows1252={() => form.submit({ ...form.choice, encoding: 'windows-1252' })}
      />
      <HeadFields form={form} />
      <ImportProgress step={form.isBusy ? form.step : null} isStopped={form.isStopped} />
    </Form>
  )
}

function HeadFields({ form }: { form: LoadForm }) {
  const { article } = useMessages()
  const importing = useImportWords()
  const { head, errors, isTried, isPasted } = form
  const fromFirst = head.title === '' && form.title !== '' ? article.titleFromFirst : undefined
  const titleMissing = isTried && isPasted && !form.title ? article.titleMissing : undefined
  return (
    <>
      <TextField
        label={article.title}
        value={form.title}
        onChange={(title) => form.put({ title })}
        maxLength={300}
        isOptional={!isPasted}
        description={isPasted ? fromFirst : importing.ownTitle}
        error={errors['title'] ?? titleMissing}
      />
      <div className={formCss.grid}>
        <LanguageSelect
          key={String(isPasted)}
          label={article.language}
          value={form.language}
          onChange={(language) => form.put({ language })}
          options={COMMON_LANGUAGES}
          words={{
            other: article.languageOther,
            otherHelp: article.languageOtherHelp,
            ...(isPasted ? {} : { emptyLabel: importing.ownLanguage }),
          }}
          error={errors['language'] ?? (isTried ? form.languageFault : undefined)}
        />
        <TextField
          label={article.byline}
          isOptional
          placeholder={article.bylineHelp}
          value={head.byline}
          onChange={(byline) => form.put({ byline })}
          maxLength={300}
          description={isPasted ? undefined : importing.fromDocument}
          error={errors['byline']}
        />
      </div>
    </>
  )
}
