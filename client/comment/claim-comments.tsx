import { useState } from 'react'
import { z } from 'zod'
import { openThreads, threadsOf } from '#shared/comment/threads.ts'
import { readDraft } from '../api/draft-store.ts'
import { useCommentWords } from '../messages/comment-words.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { Spinner } from '../ui/progress.tsx'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { CommentForm } from './comment-form.tsx'
import { CommentThread } from './comment-thread.tsx'
import { useCommentDeeds, useComments } from './comment.queries.ts'
import css from './comment.module.css'

export type ClaimCommentsProps = {
  claim: { id: string; articleId: string }
  deskId: string
  isArchived: boolean
  /** Known to have no comments: they are not asked for. */
  isSilent: boolean
}

/** What people say about a claim: threads, and a place to say something. What is resolved is folded away. */
export function ClaimComments({ claim, deskId, isArchived, isSilent }: ClaimCommentsProps) {
  const words = useCommentWords()
  const { frame } = useMessages()
  const data = useComments(claim.id, isSilent)
  const deeds = useCommentDeeds(claim)
  const draftKey = `${claim.id}:comment`
  const [isWriting, setWriting] = useState(() => readDraft(draftKey, z.string()) !== null)
  const [isAll, setAll] = useState(false)
  const denial = isArchived ? words.archived : undefined
  const write = () => {
    if (denial === undefined) setWriting(true)
  }
  useShortcuts({ m: { label: words.key, group: words.group, run: write } })
  const threads = threadsOf(data ?? [])
  const open = openThreads(threads)
  const resolved = threads.length - open.length
  const shown = isAll ? threads : open
  const title = words.title(data?.length ?? 0)
  return (
    <section className={css.section} aria-label={title}>
      <p className="section-head">
        <b>{title}</b>
        {resolved > 0 && (
          <button
            type="button"
            className={css.fold}
            aria-expanded={isAll}
            onClick={() => setAll(!isAll)}
          >
            {isAll ? words.hideResolved : words.resolvedFolded(resolved)}
          </button>
        )}
      </p>
      {data === undefined && <Spinner label={frame.loading} />}
      {shown.length > 0 && (
        <ol className={css.threads}>
          {shown.map((thread) => (
            <CommentThread
              key={thread.first.id}
              thread={thread}
              deskId={deskId}
              deeds={deeds}
              denial={denial}
            />
          ))}
        </ol>
      )}
      {isWriting ? (
        <CommentForm
          draftKey={draftKey}
          label={words.yours}
          help={words.help}
          sendLabel={words.send}
          onSend={(text, key) => deeds.add({ text }, key)}
          onClose={() => setWriting(false)}
        />
      ) : (
        <Button
          size="small"
          variant="ghost"
          icon="comment"
          kbd="M"
          className={css.write}
          disabledReason={denial}
          onPress={write}
        >
          {words.write}
        </Button>
      )}
    </section>
  )
}
