import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { type ReadDocument } from '#shared/text/document.ts'
import { readPdf } from './read-pdf.ts'
import { UnreadableError } from '../reader.ts'

const FOLDER = path.join(import.meta.dirname, '../../../../shared/fixtures/documents')

/** What another program (pypdf) gives; it shows words in the order in which the file does. */
const Reference = z.object({
  pages: z.int().optional(),
  page1_chars_pypdf: z.int().optional(),
  page1_head_pypdf: z.string().optional(),
  parse_error_in_reference_parser: z.string().optional(),
})
type Reference = z.infer<typeof Reference>
const Row = z.object({ file: z.string(), type: z.string(), reference: Reference })

type Outcome = { read: ReadDocument | null; code: string | null }

const MEASURES: Record<string, (outcome: Outcome, reference: Reference) => boolean | null> = {
  'readable or not': ({ code }, reference) => (code === null) === hasWords(reference),
  pages: ({ read }, { pages }) => (read === null ? null : countPages(read) === pages),
  'first text': ({ read }, { page1_head_pypdf: head = '' }) =>
    read === null ? null : bare(read.text).startsWith(bare(head)),
  'words of the first text': ({ read }, { page1_head_pypdf: head = '' }) => {
    if (read === null) return null
    const page = bare(read.text.slice(0, read.pages[0]?.end))
    return wordsOf(head).every((word) => page.includes(bare(word)))
  },
  'letters of page 1': ({ read }, { page1_chars_pypdf: chars = 0 }) =>
    read === null ? null : Math.abs((read.pages[0]?.end ?? 0) - chars) <= Math.max(3, 0.04 * chars),
}

const ORDER =
  'the reference shows words as the file stores them, the reader from the top of the page down'
const BLANKS =
  'the reference counts the blanks between and after the words, the reader one for each gap'
const HEADS = 'the reader leaves out what is printed at the head and foot of page after page'

const EXPLAINED: Record<string, string> = {
  'tika__testPDF.pdf first text': `${ORDER}: the foot of the page comes last`,
  'tika__testPDF_rotated.pdf first text': `${ORDER}: the foot of the page comes last`,
  'tika__testAnnotations.pdf letters of page 1': BLANKS,
  'tika__testPageNumber.pdf first text': `${ORDER}: the page number comes last`,
  'tika__testPageNumber.pdf letters of page 1': BLANKS,
  'pdfplumber__cupertino_usd_4-6-16.pdf first text': `${ORDER}: the name of the district comes first`,
  'pdfplumber__cupertino_usd_4-6-16.pdf letters of page 1': BLANKS,
  'format-corpus__040669.pdf first text': HEADS,
  'format-corpus__040669.pdf words of the first text': HEADS,
  'format-corpus__040669.pdf letters of page 1': HEADS,
  'format-corpus__507618.pdf first text': `${ORDER}: the name of the printer comes last`,
  'format-corpus__507618.pdf letters of page 1': HEADS,
  'format-corpus__226387.pdf first text': `${ORDER}: the notes at the foot come last`,
}

test.skipIf(!existsSync(FOLDER))(
  'real PDFs are read as an independent reader reads them',
  async () => {
    const counts = new Map<string, { agree: number; all: number }>()
    const differing: string[] = []
    for (const { file, reference } of listFiles()) {
      const outcome = await read(file)
      for (const [measure, agrees] of Object.entries(MEASURES)) {
        const result = agrees(outcome, reference)
        if (result === null) continue
        const count = counts.get(measure) ?? { agree: 0, all: 0 }
        counts.set(measure, { agree: count.agree + (result ? 1 : 0), all: count.all + 1 })
        if (!result) differing.push(`${path.basename(file)} ${measure}`)
      }
    }
    for (const [measure, { agree, all }] of counts)
      process.stdout.write(`pdf ${measure}: ${agree} of ${all} agree\n`)
    for (const one of differing)
      process.stdout.write(`pdf differs: ${one}: ${EXPLAINED[one] ?? 'NOT EXPLAINED'}\n`)
    expect(differing.toSorted()).toEqual(Object.keys(EXPLAINED).toSorted())
  },
  60_000,
)

function listFiles() {
  const lines = readFileSync(path.join(FOLDER, 'manifest.jsonl'), 'utf8').trim().split('\n')
  return lines.map((line) => Row.parse(JSON.parse(line))).filter(({ type }) => type === 'pdf')
}

async function read(file: string): Promise<Outcome> {
  try {
    return { read: await readPdf(readFileSync(path.join(FOLDER, file)), {}), code: null }
  } catch (error) {
    if (error instanceof UnreadableError) return { read: null, code: error.code }
    throw error
  }
}

function hasWords(reference: Reference): boolean {
  return (reference.page1_chars_pypdf ?? 0) > 0
}

function countPages({ pages, warnings }: ReadDocument): number {
  const empty = warnings.find(({ code }) => code === 'pages-without-text')?.detail ?? ''
  return pages.length + (empty.match(/\d+/g)?.length ?? 0)
}

/** Without blanks and hyphens, on which the programs need not agree. */
function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u00AD-]/g, '')
}

/** The last word of a head is cut. */
function wordsOf(head: string): string[] {
  const words = head.split(/\s+/)
  return head.length >= 200 ? words.slice(0, -1) : words
}
