import { z } from 'zod'
import { type ProblemCode, ProblemError } from '#shared/problem.ts'
import { type ImportWords } from '../messages/import-words.ts'

/** Why a document was not brought in. `canBeWindows1252`: it could be read after all, if the person says so. */
export type DocumentFault = { words: string; canBeWindows1252: boolean }

const DOCUMENT_CODES: readonly ProblemCode[] = [
  'unreadable-document',
  'unsupported-type',
  'too-large',
]
/** Nothing of these lies in the document: the same file may be taken a moment later. */
const PASSING_CODES: readonly ProblemCode[] = [
  'not-signed-in',
  'still-running',
  'too-many-requests',
  'unavailable',
  'storage-full',
  'internal',
]
const PASSING_REASONS: readonly string[] = ['too-slow', 'stopped', 'cancelled']
const Extra = z.object({ reason: z.string().optional(), issues: z.array(z.unknown()).optional() })

/** What a refusal says about the document itself, with what to do; `null` for every other error, which is told for the whole form. */
export function documentFaultOf(error: unknown, words: ImportWords): DocumentFault | null {
  if (!(error instanceof ProblemError)) return null
  const { reason, issues } = extraOf(error)
  const isOfPage = error.code === 'invalid' && issues.length === 0
  if (!isOfPage && !DOCUMENT_CODES.includes(error.code)) return null
  const hints: Partial<Record<string, string>> = words.hints
  const parts = [error.message, hints[reason]].filter((part) => part !== undefined && part !== '')
  return parts.length === 0
    ? null
    : { words: parts.join(' '), canBeWindows1252: reason === 'encoding-unknown' }
}

/** Whether the same document could be brought in by asking once more. */
export function canTryAgain(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return true
  return PASSING_CODES.includes(error.code) || PASSING_REASONS.includes(extraOf(error).reason)
}

function extraOf({ extra }: ProblemError) {
  const { reason = '', issues = [] } = Extra.safeParse(extra).data ?? {}
  return { reason, issues }
}
