import { z } from 'zod'

/** Stored state of a claim. *Reopened* and *lost* are computed, never stored. */
export const ClaimState = z.enum([
  'draft',
  'checking',
  'submitted',
  'changes-requested',
  'approved',
  'withdrawn',
])
export type ClaimState = z.infer<typeof ClaimState>

/** What an approval is still worth. `none`: there is no approval that counts. */
export const Standing = z.enum(['none', 'stands', 'context-changed', 'reopened', 'stale'])
export type Standing = z.infer<typeof Standing>

export const ClaimMove = z.enum([
  'submit',
  'recall',
  'approve',
  'request-changes',
  'reopen',
  'withdraw',
  'restore',
  'confirm-context',
])
export type ClaimMove = z.infer<typeof ClaimMove>

/** States from which each move is possible (domain.md §2.9). Submit from `approved` needs the standing `reopened`, reopen any other, confirm-context `context-changed`. */
export const MOVES: Record<ClaimMove, readonly ClaimState[]> = {
  submit: ['checking', 'changes-requested', 'approved'],
  recall: ['submitted'],
  approve: ['submitted'],
  'request-changes': ['submitted'],
  reopen: ['approved'],
  withdraw: ['draft', 'checking', 'submitted', 'changes-requested', 'approved'],
  restore: ['withdrawn'],
  'confirm-context': ['approved'],
}

/** Whether a move is possible now, guards of person and content aside. */
export function canMove(move: ClaimMove, state: ClaimState, standing: Standing): boolean {
  if (!MOVES[move].includes(state)) return false
  if (state !== 'approved') return true
  if (move === 'submit') return standing === 'reopened'
  if (move === 'reopen') return standing !== 'reopened'
  if (move === 'confirm-context') return standing === 'context-changed'
  return true
}

/**
 * State after the words, the attribution, the results or the evidence of a claim were changed: nothing is edited under review, so a submitted
 * claim goes back to checking; a draft leaves drafting with its first evidence or verdict. An approved claim stays so: its standing is computed.
 */
export function stateAfterChange(state: ClaimState, hasEvidenceOrVerdict: boolean): ClaimState {
  if (state === 'submitted') return 'checking'
  if (state === 'draft' && hasEvidenceOrVerdict) return 'checking'
  return state
}
