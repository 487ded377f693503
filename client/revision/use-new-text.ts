import { useState } from 'react'
import { z } from 'zod'
import { type Article } from '#shared/article/article.ts'
import { ProblemError } from '#shared/problem.ts'
import { type RevisionCreated } from '#shared/revision/revision.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useDraft } from '../api/draft-store.ts'
import { newKey } from '../api/new-key.ts'
import { useProblemText } from '../api/problem-text.ts'
import { isAbort } from '../api/is-abort.ts'
import { documentFaultOf } from '../article/document-fault.ts'
import { bytesOfText } from '../article/read-file.ts'
import { fileFault, pasteFault, type TextChoice } from '../article/text-choice.ts'
import { type Sending, type SendingStep, useSending } from '../article/use-sending.ts'
import { useImportWords } from '../messages/import-words.ts'
import { useMessages } from '../messages/messages.ts'
import { type NewText, useCreateRevision, usePreviewRevision } from './new-revision.queries.ts'

/** What is typed, kept in this browser until it is stored. `base`: the revision that it was made from; `edited` is null until something was typed. */
const Kept = z.object({
  base: z.int(),
  way: z.enum(['edit', 'paste', 'file']),
  edited: z.string().nullable(),
  pasted: z.string(),
  note: z.string(),
})
type Kept = z.infer<typeof Kept>

export type NewTextForm = ReturnType<typeof useNewText>

type NewTextProps = {
  article: Article
  /** Why this person may not give the article another text. */
  denial: string | undefined
  onStored: (created: RevisionCreated) => void
}

/** The next text of an article: typed, looked at before it is stored, stored. Nothing typed is lost on the way. */
export function useNewText({ article, denial, onStored }: NewTextProps) {
  const { revision: own } = useMessages()
  const typed = useTyped(article)
  const { kept, file, isOutdated } = typed
  const sending = useSending()
  const [isTried, setTried] = useState(false)
  const [idempotencyKey, setKey] = useState(newKey)
  const preview = usePreviewRevision(article.id)
  const create = useCreateRevision(article.id)
  const refresh = useRefresh(article.id)
  const fault = useFault(article, typed)
  const editOn = () => {
    sending.stop()
    if (!preview.isPending) sending.forget()
    preview.reset()
    create.reset()
  }
  const sent = (encoding: Encoding) => newTextOf(article, typed, { encoding, start: sending.start })
  const blocked = denial ?? (isOutdated ? own.goOnFirst : undefined)
  const see = (encoding: Encoding = null) => {
    setTried(true)
    if (blocked !== undefined || fault !== undefined || preview.isPending) return
    setKey(newKey())
    preview.mutate(sent(encoding), { onError: refresh })
  }
  const store = () => {
    if (blocked !== undefined || create.isPending) return
    create.mutate(
      { ...sent(preview.variables?.encoding ?? null), idempotencyKey },
      {
        onError: refresh,
        onSuccess: (created) => {
          typed.clear()
          onStored(created)
        },
      },
    )
  }
  return {
    ...typed,
    put: (next: Partial<Kept>, chosen?: File) => {
      editOn()
      sending.forget()
      typed.put(next, chosen)
    },
    blocked,
    fault: isTried || (kept.way === 'file' && file !== null) ? fault : undefined,
    ...useFailure(preview.error ?? create.error, article.revision.number),
    /** How far a file is that is on its way. */
    step: (preview.isPending || create.isPending) && kept.way === 'file' ? sending.step : null,
    isStopped: sending.isStopped && kept.way === 'file',
    preview: preview.data ?? null,
    isSeeing: preview.isPending,
    isStoring: create.isPending,
    see: () => see(),
    readAsWindows1252: () => see('windows-1252'),
    store,
    editOn,
  }
}

type Encoding = TextChoice['encoding']
type Start = { encoding: Encoding; start: (first: SendingStep) => Sending }

/** The next text as it is sent. */
function newTextOf(article: Article, typed: Typed, { encoding, start }: Start): NewText {
  const { text, base, kept } = typed
  const file = fileOf(article, typed)
  const note = kept.note.trim()
  return {
    text,
    file,
    encoding,
    sending: start(file === null ? { kind: 'storing' } : { kind: 'sending', share: 0 }),
    baseNumber: base,
    ...(note === '' ? {} : { note }),
  }
}

function useTyped(article: Article) {
  const { number, text: current } = article.revision
  const empty: Kept = { base: number, way: 'edit', edited: null, pasted: '', note: '' }
  const draft = useDraft(`revise:${article.id}`, empty, Kept)
  const [file, setFile] = useState<File | null>(null)
  const kept = draft.value
  const edited = kept.edited ?? current
  const hasOwn = kept.edited !== null || kept.pasted !== '' || file !== null
  const base = hasOwn ? kept.base : number
  return {
    kept,
    file,
    base,
    text: kept.way === 'edit' ? edited : kept.pasted,
    edited,
    /** Somebody stored another text since this one was begun. */
    isOutdated: base !== number,
    isRestored: draft.isRestored && hasOwn,
    put: (next: Partial<Kept>, chosen?: File) => {
      if (chosen) setFile(chosen)
      draft.set({ ...kept, base, ...next })
    },
    clear: () => {
      draft.clear()
      setFile(null)
    },
  }
}

/** What is wrong with the text; `undefined` when it may be sent. */
function useFault({ revision }: Article, { kept, file, text }: Typed): string | undefined {
  const { article, revision: own } = useMessages()
  if (kept.way !== 'file' && text === revision.text) return own.same(revision.number)
  if (kept.way !== 'file') return pasteFault(text, article)
  return file ? fileFault(file, article) : article.fileMissing
}

type Typed = ReturnType<typeof useTyped>

/** What goes as a file: the chosen one, or an edited text whose present revision was read as Markdown, so that its headings stay headings. */
function fileOf(article: Article, { kept, file, text }: Typed): File | null {
  if (kept.way === 'file') return file
  const isMarkdown = article.revision.blocks.some((block) => block.kind !== 'paragraph')
  if (kept.way !== 'edit' || !isMarkdown || bytesOfText(text) === 0) return null
  return new File([text], 'text.md', { type: 'text/markdown' })
}

/** Why nothing was shown or stored; nothing while it was only stopped, or somebody was quicker, which is told elsewhere. `documentFault`: the file cannot be read. */
function useFailure(error: unknown, number: number) {
  const { revision } = useMessages()
  const importing = useImportWords()
  const problemText = useProblemText()
  const none = { documentFault: null, failure: null }
  if (error === null || isAbort(error)) return none
  if (error instanceof ProblemError && error.code === 'revision-changed') return none
  if (error instanceof ProblemError && /\bthe same as revision\b/.test(error.message)) {
    return { ...none, failure: revision.same(number) }
  }
  const documentFault = documentFaultOf(error, importing)
  return { documentFault, failure: documentFault === null ? problemText(error) : null }
}

/** Somebody was quicker: the article is read again, which shows who. */
function useRefresh(articleId: string) {
  const client = useQueryClient()
  return (error: unknown) => {
    if (error instanceof ProblemError && error.code === 'revision-changed') {
      void client.invalidateQueries({ queryKey: ['article', articleId] })
    }
  }
}
