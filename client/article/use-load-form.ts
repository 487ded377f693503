import { useState } from 'react'
import { z } from 'zod'
import { type Article } from '#shared/article/article.ts'
import { LanguageTag } from '#shared/text/block.ts'
import { useDraft } from '../api/draft-store.ts'
import { newKey } from '../api/new-key.ts'
import { useImportWords } from '../messages/import-words.ts'
import { useMessages } from '../messages/messages.ts'
import { narrowDetails, type NarrowPage, useReadNotice } from './narrow-page-notice.tsx'
import { type NewArticle, useCreateArticle, useWholePage } from './new-article.queries.ts'
import { titleOfText } from './read-file.ts'
import { firstStep, NO_TEXT, type TextChoice, textFault } from './text-choice.ts'
import { useImportFailure } from './use-import-failure.ts'
import { useSendingOnce } from './use-sending-once.ts'

/** What is typed. `language` null: nobody chose one. */
const Head = z.object({
  text: z.string(),
  url: z.string().default(''),
  title: z.string(),
  byline: z.string(),
  language: z.string().nullable(),
})
type Head = z.infer<typeof Head>

export type LoadArticleFormProps = {
  deskId: string
  language: string
  onClose: () => void
  onLoaded: (article: Article) => void
  /** It is loaded, but something may be missing. */
  onNarrow: (narrow: NarrowPage<Article>) => void
}

export type LoadForm = ReturnType<typeof useLoadForm>

/** An article to be loaded: what is typed is kept, what is on its way can be stopped. */
export function useLoadForm(props: LoadArticleFormProps) {
  const { article } = useMessages()
  const importing = useImportWords()
  const typed = useTyped(props)
  const [isTried, setTried] = useState(false)
  const create = useCreateArticle(props.deskId)
  const sending = useSendingOnce(create)
  const finish = useFinish(props)
  const { choice, title, language, isPasted, head } = typed
  const isLanguage = (language === '' && !isPasted) || LanguageTag.safeParse(language).success
  const { reset } = sending
  const submit = (wanted: TextChoice = choice) => {
    setTried(true)
    const isMissing = isPasted && title.trim() === ''
    if (textFault(wanted, article, importing) || isMissing || !isLanguage) return
    const said = saidOf({ title, language, byline: head.byline })
    const key = wanted === choice ? sending.idempotencyKey : newKey()
    const sent = { choice: wanted, said, idempotencyKey: key }
    create.mutate(
      { ...sent, sending: sending.start(firstStep(wanted)) },
      {
        onSuccess: (loaded) => {
          typed.clear()
          finish(loaded, sent)
        },
      },
    )
  }
  return {
    ...typed,
    isTried,
    submit,
    put: (next: Partial<Head>) => {
      reset()
      typed.put(next)
    },
    setChoice: (next: TextChoice) => {
      reset()
      typed.setChoice(next)
    },
    stop: sending.stop,
    step: sending.step,
    isStopped: sending.isStopped,
    ...useImportFailure(create.error),
    isBusy: sending.isBusy,
    languageFault: isLanguage ? undefined : article.languageInvalid,
  }
}

function useTyped({ deskId, language: ofDesk }: LoadArticleFormProps) {
  const empty: Head = { text: '', url: '', title: '', byline: '', language: null }
  const draft = useDraft(`load-article:${deskId}`, empty, Head)
  const head = draft.value
  const [choice, setChoice] = useState<TextChoice>(() => ({
    ...NO_TEXT,
    text: head.text,
    url: head.url,
    how: head.text === '' && head.url !== '' ? 'address' : 'paste',
  }))
  const isPasted = choice.how === 'paste'
  return {
    head,
    choice,
    isPasted,
    title: head.title || (isPasted ? titleOfText(choice.text) : ''),
    language: head.language ?? (isPasted ? ofDesk : ''),
    put: (next: Partial<Head>) => draft.set({ ...head, ...next }),
    setChoice: (next: TextChoice) => {
      setChoice(next)
      const language = next.how !== choice.how && head.language === '' ? null : head.language
      draft.set({ ...head, language, text: next.text, url: next.url })
    },
    clear: draft.clear,
  }
}

type Sent = Pick<NewArticle, 'choice' | 'said' | 'idempotencyKey'>

/** Says how it was read, or asks whether the whole page is wanted. */
function useFinish({ deskId, onLoaded, onNarrow }: LoadArticleFormProps) {
  const notice = useReadNotice()
  const whole = useWholePage(deskId)
  return (loaded: Article, sent: Sent) => {
    const details = narrowDetails(loaded.revision)
    if (details === null || sent.choice.isWholePage) {
      notice(loaded.revision)
      onLoaded(loaded)
      return
    }
    const choice = { ...sent.choice, isWholePage: true }
    const idempotencyKey = newKey()
    onNarrow({
      stored: loaded,
      title: loaded.title,
      details,
      first: firstStep(choice),
      readWhole: (sending) =>
        whole.mutateAsync({ ...sent, choice, idempotencyKey, sending, narrow: loaded }),
    })
  }
}

function saidOf(head: { title: string; language: string; byline: string }) {
  const filled = Object.entries(head)
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== '')
  return Object.fromEntries(filled)
}
