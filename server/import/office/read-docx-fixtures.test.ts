import { expect, test } from 'vitest'
import { type ReadDocument } from '#shared/text/document.ts'
import {
  isAgreed,
  listReferences,
  printFindings,
  REFERENCES_PRESENT,
  type Finding,
  type Reference,
} from './docx-reference.fixture.ts'
import { readDocx } from './read-docx.ts'
import { UnreadableError } from '../reader.ts'
import { readZip } from './zip.ts'

const FIRST_TEXT_CHARS = 200

/** Why we rightly find something else than the reference: `holds` says whether the document is such a case. */
const EXPLANATIONS: {
  measures: readonly string[]
  why: string
  holds: (xml: string, ours: number, theirs: number) => boolean
}[] = [
  {
    measures: ['paragraphs', 'tables'],
    why: 'the reference counts words in a text box twice, for the newer and the older way in which Word stores them',
    holds: (xml, ours, theirs) => theirs - ours === paragraphsInFallbacks(xml),
  },
  {
    measures: ['paragraphs'],
    why: 'a deleted border joins two paragraphs, which the reference counts both',
    holds: (xml, ours, theirs) =>
      theirs > ours &&
      theirs - ours <= countOf(xml, /<w:pPr>(?:(?!<\/w:pPr>).)*<w:(del|moveFrom) /g),
  },
  {
    measures: ['paragraphs', 'first text'],
    why: 'hidden words are left out, which the reference counts',
    holds: (xml) => /<w:vanish *\/>/.test(xml),
  },
  {
    measures: ['insertions'],
    why: 'the reference counts a number that was put before a paragraph, which is no change of words',
    holds: (xml, ours, theirs) =>
      theirs - ours === countOf(xml, /<w:numPr>(?:(?!<\/w:numPr>).)*<w:ins /g),
  },
]

function paragraphsInFallbacks(xml: string): number {
  const fallbacks = xml.match(/<mc:Fallback>.*?<\/mc:Fallback>/gs) ?? []
  return fallbacks.reduce(
    (sum, one) => sum + countOf(one, /<w:p[ >](?:(?!<\/w:p>).)*<w:t[ >]/gs),
    0,
  )
}

function countOf(xml: string, pattern: RegExp): number {
  return xml.match(pattern)?.length ?? 0
}

/** Runs of blanks are one in our text, and an optional hyphen is a letter of it; the reference drops that. */
function plain(words: string): string {
  return words.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim()
}

/** Blocks of the body, a cell as its paragraphs: the reference counts those with words, in cells and boxes too. */
function bodyParagraphs({ text, blocks, notes }: ReadDocument): string[] {
  const isNote = (start: number) =>
    notes.some(({ range }) => start >= range.start && start < range.end)
  return blocks
    .filter(({ start }) => !isNote(start))
    .flatMap(({ kind, start, end }) => {
      const words = text.slice(start, end)
      return kind === 'table-cell' ? words.split('\n') : [words]
    })
}

function compare(document: ReadDocument, reference: Reference): [string, unknown, unknown][] {
  const paragraphs = bodyParagraphs(document)
  const changes = (kind: string) => document.changes.filter((change) => change.kind === kind).length
  const notes = (kind: string) => document.notes.filter((note) => note.kind === kind)
  const words = (kind: string) =>
    notes(kind).map(({ range }) => plain(document.text.slice(range.start, range.end)))
  const comments = document.comments.map(({ author, text }) => ({ author, text }))
  const all: [string, unknown, unknown][] = [
    [
      'first text',
      plain(paragraphs[0] ?? '').slice(0, FIRST_TEXT_CHARS),
      plain(reference.first_text_accepted ?? '').slice(0, FIRST_TEXT_CHARS),
    ],
    ['paragraphs', paragraphs.length, reference.paragraphs_accepted],
    ['comments', comments, reference.comments ?? []],
    ['comments in the text', comments.length, reference.comment_refs],
    ['footnotes', words('footnote'), reference.footnotes?.map(plain)],
    ['endnotes', words('endnote'), reference.endnotes?.map(plain)],
    ['footnotes called', notes('footnote').length, reference.footnote_refs],
    ['endnotes called', notes('endnote').length, reference.endnote_refs],
    ['insertions', changes('insertion'), reference.ins],
    ['deletions', changes('deletion'), reference.del],
    ['moves from', changes('move-from'), reference.moveFrom],
    ['moves to', changes('move-to'), reference.moveTo],
    [
      'has a table',
      document.blocks.some(({ kind }) => kind === 'table-cell'),
      (reference.tables ?? 0) > 0,
    ],
  ]
  return all.filter(([, , theirs]) => theirs !== undefined)
}

function explain(xml: string, [measure, ours, theirs]: [string, unknown, unknown]): string | null {
  const counts = [ours, theirs].map((count) => (typeof count === 'number' ? count : 0))
  const [one = 0, other = 0] = counts
  const found = EXPLANATIONS.find(
    ({ measures, holds }) => measures.includes(measure) && holds(xml, one, other),
  )
  return found?.why ?? null
}

async function readOrReason(bytes: Uint8Array): Promise<ReadDocument | string> {
  try {
    return await readDocx(bytes)
  } catch (error) {
    if (error instanceof UnreadableError) return error.code
    throw error
  }
}

test.skipIf(!REFERENCES_PRESENT)(
  'real Word files give what an independent parser found, or it is known why not (skipped without ../shared)',
  async () => {
    const findings: Finding[] = []
    for (const { id, bytes, reference } of listReferences('docx')) {
      const document = await readOrReason(bytes)
      if (typeof document === 'string') {
        const isEmpty = reference.paragraphs_accepted === 0
        const theirs = isEmpty ? 'no-text' : 'encrypted'
        findings.push({ id, measure: 'refused', ours: document, theirs, why: null })
        continue
      }
      const xml = Buffer.from((await (await readZip(bytes)).read('word/document.xml')) ?? [])
      for (const compared of compare(document, reference)) {
        const [measure, ours, theirs] = compared
        findings.push({ id, measure, ours, theirs, why: explain(xml.toString(), compared) })
      }
    }
    printFindings('Word files against the reference', findings)
    expect(findings.length).toBeGreaterThan(500)
    expect(findings.filter((finding) => !isAgreed(finding) && finding.why === null)).toEqual([])
    const comments = findings.filter(({ measure }) => measure === 'comments')
    expect(comments.every(isAgreed)).toBe(true)
  },
)

test.skipIf(!REFERENCES_PRESENT)(
  'a file with tracked changes reads like the same file with them accepted (skipped without ../shared)',
  async () => {
    const files = new Map(listReferences('docx').map(({ id, bytes }) => [id, bytes]))
    const findings: Finding[] = []
    for (const [id, bytes] of files) {
      const accepted = files.get(id.replace(/\.docx$/, '-Accepted.docx'))
      if (accepted === undefined) continue
      const [ours, theirs] = [(await readDocx(bytes)).text, (await readDocx(accepted)).text]
      findings.push({ id, measure: 'same text', ours, theirs, why: null })
    }
    printFindings('Tracked changes against the accepted file', findings)
    expect(findings.length).toBeGreaterThan(5)
    expect(findings.filter(isAgreed).length / findings.length).toBeGreaterThanOrEqual(0.95)
  },
)
