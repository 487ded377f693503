import { type ArticleDraft, TEXT_BYTES_MAX } from '#shared/article/article.ts'
import { formatBytes } from '../messages/format.ts'
import { type Messages, useMessages } from '../messages/messages.ts'
import { DropZone } from '../ui/drop-zone.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { bytesOfText, fileFaultOf } from './read-file.ts'
import css from './text-input.module.css'

/** A text to load: pasted, or one file. */
export type TextChoice = { how: 'paste' | 'file'; text: string; file: File | null }

export const NO_TEXT: TextChoice = { how: 'paste', text: '', file: null }

export type TextInputProps = {
  value: TextChoice
  onChange: (value: TextChoice) => void
  placeholder: string
  isTried: boolean
  /** What the server said about the text. */
  error?: ArticleDraft['title'] | undefined
}

export function TextInput({ value, onChange, placeholder, isTried, error }: TextInputProps) {
  const { article } = useMessages()
  const fault = error ?? (isTried || value.file ? textFault(value, article) : undefined)
  return (
    <div className={css.input}>
      <Segmented
        label={article.how}
        value={value.how}
        options={[
          { value: 'paste', label: article.howPaste },
          { value: 'file', label: article.howFile },
        ]}
        onChange={(how) => onChange({ ...value, how })}
      />
      {value.how === 'paste' ? (
        <TextArea
          label={article.text}
          isLabelHidden
          isSerif
          rows={9}
          placeholder={placeholder}
          value={value.text}
          onChange={(text) => onChange({ ...value, text })}
          error={fault}
          takesFocus
        />
      ) : (
        <DropZone
          label={article.file}
          hint={article.fileDrop}
          chooseLabel={article.fileChoose}
          accept=".txt,.md,text/plain,text/markdown"
          chosen={
            value.file ? article.fileChosen(value.file.name, formatBytes(value.file.size)) : null
          }
          error={fault}
          onFile={(file) => onChange({ ...value, file })}
        />
      )}
    </div>
  )
}

/** What is wrong with the text chosen; `undefined` when it may be sent. */
export function textFault(choice: TextChoice, words: Messages['article']): string | undefined {
  if (choice.how === 'paste') {
    if (choice.text.trim() === '') return words.textMissing
    return bytesOfText(choice.text) > TEXT_BYTES_MAX ? words.textTooLarge : undefined
  }
  if (!choice.file) return words.fileMissing
  const fault = fileFaultOf(choice.file)
  if (fault === 'wrong-type') return words.fileWrongType
  if (fault === 'too-large') return words.fileTooLarge
  return fault === 'empty' ? words.fileEmpty : undefined
}
