import { z } from '@hono/zod-openapi'

export const ReportFormat = z.enum(['html', 'md', 'csv', 'json'])
export type ReportFormat = z.infer<typeof ReportFormat>

/** How a format is called on the wire, and how its files end. */
export const REPORT_FILE: Record<ReportFormat, { type: string; ending: string }> = {
  html: { type: 'text/html; charset=utf-8', ending: 'html' },
  md: { type: 'text/markdown; charset=utf-8', ending: 'md' },
  csv: { type: 'text/csv; charset=utf-8; header=present', ending: 'csv' },
  json: { type: 'application/json; charset=utf-8', ending: 'json' },
}
