import { type Correction } from '#shared/correction/correction.ts'
import { type JsonValue } from '#shared/event/canonical-json.ts'

/** What the log keeps of a correction. */
export function correctionPayload(correction: Correction): { [field: string]: JsonValue } {
  const { number, kind, text, before, after, claimId, missedBy } = correction
  return {
    number,
    kind,
    text,
    before,
    after,
    claimId,
    missedBy: missedBy && { approvalId: missedBy.approvalId, why: missedBy.why },
  }
}
