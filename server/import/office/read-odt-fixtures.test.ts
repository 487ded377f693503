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
import { readOdt } from './read-odt.ts'
import { UnreadableError } from '../reader.ts'

/** The reference drops the blanks that an OpenDocument text stores as elements. */
function solid(words: string): string {
  return words.replaceAll(/\s+/g, '')
}

/** The reference counts each paragraph with words, those inside cells, comments and notes too. */
function countParagraphs({ text, blocks }: ReadDocument): number {
  return blocks.reduce((sum, { kind, start, end }) => {
    const lines = kind === 'table-cell' ? text.slice(start, end).split('\n').length : 1
    return sum + lines
  }, 0)
}

function compare(document: ReadDocument, reference: Reference): Omit<Finding, 'id'>[] {
  const { text, blocks, comments, notes, changes } = document
  const lines = comments.reduce((sum, comment) => sum + comment.text.split('\n').length, 0)
  const paragraphs = countParagraphs(document)
  const isOfComments = reference.paragraphs === paragraphs + lines
  return [
    {
      measure: 'first text',
      ours: solid(text.slice(0, blocks[0]?.end)),
      theirs: solid(reference.first_text ?? ''),
      why: null,
    },
    {
      measure: 'paragraphs',
      ours: paragraphs,
      theirs: reference.paragraphs,
      why: isOfComments ? 'the reference counts paragraphs inside comments' : null,
    },
    { measure: 'comments', ours: comments.length, theirs: reference.annotations, why: null },
    { measure: 'notes', ours: notes.length, theirs: reference.notes, why: null },
    { measure: 'changes', ours: changes.length, theirs: reference.tracked_changes, why: null },
  ]
}

test.skipIf(!REFERENCES_PRESENT)(
  'real OpenDocument texts give what an independent parser found, or it is known why not (skipped without ../shared)',
  async () => {
    const findings: Finding[] = []
    for (const { id, bytes, reference } of listReferences('odt')) {
      try {
        const document = await readOdt(bytes)
        findings.push(...compare(document, reference).map((finding) => ({ id, ...finding })))
      } catch (error) {
        if (!(error instanceof UnreadableError)) throw error
        const isBroken = reference.parse_error_in_reference_parser !== undefined
        const theirs = isBroken ? 'wrong-kind' : 'readable'
        findings.push({ id, measure: 'refused', ours: error.code, theirs, why: null })
      }
    }
    printFindings('OpenDocument texts against the reference', findings)
    expect(findings.length).toBeGreaterThan(10)
    expect(findings.filter((finding) => !isAgreed(finding) && finding.why === null)).toEqual([])
  },
)
