import { commonLanguages } from '../messages/languages.ts'
import { useImportWords } from '../messages/import-words.ts'
import { useMessages } from '../messages/messages.ts'
import formCss from '../ui/form.module.css'
import { LanguageSelect } from '../ui/language-select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ImportForm } from './import-form.tsx'
import { type LoadArticleFormProps, type LoadForm, useLoadForm } from './use-load-form.ts'

export function LoadArticleForm(props: LoadArticleFormProps) {
  const { article } = useMessages()
  const form = useLoadForm(props)
  return (
    <ImportForm
      form={form}
      submitLabel={article.submit}
      placeholder={article.textPlaceholder}
      onClose={props.onClose}
    >
      <HeadFields form={form} />
    </ImportForm>
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
          options={commonLanguages()}
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
