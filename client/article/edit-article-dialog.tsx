import { useState } from 'react'
import { Article, type ArticleSummary } from '#shared/article/article.ts'
import { LanguageTag } from '#shared/text/block.ts'
import { currentOf, fieldErrorsOf, useProblemText } from '../api/problem-text.ts'
import { commonLanguages } from '../messages/languages.ts'
import { useMessages } from '../messages/messages.ts'
import { ConflictNotice } from '../ui/conflict-notice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Form } from '../ui/form.tsx'
import { LanguageSelect } from '../ui/language-select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useToast } from '../ui/toast.tsx'
import { useChangeArticle } from './article.queries.ts'

export type EditArticleDialogProps = { article: ArticleSummary; onClose: () => void }

/** Title, byline and language. Mount it when it is wanted. */
export function EditArticleDialog({ article, onClose }: EditArticleDialogProps) {
  const { article: words } = useMessages()
  return (
    <Dialog isOpen onClose={onClose} title={words.editTitle} isStubborn>
      <EditArticleForm article={article} onClose={onClose} />
    </Dialog>
  )
}

function EditArticleForm({ article, onClose }: EditArticleDialogProps) {
  const { article: words, frame } = useMessages()
  const toast = useToast()
  const problemText = useProblemText()
  const change = useChangeArticle()
  // The list behind goes on refetching: what is saved is compared with what was read when the form opened.
  const [read] = useState(article)
  const [title, setTitle] = useState(article.title)
  const [byline, setByline] = useState(bylineOf(article))
  const [language, setLanguage] = useState(article.language)
  const theirs = currentOf(change.error, Article)
  const fixedReason = article.counts.claims > 0 ? words.correctOnlyBefore : undefined
  const errors = fieldErrorsOf(change.error)
  const isWhole = title.trim() !== '' && LanguageTag.safeParse(language).success
  const save = (version: number) => {
    if (!isWhole) return
    const head = { title: title.trim(), byline: byline.trim() || null }
    const body = language === read.language ? head : { ...head, language }
    change.mutate(
      { article: { ...article, version }, change: body },
      {
        onSuccess: () => {
          toast.done(words.saved)
          onClose()
        },
      },
    )
  }
  return (
    <Form
      onSubmit={() => save(read.version)}
      submitLabel={theirs ? undefined : frame.save}
      isBusy={change.isPending}
      failure={change.error && !theirs ? problemText(change.error) : null}
      onCancel={onClose}
    >
      <TextField
        label={words.title}
        value={title}
        onChange={setTitle}
        maxLength={300}
        error={errors['title'] ?? (title.trim() ? undefined : words.titleMissing)}
        takesFocus
      />
      <TextField
        label={words.byline}
        isOptional
        value={byline}
        onChange={setByline}
        maxLength={300}
        error={errors['byline']}
      />
      <LanguageSelect
        label={words.language}
        value={language}
        onChange={setLanguage}
        options={commonLanguages()}
        words={{ other: words.languageOther, otherHelp: words.languageOtherHelp }}
        error={errors['language'] ?? (isWhole ? undefined : words.languageInvalid)}
        disabledReason={fixedReason}
      />
      {theirs && (
        <ConflictNotice
          fields={[
            { label: words.title, yours: title, theirs: theirs.title },
            { label: words.byline, yours: byline, theirs: bylineOf(theirs) },
            { label: words.language, yours: language, theirs: theirs.language },
          ].filter((field) => field.yours !== field.theirs)}
          isBusy={change.isPending}
          onKeepYours={() => save(theirs.version)}
          onTakeTheirs={onClose}
        />
      )}
    </Form>
  )
}

function bylineOf(article: { byline: string | null }): string {
  return article.byline ?? ''
}
