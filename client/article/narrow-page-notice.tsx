import { useMutation } from '@tanstack/react-query'
import { type DocumentParts } from '#shared/text/document.ts'
import { useProblemText } from '../api/problem-text.ts'
import { useImportWords } from '../messages/import-words.ts'
import { Form } from '../ui/form.tsx'
import { useToast } from '../ui/toast.tsx'
import { ImportProgress } from './import-progress.tsx'
import { type Sending, type SendingStep, useSending } from './use-sending.ts'

/** What was stored of a page from which something may be missing, and how to take all of it instead. */
export type NarrowPage<Stored> = {
  stored: Stored
  title: string
  details: readonly string[]
  first: SendingStep
  readWhole: (sending: Sending) => Promise<Stored>
}

type NarrowPageNoticeProps<Stored> = NarrowPage<Stored> & { onDone: (stored: Stored) => void }

/** Asks after the import whether the whole page is wanted. */
export function NarrowPageNotice<Stored>(props: NarrowPageNoticeProps<Stored>) {
  const { stored, title, details, first, readWhole, onDone } = props
  const words = useImportWords()
  const problemText = useProblemText()
  const sending = useSending()
  const whole = useMutation({ mutationFn: readWhole })
  const stop = () => {
    sending.stop()
    whole.reset()
  }
  return (
    <Form
      onSubmit={() => whole.mutate(sending.start(first), { onSuccess: onDone })}
      submitLabel={words.readWhole}
      isBusy={whole.isPending}
      failure={whole.error ? problemText(whole.error) : null}
      onCancel={whole.isPending ? stop : () => onDone(stored)}
      cancelLabel={whole.isPending ? undefined : words.keepNarrow}
    >
      <p>
        <bdi>{words.narrowLead(title)}</bdi>
      </p>
      <ul className="snapshot-outcome">
        {details.map((detail) => (
          <li key={detail} dir="auto">
            {detail}
          </li>
        ))}
      </ul>
      <ImportProgress step={whole.isPending ? sending.step : null} isStopped={sending.isStopped} />
    </Form>
  )
}

type WithDocument = { document: DocumentParts | null }

/** What is to be said of how a page was read, when it looks as if something is missing; `null` otherwise. */
export function narrowDetails({ document }: WithDocument): string[] | null {
  const warnings = document?.warnings ?? []
  if (!warnings.some(({ code }) => code === 'extraction-narrow')) return null
  return warnings.map(({ detail }) => detail)
}

/** Says once, quietly, how a document was read, where there is something to say. */
export function useReadNotice(): (read: WithDocument) => void {
  const toast = useToast()
  const words = useImportWords()
  return ({ document }) => {
    const details = (document?.warnings ?? []).map(({ detail }) => detail)
    if (details.length > 0) toast.note(words.noticed(details.join(' ')))
  }
}
