import { keepKinds } from '#shared/text/keep-kinds.ts'
import { type ReadText, readPastedText } from '../import/read-text.ts'
import { type RevisionRow } from './article.store.ts'

/**
 * A text that was typed over another one. Markdown stays Markdown; headings, lists and captions of a document outlive an edit of its words.
 *
 * @throws ProblemError as `readPastedText`
 */
export function typeOver(old: RevisionRow, text: string): ReadText {
  const read = readPastedText(text, old.reader)
  const isLaidOut = old.blocks.some((block) => block.kind !== 'paragraph')
  return isLaidOut && old.reader !== read.reader ? { ...read, blocks: keepKinds(old, read) } : read
}
