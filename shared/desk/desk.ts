import { z } from 'zod'
import { LanguageTag } from '../text/block.ts'
import { plainLine } from '../text/plain-text.ts'
import { Role } from '../auth/role.ts'

/** Rules of a desk that reports print. `selfApproval` lets one person approve their own work: off by default, printed as "not four-eyes". */
export const DeskPolicy = z.strictObject({ selfApproval: z.boolean() })
export type DeskPolicy = z.infer<typeof DeskPolicy>

export const DeskDraft = z.strictObject({
  name: plainLine(120),
  /** IANA name, e.g. `Europe/Berlin`; reports print local time with offset. */
  timeZone: z
    .string()
    .max(64)
    .regex(/^[A-Za-z0-9_+\-/]+$/)
    .optional(),
  language: LanguageTag.optional(),
})
export type DeskDraft = z.infer<typeof DeskDraft>

export const DeskChange = DeskDraft.partial().extend({ policy: DeskPolicy.optional() })
export type DeskChange = z.infer<typeof DeskChange>

export const Desk = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  language: z.string(),
  policy: DeskPolicy,
  /** Counts from 1; a new number for each change of the policy. */
  policyVersion: z.int(),
  version: z.int(),
  createdAt: z.string(),
  /** Of the person asking. */
  role: Role,
})
export type Desk = z.infer<typeof Desk>
