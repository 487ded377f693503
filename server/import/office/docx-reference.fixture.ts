import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const FOLDER = path.join(import.meta.dirname, '../../../../shared/fixtures/documents')
const MANIFEST = path.join(FOLDER, 'manifest.jsonl')

/** Whether the real documents are beside the project. */
export const REFERENCES_PRESENT = existsSync(MANIFEST)

/** What a small independent parser found in an office document; only some of it for each kind. */
const Reference = z.object({
  ins: z.int().optional(),
  del: z.int().optional(),
  moveFrom: z.int().optional(),
  moveTo: z.int().optional(),
  tables: z.int().optional(),
  footnote_refs: z.int().optional(),
  endnote_refs: z.int().optional(),
  comment_refs: z.int().optional(),
  paragraphs_accepted: z.int().optional(),
  first_text_accepted: z.string().optional(),
  comments: z.array(z.object({ author: z.string(), text: z.string() })).optional(),
  footnotes: z.array(z.string()).optional(),
  endnotes: z.array(z.string()).optional(),
  paragraphs: z.int().optional(),
  first_text: z.string().optional(),
  annotations: z.int().optional(),
  notes: z.int().optional(),
  tracked_changes: z.int().optional(),
  parse_error_in_reference_parser: z.string().optional(),
})
export type Reference = z.infer<typeof Reference>

const Line = z.object({ id: z.string(), file: z.string(), type: z.string(), reference: Reference })

export type ReferenceFile = { id: string; bytes: Buffer; reference: Reference }

/** The real documents of one kind. */
export function listReferences(type: 'docx' | 'odt'): ReferenceFile[] {
  return readFileSync(MANIFEST, 'utf8')
    .split('\n')
    .filter((line) => line.includes(`"type": "${type}"`) || line.includes(`"type":"${type}"`))
    .map((line) => Line.parse(JSON.parse(line)))
    .map(({ id, file, reference }) => ({
      id,
      bytes: readFileSync(path.join(FOLDER, file)),
      reference,
    }))
}

/** One comparison of what was read with the reference. */
export type Finding = {
  id: string
  measure: string
  ours: unknown
  theirs: unknown
  why: string | null
}

/** Prints how many agree for each measure, then each disagreement with its explanation. */
export function printFindings(title: string, findings: readonly Finding[]): void {
  const measures = [...new Set(findings.map(({ measure }) => measure))]
  const lines = measures.map((measure) => {
    const all = findings.filter((finding) => finding.measure === measure)
    return `${measure.padEnd(24)}${all.filter(isAgreed).length} of ${all.length}`
  })
  const disagreed = findings.filter((finding) => !isAgreed(finding)).map(describe)
  process.stdout.write(`\n${[title, ...lines, ...disagreed].join('\n')}\n`)
}

export function isAgreed({ ours, theirs }: Finding): boolean {
  return JSON.stringify(ours) === JSON.stringify(theirs)
}

function describe({ id, measure, ours, theirs, why }: Finding): string {
  const both = `${JSON.stringify(ours)} for ${JSON.stringify(theirs)}`
  return `- ${id}: ${measure} ${both}: ${why ?? 'not explained'}`
}
