import { useState } from 'react'
import { z } from 'zod'
import { type Source, SourceMedium, type SourceSummary } from '#shared/source/source.ts'
import { useDraft } from '../api/draft-store.ts'
import { newKey } from '../api/new-key.ts'
import { narrowDetails, type NarrowPage, useReadNotice } from '../article/narrow-page-notice.tsx'
import { titleOfText } from '../article/read-file.ts'
import { firstStep, NO_TEXT, type TextChoice, textFault } from '../article/text-choice.ts'
import { useImportFailure } from '../article/use-import-failure.ts'
import { useSendingOnce } from '../article/use-sending-once.ts'
import { useImportWords } from '../messages/import-words.ts'
import { useMessages } from '../messages/messages.ts'
import { useAddSource, useReadWhole } from './new-source.queries.ts'
import { emptyMeta, filledMeta, metaFaults, SourceMeta } from './source-meta.ts'

export type AddFormProps = {
  deskId: string
  language: string
  /** One file that was dropped before the form opened. */
  files?: readonly File[]
  onClose: () => void
  onAdded: (source: Source) => void
  /** Opens a source that is here already. */
  onOpen: (source: SourceSummary) => void
  /** Several files were chosen. */
  onFiles: (files: readonly File[]) => void
  /** It is added, but something may be missing. */
  onNarrow: (narrow: NarrowPage<Source>) => void
}

/** What is typed; null: nobody chose one. */
const Typed = SourceMeta.extend({
  text: z.string(),
  address: z.string().default(''),
  language: z.string().nullable(),
  medium: SourceMedium.nullable(),
})

/** A source to be added: what is typed is kept, what is on its way can be stopped. */
export function useAddForm(props: AddFormProps) {
  const { article } = useMessages()
  const importing = useImportWords()
  const typed = useTyped(props)
  const [isTried, setTried] = useState(false)
  const add = useAddSource(props.deskId)
  const sending = useSendingOnce(add)
  const finish = useFinish(props)
  const { choice, meta } = typed
  const { reset } = sending
  const send = (wanted: TextChoice, isAnyway: boolean) => {
    setTried(true)
    const faults = Object.keys(metaFaults(meta, wanted.how !== 'paste'))
    if (textFault(wanted, article, importing) || faults.length > 0) return
    const key = wanted === choice && !isAnyway ? sending.idempotencyKey : newKey()
    const draft = { choice: wanted, said: filledMeta(meta), isAnyway, idempotencyKey: key }
    add.mutate(
      { ...draft, sending: sending.start(firstStep(wanted)) },
      {
        onSuccess: (answer) => {
          if (answer.kind === 'here') return
          typed.clear()
          finish(answer.source, wanted)
        },
      },
    )
  }
  return {
    choice,
    meta,
    isTried,
    submit: (wanted: TextChoice = choice) => send(wanted, false),
    submitAnyway: () => send(choice, true),
    here: add.data?.kind === 'here' ? add.data.source : null,
    ...useImportFailure(add.error),
    isBusy: sending.isBusy,
    step: sending.step,
    isStopped: sending.isStopped,
    stop: sending.stop,
    setMeta: (next: SourceMeta) => {
      reset()
      typed.setMeta(next)
    },
    setChoice: (next: TextChoice) => {
      reset()
      typed.setChoice(next)
    },
  }
}

function useTyped({ deskId, language, files = [] }: AddFormProps) {
  const empty = { ...emptyMeta(''), language: null, medium: null, text: '', address: '' }
  const draft = useDraft(`add-source:${deskId}`, empty, Typed)
  const { text, address, ...kept } = draft.value
  const [choice, setChoice] = useState<TextChoice>(() => firstChoice(text, address, files[0]))
  const isPasted = choice.how === 'paste'
  const proposed = isPasted ? titleOfText(choice.text) : ''
  const meta: SourceMeta = {
    ...kept,
    title: kept.title || proposed,
    language: kept.language ?? (isPasted ? language : ''),
    medium: kept.medium ?? (choice.how === 'address' ? 'web-page' : 'article'),
  }
  return {
    choice,
    meta,
    clear: draft.clear,
    setMeta: (next: SourceMeta) =>
      draft.set({
        ...next,
        text,
        address,
        title: next.title === proposed ? '' : next.title,
        language: next.language === meta.language ? kept.language : next.language,
        medium: next.medium === meta.medium ? kept.medium : next.medium,
      }),
    setChoice: (next: TextChoice) => {
      setChoice(next)
      const isOther = next.how !== choice.how && kept.language === ''
      const chosen = isOther ? null : kept.language
      draft.set({ ...kept, language: chosen, text: next.text, address: next.url })
    },
  }
}

function firstChoice(text: string, url: string, file: File | undefined): TextChoice {
  if (file) return { ...NO_TEXT, text, url, how: 'file', file }
  return { ...NO_TEXT, text, url, how: text === '' && url !== '' ? 'address' : 'paste' }
}

/** Says how it was read, or asks whether the whole page is wanted. */
function useFinish({ deskId, onAdded, onNarrow }: AddFormProps) {
  const notice = useReadNotice()
  const whole = useReadWhole(deskId)
  return (source: Source, choice: TextChoice) => {
    const details = narrowDetails(source.snapshot)
    if (details === null || choice.isWholePage) {
      notice(source.snapshot)
      onAdded(source)
      return
    }
    const idempotencyKey = newKey()
    onNarrow({
      stored: source,
      title: source.title,
      details,
      first: firstStep(choice),
      readWhole: (sending) => whole.mutateAsync({ source, choice, idempotencyKey, sending }),
    })
  }
}
