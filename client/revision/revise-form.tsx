import { type Article } from '#shared/article/article.ts'
import { ImportProgress } from '../article/import-progress.tsx'
import { READABLE_FILES } from '../article/read-file.ts'
import { formatBytes } from '../messages/format.ts'
import { useImportWords } from '../messages/import-words.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { DropZone } from '../ui/drop-zone.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type NewTextForm } from './use-new-text.ts'

/** The three ways in which an article gets its next text, and what is said of it. */
export function ReviseForm({ article, form }: { article: Article; form: NewTextForm }) {
  const { revision: words } = useMessages()
  return (
    <>
      <Segmented
        label={words.how}
        value={form.kept.way}
        options={(['edit', 'paste', 'file'] as const).map((way) => ({
          value: way,
          label: words.ways[way],
        }))}
        onChange={(way) => form.put({ way })}
      />
      <TextOrFile article={article} form={form} />
      <TextField
        label={words.note}
        description={words.noteHelp}
        isOptional
        value={form.kept.note}
        onChange={(note) => form.put({ note })}
        maxLength={2_000}
      />
    </>
  )
}

function TextOrFile({ article, form }: { article: Article; form: NewTextForm }) {
  const { revision: words, article: shared } = useMessages()
  const importing = useImportWords()
  const { kept, file, put, fault } = form
  const { language } = article.revision
  if (kept.way === 'file') {
    return (
      <>
        <DropZone
          label={shared.file}
          hint={shared.fileDrop}
          chooseLabel={shared.fileChoose}
          help={importing.formats}
          accept={READABLE_FILES}
          chosen={file ? shared.fileChosen(file.name, formatBytes(file.size)) : null}
          error={form.documentFault?.words ?? fault}
          onFiles={([chosen]) => put({}, chosen)}
        />
        {form.documentFault?.canBeWindows1252 && (
          <div>
            <Button size="small" onPress={form.readAsWindows1252}>
              {importing.readAsWindows1252}
            </Button>
          </div>
        )}
        <ImportProgress step={form.step} isStopped={form.isStopped} />
      </>
    )
  }
  const isEdit = kept.way === 'edit'
  return (
    <TextArea
      key={kept.way}
      label={words.text}
      isSerif
      rows={18}
      lang={language}
      value={isEdit ? form.edited : kept.pasted}
      placeholder={words.pastePlaceholder}
      onChange={(text) => put(isEdit ? { edited: text } : { pasted: text })}
      error={fault}
    />
  )
}
