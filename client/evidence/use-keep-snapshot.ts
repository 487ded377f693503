import { type SnapshotCreated } from '#shared/evidence/snapshot-outcome.ts'
import { ProblemError } from '#shared/problem.ts'
import { type Source } from '#shared/source/source.ts'
import { isAbort } from '../api/is-abort.ts'
import { useProblemText } from '../api/problem-text.ts'
import { useReadNotice } from '../article/narrow-page-notice.tsx'
import { useSendingOnce } from '../article/use-sending-once.ts'
import { type SendingStep } from '../article/use-sending.ts'
import { useImportWords } from '../messages/import-words.ts'
import { useMessages } from '../messages/messages.ts'
import { useToast } from '../ui/toast.tsx'
import { outcomeSentence } from './snapshot-outcome-list.tsx'
import { type NewSnapshot, useCreateSnapshot } from './snapshot.queries.ts'

type WithoutSending<T> = T extends unknown ? Omit<T, 'sending'> : never
/** A next text before it is sent. */
export type NextText = WithoutSending<NewSnapshot>

type KeepProps = { source: Source; onKept: (number: number) => void }

/** Keeps the next text of a source and tells what it did to the quotes. It can be stopped. */
export function useKeepSnapshot({ source, onKept }: KeepProps) {
  const { source: words } = useMessages()
  const importing = useImportWords()
  const problemText = useProblemText()
  const toast = useToast()
  const notice = useReadNotice()
  const create = useCreateSnapshot(source)
  const sending = useSendingOnce(create)
  const { reset } = sending
  const onSuccess = ({ snapshot, outcome }: SnapshotCreated) => {
    const sentence = outcomeSentence(outcome, words)
    notice(snapshot)
    if (sentence !== '') toast.note(sentence)
    onKept(snapshot.number)
  }
  return {
    keep: (next: NextText, first: SendingStep) =>
      create.mutate(
        { ...next, idempotencyKey: sending.idempotencyKey, sending: sending.start(first) },
        { onSuccess },
      ),
    reset,
    stop: sending.stop,
    isBusy: sending.isBusy,
    step: sending.step,
    isStopped: sending.isStopped,
    error: create.error,
    /** It says the same as the newest one. */
    isSame: isSameText(create.error),
    failure:
      create.error === null || isAbort(create.error)
        ? null
        : isSameText(create.error)
          ? importing.textSame(source.snapshot.number)
          : problemText(create.error),
  }
}

export function isSameText(error: unknown): boolean {
  return error instanceof ProblemError && /\bthe same as snapshot\b/.test(error.message)
}
