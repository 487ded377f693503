import { useState } from 'react'
import { type Comment } from '#shared/comment/comment.ts'
import { commentAuthor, type Thread } from '#shared/comment/threads.ts'
import { useDenial, useSession } from '../auth/session.queries.ts'
import { useCommentWords } from '../messages/comment-words.ts'
import { useAttempt } from '../review/use-attempt.ts'
import { Button } from '../ui/button.tsx'
import { useToast } from '../ui/toast.tsx'
import { CommentForm } from './comment-form.tsx'
import { CommentSaid } from './comment-said.tsx'
import { type CommentDeeds } from './comment.queries.ts'
import css from './comment.module.css'

type CommentThreadProps = {
  thread: Thread
  deskId: string
  deeds: CommentDeeds
  /** Why nothing may be said here. */
  denial: string | undefined
}

/** A comment, the answers to it, and what can be done with them. */
export function CommentThread({ thread, deskId, deeds, denial }: CommentThreadProps) {
  const words = useCommentWords()
  const [isAnswering, setAnswering] = useState(false)
  const { first, answers } = thread
  const name = commentAuthor(first) ?? words.unnamed
  return (
    <li className={css.thread}>
      <OneComment comment={first} deeds={deeds} denial={denial} />
      {answers.length > 0 && (
        <ol className={css.answers}>
          {answers.map((answer) => (
            <li key={answer.id}>
              <OneComment comment={answer} deeds={deeds} denial={denial} />
            </li>
          ))}
        </ol>
      )}
      {isAnswering ? (
        <CommentForm
          draftKey={`${first.id}:answer`}
          label={words.yourAnswer}
          sendLabel={words.send}
          onSend={(text, key) => deeds.add({ text, parentId: first.id }, key)}
          onClose={() => setAnswering(false)}
        />
      ) : (
        <div className={css.acts}>
          <Button
            size="small"
            variant="ghost"
            aria-label={words.answerTo(name)}
            disabledReason={denial}
            onPress={() => setAnswering(true)}
          >
            {words.answer}
          </Button>
          <ResolveAct comment={first} deskId={deskId} deeds={deeds} denial={denial} />
        </div>
      )}
    </li>
  )
}

type ActProps = { comment: Comment; deeds: CommentDeeds; denial: string | undefined }

function ResolveAct({ comment, deskId, deeds, denial }: ActProps & { deskId: string }) {
  const words = useCommentWords()
  const { user } = useSession()
  const deny = useDenial(deskId)
  const attempt = useAttempt()
  const toast = useToast()
  const isOwn = comment.createdBy.id === user.id
  const mayNot = !isOwn && deny('resolve-comment') !== undefined ? words.onlyAuthor : undefined
  const name = commentAuthor(comment) ?? words.unnamed
  const isResolved = comment.resolved !== null
  const press = async () => {
    const sent = deeds.resolve(comment, !isResolved)
    if (!(await attempt(sent)) || isResolved) return
    const now = await sent
    toast.done(words.resolved, () => void attempt(deeds.resolve(now, false)))
  }
  return (
    <Button
      size="small"
      variant="ghost"
      aria-label={isResolved ? words.reopenOf(name) : words.resolveOf(name)}
      disabledReason={denial ?? mayNot}
      onPress={() => void press()}
    >
      {isResolved ? words.reopen : words.resolve}
    </Button>
  )
}

function OneComment({ comment, deeds, denial }: ActProps) {
  const words = useCommentWords()
  const { user } = useSession()
  const [isEditing, setEditing] = useState(false)
  const canEdit = comment.createdBy.id === user.id && comment.outside === null
  if (isEditing) {
    return (
      <CommentForm
        draftKey={`${comment.id}:edit`}
        label={words.editOwn}
        text={comment.text}
        sendLabel={words.save}
        onSend={(text) => deeds.change(comment, { text })}
        onClose={() => setEditing(false)}
      />
    )
  }
  return (
    <CommentSaid
      comment={comment}
      edit={canEdit && denial === undefined ? () => setEditing(true) : null}
    />
  )
}
