import { formatBytes } from '../messages/format.ts'
import { useImportWords } from '../messages/import-words.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { DropZone } from '../ui/drop-zone.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type DocumentFault } from './document-fault.ts'
import { READABLE_FILES } from './read-file.ts'
import { type TextChoice, textFault } from './text-choice.ts'
import css from './text-input.module.css'

export type TextInputProps = {
  value: TextChoice
  onChange: (value: TextChoice) => void
  placeholder: string
  isTried: boolean
  /** What the server said about the text. */
  error?: string | undefined
  /** Why the server could not read the document. */
  fault?: DocumentFault | null
  /** Sends the same file again, read as Windows-1252. */
  onReadAsWindows1252?: () => void
  /** Takes several files at once; without it the first is taken. */
  onFiles?: (files: readonly File[]) => void
}

/** A text to bring in: pasted, a file, or an address. */
export function TextInput(props: TextInputProps) {
  const { value, onChange, fault } = props
  const { article } = useMessages()
  const importing = useImportWords()
  const error = useFault(props)
  return (
    <div className={css.input}>
      <Segmented
        label={article.how}
        value={value.how}
        options={[
          { value: 'paste', label: article.howPaste },
          { value: 'file', label: article.howFile },
          { value: 'address', label: article.howAddress },
        ]}
        onChange={(how) => onChange({ ...value, how })}
      />
      {value.how === 'paste' && (
        <TextArea
          label={article.text}
          isLabelHidden
          isSerif
          rows={9}
          placeholder={props.placeholder}
          value={value.text}
          onChange={(text) => onChange({ ...value, text })}
          error={error}
          takesFocus
        />
      )}
      {value.how === 'file' && <FileInput {...props} error={error} />}
      {value.how === 'address' && <AddressInput {...props} error={error} />}
      {fault?.canBeWindows1252 && props.onReadAsWindows1252 && (
        <Button size="small" className={css.offer} onPress={props.onReadAsWindows1252}>
          {importing.readAsWindows1252}
        </Button>
      )}
    </div>
  )
}

/** What is wrong: in the words of the server, else what can be seen from here. */
function useFault({ value, isTried, fault, error }: TextInputProps): string | undefined {
  const { article } = useMessages()
  const importing = useImportWords()
  const isLookedAt = isTried || (value.how === 'file' && value.file !== null)
  return fault?.words ?? error ?? (isLookedAt ? textFault(value, article, importing) : undefined)
}

function FileInput({ value, onChange, error, onFiles }: TextInputProps) {
  const { article } = useMessages()
  const importing = useImportWords()
  const { file } = value
  const take = (files: readonly File[]) => {
    const [first] = files
    if (files.length > 1 && onFiles) onFiles(files)
    else if (first) onChange({ ...value, file: first, encoding: null })
  }
  return (
    <DropZone
      label={article.file}
      hint={onFiles ? article.fileDropMany : article.fileDrop}
      chooseLabel={onFiles ? article.fileChooseMany : article.fileChoose}
      help={importing.formats}
      accept={READABLE_FILES}
      chosen={file ? article.fileChosen(file.name, formatBytes(file.size)) : null}
      error={error}
      isMany={onFiles !== undefined}
      onFiles={take}
    />
  )
}

function AddressInput({ value, onChange, error }: TextInputProps) {
  const importing = useImportWords()
  return (
    <>
      <TextField
        label={importing.address}
        description={importing.addressHelp}
        type="url"
        inputMode="url"
        placeholder="https://"
        value={value.url}
        onChange={(url) => onChange({ ...value, url })}
        maxLength={2_000}
        error={error}
        takesFocus
      />
      <Checkbox
        label={importing.wholePage}
        description={importing.wholePageHelp}
        isChecked={value.isWholePage}
        onChange={(isWholePage) => onChange({ ...value, isWholePage })}
      />
    </>
  )
}
