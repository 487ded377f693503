import { useRef, useState } from 'react'
import { z } from 'zod'
import { COMMENT_CHARS_MAX } from '#shared/comment/comment.ts'
import { useDraft } from '../api/draft-store.ts'
import { newKey } from '../api/new-key.ts'
import { useProblemText } from '../api/problem-text.ts'
import { useCommentWords } from '../messages/comment-words.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { TextArea } from '../ui/text-area.tsx'
import css from './comment.module.css'

type CommentFormProps = {
  /** Under this name the words are kept in this browser until the server has them. */
  draftKey: string
  label: string
  help?: string
  /** The words before they are changed. */
  text?: string
  sendLabel: string
  /** `key` is the same for every try of the same words. */
  onSend: (text: string, key: string) => Promise<unknown>
  onClose: () => void
}

/** A field for a comment. It stays with its words until the server has them. */
export function CommentForm(props: CommentFormProps) {
  const { draftKey, label, help, text = '', sendLabel, onSend, onClose } = props
  const words = useCommentWords()
  const problemText = useProblemText()
  const field = useRef<HTMLTextAreaElement>(null)
  const draft = useDraft(draftKey, text, z.string())
  const attempt = useRef({ text: '', key: '' })
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const wanted = draft.value.trim()
  const send = async () => {
    if (wanted === '' || isBusy) return
    if (attempt.current.text !== wanted) attempt.current = { text: wanted, key: newKey() }
    setBusy(true)
    setFailure(null)
    try {
      await onSend(wanted, attempt.current.key)
      draft.clear()
      onClose()
    } catch (error) {
      setBusy(false)
      setFailure(problemText(error))
    }
  }
  const cancel = () => {
    draft.clear()
    onClose()
  }
  useShortcuts({
    'ctrl+enter': {
      label: sendLabel,
      group: words.group,
      isAlways: true,
      canRun: () => field.current === document.activeElement,
      run: () => void send(),
    },
  })
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <TextArea
        ref={field}
        label={label}
        {...(help === undefined ? {} : { description: help })}
        value={draft.value}
        onChange={draft.set}
        rows={3}
        size="small"
        maxLength={COMMENT_CHARS_MAX}
        takesFocus
      />
      {failure !== null && (
        <ErrorNotice>
          {words.failed} {failure}
        </ErrorNotice>
      )}
      <div className={css.acts}>
        <Button type="submit" size="small" variant="primary" isBusy={isBusy}>
          {sendLabel}
        </Button>
        <Button size="small" variant="ghost" onPress={cancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
