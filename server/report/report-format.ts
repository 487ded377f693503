import { z } from 'zod'

export const ReportFormat = z.enum([
  'html',
  'pdf',
  'docx',
  'xlsx',
  'csv',
  'md',
  'json',
  'claimreview',
  'annotations',
])
export type ReportFormat = z.infer<typeof ReportFormat>

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const JSON_LD = 'application/ld+json; charset=utf-8'

/** How a format is called on the wire, and how its files end. */
export const REPORT_FILE: Record<ReportFormat, { type: string; ending: string }> = {
  html: { type: 'text/html; charset=utf-8', ending: 'html' },
  pdf: { type: 'application/pdf', ending: 'pdf' },
  docx: { type: `${OFFICE}.wordprocessingml.document`, ending: 'docx' },
  xlsx: { type: `${OFFICE}.spreadsheetml.sheet`, ending: 'xlsx' },
  csv: { type: 'text/csv; charset=utf-8; header=present', ending: 'csv' },
  md: { type: 'text/markdown; charset=utf-8', ending: 'md' },
  json: { type: 'application/json; charset=utf-8', ending: 'json' },
  claimreview: { type: JSON_LD, ending: 'claimreview.jsonld' },
  annotations: { type: JSON_LD, ending: 'annotations.jsonld' },
}
