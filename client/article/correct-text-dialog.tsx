import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { Article, type ArticleSummary } from '#shared/article/article.ts'
import { currentOf, fieldErrorsOf, useProblemText } from '../api/problem-text.ts'
import { useMessages } from '../messages/messages.ts'
import { ConflictNotice } from '../ui/conflict-notice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Form } from '../ui/form.tsx'
import { Spinner } from '../ui/progress.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useToast } from '../ui/toast.tsx'
import { articleQuery, useChangeArticle } from './article.queries.ts'

export type CorrectTextDialogProps = { article: ArticleSummary; onClose: () => void }

/** Puts the text right in place, as long as there is no claim. Mount it when it is wanted. */
export function CorrectTextDialog({ article, onClose }: CorrectTextDialogProps) {
  const { article: words, frame } = useMessages()
  return (
    <Dialog isOpen onClose={onClose} title={words.correctTitle} size="wide" isStubborn>
      <p>{words.correctLead}</p>
      <Suspense fallback={<Spinner label={frame.loading} />}>
        <CorrectTextForm articleId={article.id} onClose={onClose} />
      </Suspense>
    </Dialog>
  )
}

function CorrectTextForm({ articleId, onClose }: { articleId: string; onClose: () => void }) {
  const { article: words, frame } = useMessages()
  const toast = useToast()
  const problemText = useProblemText()
  const { data } = useSuspenseQuery({ ...articleQuery(articleId), refetchInterval: false })
  const [read] = useState(data)
  const [text, setText] = useState(read.revision.text)
  const change = useChangeArticle()
  const theirs = currentOf(change.error, Article)
  const save = (version: number) => {
    if (text.trim() === '') return
    change.mutate(
      { article: { ...read, version }, change: { text } },
      {
        onSuccess: () => {
          toast.done(words.corrected)
          onClose()
        },
      },
    )
  }
  const said = fieldErrorsOf(change.error)['text']
  return (
    <Form
      onSubmit={() => save(read.version)}
      submitLabel={theirs ? undefined : frame.save}
      isBusy={change.isPending}
      failure={change.error && !theirs ? problemText(change.error) : null}
      onCancel={onClose}
    >
      <TextArea
        label={words.text}
        isSerif
        rows={16}
        lang={read.revision.language}
        value={text}
        onChange={setText}
        error={said ?? (text.trim() ? undefined : words.textMissing)}
        takesFocus
      />
      {theirs && (
        <ConflictNotice
          fields={[{ label: words.text, yours: text, theirs: theirs.revision.text }]}
          isBusy={change.isPending}
          onKeepYours={() => save(theirs.version)}
          onTakeTheirs={onClose}
        />
      )}
    </Form>
  )
}
