import { Proximity, SourceMedium } from '#shared/source/source.ts'
import { commonLanguages } from '../messages/languages.ts'
import { useMessages } from '../messages/messages.ts'
import formCss from '../ui/form.module.css'
import { LanguageSelect } from '../ui/language-select.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { metaFaults, type SourceMeta } from './source-meta.ts'

export type SourceFieldsProps = {
  value: SourceMeta
  onChange: (value: SourceMeta) => void
  /** What the server said, by field. */
  errors: Readonly<Record<string, string>>
  isTried: boolean
  /** The rest is folded away until asked for. */
  isFolded: boolean
  /** It is a file or a page: what is left empty it says of itself. */
  document?: DocumentWords | undefined
}

/** What is said beside the fields of a document. `hasAddress`: its address is asked for elsewhere. */
export type DocumentWords = {
  ownTitle: string
  ownLanguage: string
  fromDocument: string
  hasAddress: boolean
}

/** What is said about a source. */
export function SourceFields(props: SourceFieldsProps) {
  const { source } = useMessages()
  const { value, isFolded, document } = props
  const fields = useFields(props)
  const optional = { ...fields, isOptional: true }
  return (
    <>
      <MetaField
        {...fields}
        name="title"
        label={source.title}
        maxLength={300}
        isOptional={document !== undefined}
        description={document?.ownTitle}
      />
      <div className={formCss.grid}>
        <MetaField
          {...optional}
          name="publisher"
          label={source.publisher}
          maxLength={300}
          description={document?.fromDocument}
        />
        <Select
          label={source.medium}
          value={value.medium}
          options={SourceMedium.options.map((one) => ({ value: one, label: source.mediums[one] }))}
          onChange={(medium) => fields.put({ medium })}
        />
        <MetaField
          {...optional}
          name="publishedAt"
          label={source.publishedAt}
          description={source.dateHelp}
        />
        <Select
          label={source.proximity}
          description={source.proximityHelp}
          value={value.proximity}
          options={Proximity.options.map((one) => ({ value: one, label: source.proximities[one] }))}
          onChange={(proximity) => fields.put({ proximity })}
        />
      </div>
      <details className={formCss.more} open={!isFolded}>
        <summary>{source.more}</summary>
        <div className={formCss.grid}>
          <MetaField {...optional} name="author" label={source.author} maxLength={300} />
          <LanguageField
            {...fields}
            key={document?.ownLanguage}
            emptyLabel={document?.ownLanguage}
          />
          {!document?.hasAddress && (
            <MetaField {...optional} name="url" label={source.url} type="url" />
          )}
          <MetaField {...optional} name="archiveUrl" label={source.archiveUrl} type="url" />
          <MetaField {...optional} name="retrievedAt" label={source.retrievedAt} />
        </div>
      </details>
    </>
  )
}

type Fields = ReturnType<typeof useFields>

function useFields({ value, onChange, errors, isTried, document }: SourceFieldsProps) {
  const { source, article } = useMessages()
  const words = {
    title: source.titleMissing,
    date: source.dateInvalid,
    url: source.urlInvalid,
    language: article.languageInvalid,
  }
  const faults = isTried ? metaFaults(value, document !== undefined) : {}
  return {
    value,
    put: (next: Partial<SourceMeta>) => onChange({ ...value, ...next }),
    errorOf: (field: keyof SourceMeta) => {
      const fault = faults[field]
      return fault ? words[fault] : errors[field]
    },
  }
}

type TextName = Exclude<keyof SourceMeta, 'medium' | 'proximity'>
type MetaFieldProps = Fields & {
  name: TextName
  label: string
  description?: string | undefined
  isOptional?: boolean
  maxLength?: number
  type?: 'text' | 'url'
}

function MetaField({ value, put, errorOf, name, ...field }: MetaFieldProps) {
  return (
    <TextField
      {...field}
      value={value[name]}
      onChange={(text) => put({ [name]: text })}
      error={errorOf(name)}
    />
  )
}

function LanguageField(props: Fields & { emptyLabel: string | undefined }) {
  const { value, put, errorOf, emptyLabel } = props
  const { source, article } = useMessages()
  return (
    <LanguageSelect
      label={source.language}
      value={value.language}
      onChange={(language) => put({ language })}
      options={commonLanguages()}
      words={{
        other: article.languageOther,
        otherHelp: article.languageOtherHelp,
        ...(emptyLabel === undefined ? {} : { emptyLabel }),
      }}
      error={errorOf('language')}
    />
  )
}
