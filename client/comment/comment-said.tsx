import { type Comment } from '#shared/comment/comment.ts'
import { commentAuthor } from '#shared/comment/threads.ts'
import { formatMoment } from '../messages/format.ts'
import { useCommentWords } from '../messages/comment-words.ts'
import { formatWhen } from '../source/format-when.ts'
import { Avatar } from '../ui/avatar.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import css from './comment.module.css'

type CommentSaidProps = {
  comment: Comment
  /** null where the reader may not change it. */
  edit: (() => void) | null
}

/** Who said what, and when: words only, nothing that is followed. */
export function CommentSaid({ comment, edit }: CommentSaidProps) {
  const words = useCommentWords()
  const name = commentAuthor(comment) ?? words.unnamed
  const { createdAt, editedAt, outside, createdBy, resolved } = comment
  return (
    <div className={css.comment}>
      <p className={css.head}>
        <Avatar name={name} />
        <bdi className={css.name}>{name}</bdi>
        {outside === null ? (
          <time dateTime={createdAt}>{formatMoment(createdAt)}</time>
        ) : (
          <bdi>{outside.date === null ? words.undated : formatWhen(outside.date)}</bdi>
        )}
        {editedAt !== null && <span title={formatMoment(editedAt)}>{words.edited}</span>}
        {edit && <IconButton icon="pencil" size="xs" label={words.editOwn} onPress={edit} />}
      </p>
      {outside !== null && (
        <p className={css.origin}>
          {words.inFile}, <bdi>{words.broughtIn(createdBy.name)}</bdi>,{' '}
          <time dateTime={createdAt}>{formatMoment(createdAt)}</time>
        </p>
      )}
      <p className={css.words} dir="auto">
        {comment.text}
      </p>
      {resolved !== null && (
        <p className={css.origin}>
          <bdi>{words.resolvedBy(resolved.by.name, formatMoment(resolved.at))}</bdi>
        </p>
      )}
    </div>
  )
}
