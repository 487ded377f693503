import { type Comment } from '../comment/comment.ts'
import { threadsOf } from '../comment/threads.ts'
import { type Moment } from './report-basics.ts'
import { type ReportComment, type ReportRemark } from './report-model.ts'

/** What people said about a claim, as threads, oldest first; those that are resolved too. */
export function reportComments(
  comments: readonly Comment[],
  momentOf: (utc: string) => Moment,
): ReportComment[] {
  return threadsOf(comments).map(({ first, answers }) => ({
    ...remarkOf(first, momentOf),
    resolved: first.resolved && {
      what: 'Resolved',
      by: first.resolved.by.name || null,
      at: momentOf(first.resolved.at),
      reason: null,
    },
    answers: answers.map((answer) => remarkOf(answer, momentOf)),
  }))
}

function remarkOf(comment: Comment, momentOf: (utc: string) => Moment): ReportRemark {
  const { id, createdAt, createdBy, editedAt, outside, text } = comment
  const edited = editedAt === null ? null : momentOf(editedAt)
  return { id, by: createdBy.name, at: momentOf(createdAt), edited, text, outside }
}

/** A comment or an answer as a row of a table. `way`: by which it came, where it came in a file; `done`: who resolved the thread, in its first row. */
export type RemarkRow = {
  name: string
  way: string | null
  at: Moment
  lead: string
  text: string
  done: string | null
}

/** Comments and answers in their order. */
export function remarkRows(comments: readonly ReportComment[]): RemarkRow[] {
  return comments.flatMap((thread) => [
    remarkRow(thread, '', thread.resolved),
    ...thread.answers.map((answer) => remarkRow(answer, 'Answer: ', null)),
  ])
}

function remarkRow(
  remark: ReportRemark,
  lead: string,
  resolved: ReportComment['resolved'],
): RemarkRow {
  const { by, at, outside, text } = remark
  const written = outside === null || outside.date === null ? '' : `, ${outside.date}`
  return {
    name: remarkName(remark),
    way: outside && `from a file${written}; brought in by ${by}`,
    at,
    lead,
    text,
    done: resolved && `Resolved by ${resolved.by ?? ''}, ${resolved.at.local}`,
  }
}

type Said = Pick<ReportRemark, 'by' | 'outside' | 'text'>

/** Who says it, by name. */
export function remarkName({ by, outside }: Pick<Said, 'by' | 'outside'>): string {
  return outside === null ? by : (outside.author ?? 'Somebody who is not named')
}

/** A comment as one line in a comment of a Word file, where it is known again by when the file comes back. */
export function remarkLine(remark: Said, isAnswer: boolean): { label: string; text: string } {
  const label = `${isAnswer ? 'Answer' : 'Comment'} by ${remarkName(remark)}: `
  return { label, text: remark.text }
}
