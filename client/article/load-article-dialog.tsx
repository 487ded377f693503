import { useState } from 'react'
import { z } from 'zod'
import { type Article } from '#shared/article/article.ts'
import { LanguageTag } from '#shared/text/block.ts'
import { useDraft } from '../api/draft-store.ts'
import { newKey } from '../api/new-key.ts'
import { fieldErrorsOf, useProblemText } from '../api/problem-text.ts'
import { COMMON_LANGUAGES } from '../messages/languages.ts'
import { useMessages } from '../messages/messages.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Form } from '../ui/form.tsx'
import formCss from '../ui/form.module.css'
import { LanguageSelect } from '../ui/language-select.tsx'
import { ProgressBar } from '../ui/progress.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type NewArticle, useCreateArticle } from './article.queries.ts'
import { titleOfText } from './read-file.ts'
import { NO_TEXT, type TextChoice, textFault, TextInput } from './text-input.tsx'

const Head = z.object({
  text: z.string(),
  title: z.string(),
  byline: z.string(),
  language: z.string(),
})
type Head = z.infer<typeof Head>

export type LoadArticleDialogProps = {
  deskId: string
  /** The desk's language, proposed. */
  language: string
  isOpen: boolean
  onClose: () => void
  onLoaded: (article: Article) => void
}

export function LoadArticleDialog({ isOpen, onClose, ...rest }: LoadArticleDialogProps) {
  const { article } = useMessages()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={article.loadTitle} size="wide" isStubborn>
      {isOpen && <LoadArticleForm onClose={onClose} {...rest} />}
    </Dialog>
  )
}

function LoadArticleForm(props: Omit<LoadArticleDialogProps, 'isOpen'>) {
  const { article } = useMessages()
  const form = useLoadForm(props)
  const { choice, head, errors } = form
  return (
    <Form
      onSubmit={form.submit}
      submitLabel={article.submit}
      isBusy={form.isBusy}
      failure={form.failure}
      onCancel={props.onClose}
    >
      <TextInput
        value={choice}
        onChange={form.setChoice}
        placeholder={article.textPlaceholder}
        isTried={form.isTried}
        error={errors['text'] ?? errors['file']}
      />
      <TextField
        label={article.title}
        value={form.title}
        onChange={(title) => form.put({ title })}
        maxLength={300}
        description={head.title === '' && form.title !== '' ? article.titleFromFirst : undefined}
        error={errors['title'] ?? (form.isTried && !form.title ? article.titleMissing : undefined)}
      />
      <div className={formCss.grid}>
        <LanguageSelect
          label={article.language}
          value={head.language}
          onChange={(language) => form.put({ language })}
          options={COMMON_LANGUAGES}
          words={{ other: article.languageOther, otherHelp: article.languageOtherHelp }}
          error={errors['language'] ?? (form.isTried ? form.languageFault : undefined)}
        />
        <TextField
          label={article.byline}
          isOptional
          placeholder={article.bylineHelp}
          value={head.byline}
          onChange={(byline) => form.put({ byline })}
          maxLength={300}
          error={errors['byline']}
        />
      </div>
      {form.isBusy && <ProgressBar value={null} label={article.loading} />}
    </Form>
  )
}

function useLoadForm({ deskId, language, onLoaded }: Omit<LoadArticleDialogProps, 'isOpen'>) {
  const { article } = useMessages()
  const problemText = useProblemText()
  const empty: Head = { text: '', title: '', byline: '', language }
  const draft = useDraft(`load-article:${deskId}`, empty, Head)
  const [choice, setChoice] = useState<TextChoice>({ ...NO_TEXT, text: draft.value.text })
  const [isTried, setTried] = useState(false)
  const [idempotencyKey, setKey] = useState(newKey)
  const create = useCreateArticle(deskId)
  const head = draft.value
  const proposed =
    choice.how === 'paste'
      ? titleOfText(choice.text)
      : (choice.file?.name.replace(/\.[^.]+$/, '') ?? '')
  const title = head.title || proposed
  const isLanguage = LanguageTag.safeParse(head.language).success
  const change = (next: Partial<Head>) => {
    create.reset()
    draft.set({ ...head, ...next })
    setKey(newKey())
  }
  const submit = () => {
    setTried(true)
    if (textFault(choice, article) || !title.trim() || !isLanguage) return
    create.mutate(newArticle({ ...head, title }, choice, idempotencyKey), {
      onSuccess: (loaded) => {
        draft.clear()
        onLoaded(loaded)
      },
    })
  }
  return {
    choice,
    head,
    title,
    isTried,
    submit,
    put: change,
    setChoice: (next: TextChoice) => {
      setChoice(next)
      change({ text: next.text })
    },
    errors: fieldErrorsOf(create.error),
    failure: create.error ? problemText(create.error) : null,
    isBusy: create.isPending,
    languageFault: isLanguage ? undefined : article.languageInvalid,
  }
}

function newArticle(head: Head, choice: TextChoice, idempotencyKey: string): NewArticle {
  const byline = head.byline.trim()
  const meta = { title: head.title.trim(), language: head.language, ...(byline ? { byline } : {}) }
  if (choice.how === 'file' && choice.file) {
    return { kind: 'file', file: choice.file, head: meta, idempotencyKey }
  }
  return { kind: 'text', draft: { ...meta, text: choice.text }, idempotencyKey }
}
