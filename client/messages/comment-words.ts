import { comment } from './en/comment.ts'
import { DEFAULT_LANGUAGE } from './messages.ts'

/** Every language has exactly these keys. */
export type CommentWords = typeof comment

const CATALOGUES: Readonly<Record<string, CommentWords>> = { en: comment }

/** Words for what people say about claims. They stand apart from the other words of the interface: they come with the comments. */
export function useCommentWords(): CommentWords {
  return CATALOGUES[DEFAULT_LANGUAGE] ?? comment
}
