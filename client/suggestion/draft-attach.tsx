import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type Suggestion } from '#shared/suggestion/suggestion.ts'
import { useProblemText } from '../api/problem-text.ts'
import { useDenial } from '../auth/session.queries.ts'
import { useRemarkWords } from '../messages/remark-words.ts'
import { useAttempt } from '../review/use-attempt.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Spinner } from '../ui/progress.tsx'
import { useToast } from '../ui/toast.tsx'
import css from './suggestion.module.css'
import { noteOf } from './suggestion-words.tsx'
import { addSourceAt, findSourceAt } from './suggestion.queries.ts'

export type DraftAttachProps = {
  suggestion: Suggestion
  deskId: string
  /** Why no evidence may be attached. */
  attachDenial: string | undefined
  /** Opens a source, or whichever is in front, with a note for the next quote. */
  onAttach: (note: string, sourceId: string | null) => void
}

/** From a remark to the source that it names: the desk's own where it has the address, else one that is fetched. */
export function DraftAttach({ suggestion, deskId, attachDenial, onAttach }: DraftAttachProps) {
  const words = useRemarkWords()
  const client = useQueryClient()
  const attempt = useAttempt()
  const toast = useToast()
  const [step, setStep] = useState<'idle' | 'looking' | 'missing'>('idle')
  const { urls } = suggestion
  const attach = (sourceId: string | null) => {
    setStep('idle')
    onAttach(noteOf(suggestion, words), sourceId)
    toast.note(words.attachNext)
  }
  const look = async () => {
    if (urls.length === 0) return attach(null)
    setStep('looking')
    const search = findSourceAt(client, deskId, urls)
    if (!(await attempt(search))) return setStep('idle')
    const source = await search
    if (source) attach(source.id)
    else setStep('missing')
  }
  if (step === 'missing')
    return (
      <AddByAddress
        deskId={deskId}
        urls={urls}
        onAdded={(id) => attach(id)}
        onOther={() => attach(null)}
      />
    )
  return (
    <Button
      size="small"
      isBusy={step === 'looking'}
      disabledReason={attachDenial}
      onPress={() => void look()}
    >
      {step === 'looking' ? words.looking : words.attach}
    </Button>
  )
}

type AddByAddressProps = {
  deskId: string
  urls: readonly string[]
  onAdded: (sourceId: string) => void
  onOther: () => void
}

function AddByAddress({ deskId, urls, onAdded, onOther }: AddByAddressProps) {
  const words = useRemarkWords()
  const denial = useDenial(deskId)('create-source')
  const toast = useToast()
  const { isAdding, failure, add, stop } = useAdding(deskId, (id, title) => {
    toast.done(words.sourceAdded(title))
    onAdded(id)
  })
  return (
    <div className={css.offer}>
      <p>{words.noSource}</p>
      {failure && <ErrorNotice>{failure}</ErrorNotice>}
      {isAdding && <Spinner label={words.adding} />}
      <div className={css.acts}>
        {isAdding && (
          <Button size="small" onPress={stop}>
            {words.stop}
          </Button>
        )}
        {!isAdding &&
          urls.map((url) => (
            <Button
              key={url}
              size="small"
              disabledReason={denial}
              aria-label={words.addAddress(url)}
              onPress={() => void add(url)}
            >
              {urls.length > 1 ? words.addAddress(shortOf(url)) : words.addByAddress}
            </Button>
          ))}
        {!isAdding && (
          <Button size="small" variant="ghost" onPress={onOther}>
            {words.otherSource}
          </Button>
        )}
      </div>
    </div>
  )
}

const SHORT_CHARS = 40

function shortOf(url: string): string {
  const plain = url.replace(/^https?:\/\/(www\.)?/, '')
  return plain.length > SHORT_CHARS ? `${plain.slice(0, SHORT_CHARS)}…` : plain
}

/** Fetching takes its time and can be stopped; it stops by itself when nobody waits for it any more. */
function useAdding(deskId: string, onAdded: (id: string, title: string) => void) {
  const client = useQueryClient()
  const problemText = useProblemText()
  const running = useRef<AbortController | null>(null)
  const [isAdding, setAdding] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const add = async (url: string) => {
    const own = new AbortController()
    running.current = own
    setAdding(true)
    setFailure(null)
    try {
      const { id, title } = await addSourceAt(client, deskId, url, own.signal)
      setAdding(false)
      onAdded(id, title)
    } catch (error) {
      if (own.signal.aborted) return
      setAdding(false)
      setFailure(problemText(error))
    }
  }
  const stop = () => {
    running.current?.abort()
    setAdding(false)
  }
  return { isAdding, failure, add, stop }
}
