import { type Comment } from './comment.ts'

/** A comment with the answers to it, oldest first. */
export type Thread = { first: Comment; answers: Comment[] }

/** The comments of a claim as threads, oldest first. An answer whose first comment is not there begins one of its own: nothing is hidden. */
export function threadsOf(comments: readonly Comment[]): Thread[] {
  const threads = new Map<string, Thread>()
  const inOrder = comments.toSorted(byTime)
  const ids = new Set(comments.map(({ id }) => id))
  const isFirst = ({ parentId }: Comment) => parentId === null || !ids.has(parentId)
  for (const first of inOrder) if (isFirst(first)) threads.set(first.id, { first, answers: [] })
  for (const answer of inOrder)
    if (!isFirst(answer)) threads.get(answer.parentId ?? '')?.answers.push(answer)
  return [...threads.values()]
}

/** Threads that nobody has resolved. */
export function openThreads(threads: readonly Thread[]): Thread[] {
  return threads.filter(({ first }) => first.resolved === null)
}

/** Who said it: for a remark from a file the name there, null where the file names nobody. */
export function commentAuthor({ outside, createdBy }: Comment): string | null {
  return outside === null ? createdBy.name : outside.author
}

function byTime(a: Comment, b: Comment): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}
