import { z } from 'zod'
import {
  type Correction,
  type CorrectionDraft,
  CorrectionKind,
  type StandingCheck,
} from '#shared/correction/correction.ts'
import { type Claim } from '#shared/review/review.ts'
import { wordsOf } from '../review/claim-words.ts'

/** What stands in the form. `isMissed`: the check that stood let it pass. */
export const CorrectionFields = z.object({
  kind: CorrectionKind,
  claimId: z.string().nullable(),
  text: z.string(),
  before: z.string(),
  after: z.string(),
  isMissed: z.boolean(),
  why: z.string(),
})
export type CorrectionFields = z.infer<typeof CorrectionFields>

const EMPTY: CorrectionFields = {
  kind: 'correction',
  claimId: null,
  text: '',
  before: '',
  after: '',
  isMissed: true,
  why: '',
}

/** The fields of a correction that is known, or of a new one. */
export function fieldsOf(known: Correction | null): CorrectionFields {
  if (known === null) return EMPTY
  const { kind, claimId, text, before, after, missedBy } = known
  return {
    kind,
    claimId,
    text,
    before: before ?? '',
    after: after ?? '',
    isMissed: missedBy !== null,
    why: missedBy?.why ?? '',
  }
}

/** The same for another claim: its words stand in for the old and the new ones, unless somebody typed others. */
export function withClaim(
  fields: CorrectionFields,
  claims: readonly Claim[],
  claimId: string | null,
): CorrectionFields {
  const words = (id: string | null) => {
    const claim = claims.find((one) => one.id === id)
    return claim ? wordsOf(claim) : ''
  }
  const [old, fresh] = [words(fields.claimId), words(claimId)]
  const isTyped = (text: string) => text !== '' && text !== old
  return {
    ...fields,
    claimId,
    before: isTyped(fields.before) ? fields.before : fresh,
    after: isTyped(fields.after) ? fields.after : fresh,
  }
}

/** What is sent. `check`: the one that stood on the claim, or the one that is named already. */
export function draftOf(
  fields: CorrectionFields,
  check: Pick<StandingCheck, 'approvalId'> | null,
): CorrectionDraft {
  const { kind, claimId, text, before, after, isMissed, why } = fields
  const [old, fresh] = [before.trim(), after.trim()]
  // Words that stand in from the claim and were not touched say nothing.
  const isSame = old === fresh
  const missedBy =
    isMissed && check !== null && claimId !== null
      ? { approvalId: check.approvalId, why: why.trim() || null }
      : null
  return {
    kind,
    claimId,
    text: text.trim(),
    ...(isSame ? { before: null, after: null } : { before: old || null, after: fresh || null }),
    missedBy,
  }
}
