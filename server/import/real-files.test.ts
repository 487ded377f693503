import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readDocument } from './read-document.ts'
import { UnreadableError } from './reader.ts'

const FOLDER = path.join(import.meta.dirname, '../../../shared/fixtures/documents')
const MANIFEST = path.join(FOLDER, 'manifest.jsonl')
const Line = z.object({ id: z.string(), file: z.string(), type: z.string() })

/** Real files that are refused, and why that is right. */
const REFUSED: Record<string, [string, string]> = {
  'tika__testWORD_protected_passtika.docx': ['encrypted', 'locked with a password on purpose'],
  'tika__testWORD_multi_authors.docx': ['no-text', 'holds no words, only who wrote it'],
  'tika__testODTnotaZipFile.odt': ['wrong-kind', 'is no OpenDocument file, on purpose'],
  'tika__testPDF_twoAuthors.pdf': ['no-text', 'an empty page with metadata'],
  'tika__testPopupAnnotation.pdf': ['no-text', 'a page with remarks and no words'],
  'pdfplumber__empty.pdf': ['no-text', 'has no bytes, on purpose'],
  'pdfplumber__password-example.pdf': ['encrypted', 'locked with a password on purpose'],
}

test.skipIf(!existsSync(MANIFEST))(
  'every real file is read, or refused for a reason that is right (skipped without ../shared)',
  async () => {
    const lines = readFileSync(MANIFEST, 'utf8').trim().split('\n')
    const files = lines.map((line) => Line.parse(JSON.parse(line)))
    const read: Record<string, number> = {}
    const refused: Record<string, string> = {}
    for (const { id, file, type } of files) {
      const reason = await reasonOf(file)
      if (reason === null) read[type] = (read[type] ?? 0) + 1
      else refused[id] = reason
    }
    const kinds = Object.entries(read).map(([type, count]) => `${count} ${type}`)
    process.stdout.write(`Read: ${kinds.join(', ')}; refused ${Object.keys(refused).length}.\n`)
    for (const [id, [reason, why]] of Object.entries(REFUSED))
      process.stdout.write(`  ${id}: ${reason}, ${why}\n`)
    const expected = Object.entries(REFUSED).map(([id, [reason]]) => [id, reason])
    expect(refused).toEqual(Object.fromEntries(expected))
  },
)

/** Why a file is not read; null when it is. */
async function reasonOf(file: string): Promise<string | null> {
  try {
    const document = await readDocument(
      path.basename(file),
      readFileSync(path.join(FOLDER, file)),
      {},
    )
    for (const { start, end } of document.blocks)
      expect(document.text.slice(start, end).trim().length).toBeGreaterThan(0)
    return null
  } catch (error) {
    if (error instanceof UnreadableError) return error.code
    throw error
  }
}
