import { z } from 'zod'
import { Role } from '../auth/role.ts'
import { ClaimState } from '../claim/claim-state.ts'
import { Direction } from '../text/block.ts'
import { Verdict } from '../verdict/verdict.ts'

/** Most bytes of a report that is taken over. */
export const REPORT_BYTES_MAX = 50 * 1024 * 1024

/**
 * What a report names and a desk does not get with it. `files`: the documents that texts were read from; `sign-off`: that the article was signed off; `public-page`: the one that
 * corrections were published on.
 */
export const LeftOut = z.enum(['files', 'sign-off', 'public-page'])
export type LeftOut = z.infer<typeof LeftOut>

/**
 * What would be stored of a report, before anything is. `sha256`: the hash that the report prints, by which the import names what was seen. `signature`: of the key that
 * made the report; null for one that is not signed. `approved`: claims whose approval stands.
 */
export const ReportPreview = z.object({
  sha256: z.string(),
  signature: z.object({ keyId: z.string() }).nullable(),
  desk: z.string(),
  exportedAt: z.string(),
  version: z.string(),
  title: z.string(),
  byline: z.string().nullable(),
  language: z.string(),
  dir: Direction,
  revisions: z.int(),
  states: z.array(z.object({ state: ClaimState, count: z.int() })),
  verdicts: z.array(z.object({ verdict: Verdict, count: z.int() })),
  approved: z.int(),
  evidence: z.int(),
  comments: z.int(),
  /** Fact-checks that others published. */
  outsideChecks: z.int(),
  /** Of what was published, or is to be published next. */
  corrections: z.int(),
  /** `isKnown`: the desk has a source with the same text. It is not made one with it. */
  sources: z.array(
    z.object({
      title: z.string(),
      language: z.string(),
      dir: Direction,
      texts: z.int(),
      isKnown: z.boolean(),
    }),
  ),
  people: z.array(z.object({ name: z.string(), role: Role.nullable() })),
  leftOut: z.array(LeftOut),
  /** Articles of the desk that came from this very report. */
  earlier: z.array(z.object({ articleId: z.string(), title: z.string(), at: z.string() })),
})
export type ReportPreview = z.infer<typeof ReportPreview>

/**
 * What goes with the file of a report that is to be stored. `sha256` as the preview told it. `approvals`: `keep` lets those count that were given elsewhere, `drop` sends
 * their claims to review here.
 */
export const ReportImportFields = z.strictObject({
  sha256: z.string().regex(/^[\da-f]{64}$/),
  approvals: z.enum(['keep', 'drop']).default('drop'),
})
export type ReportImportFields = z.infer<typeof ReportImportFields>
