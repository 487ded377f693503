import { z } from 'zod'
import { type ReportProfile } from '#shared/report/dossier.ts'

/** In the order shown; as the server calls them. */
export const ReportFormat = z.enum([
  'html',
  'pdf',
  'docx',
  'xlsx',
  'csv',
  'md',
  'json',
  'annotations',
  'claimreview',
])
export type ReportFormat = z.infer<typeof ReportFormat>

/** Formats that only one profile gives: claims are published with the report that the public can read. */
const ONLY_IN: Partial<Record<ReportFormat, ReportProfile>> = { claimreview: 'public' }

/** Whether a report in this profile can have this format. */
export function isFormatOf(profile: ReportProfile, format: ReportFormat): boolean {
  const only = ONLY_IN[format]
  return only === undefined || only === profile
}
