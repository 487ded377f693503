import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { type ReadDocument } from '#shared/text/document.ts'
import { readEml } from './read-eml.ts'

const FOLDER = path.join(import.meta.dirname, '../../../../shared/fixtures/documents')

const Reference = z.object({
  subject: z.string().nullable(),
  from: z.string(),
  date: z.string(),
  body_type: z.string(),
  attachments: z.array(z.string()),
  body_head: z.string(),
})
type Reference = z.infer<typeof Reference>

const MEASURES: Record<string, (read: ReadDocument, reference: Reference) => boolean> = {
  subject: (read, { subject }) => read.metadata.title === subject,
  from: (read, { from }) => read.metadata.mail?.from === from,
  date: (read, { date }) => Date.parse(read.metadata.mail?.sentAt ?? '') === Date.parse(date),
  'first text': (read, { body_head: head }) => plain(read.text).startsWith(plain(head)),
  attachments: (read, { attachments }) => {
    const detail = read.warnings.find(({ code }) => code === 'attachments-left-out')?.detail ?? ''
    const named =
      attachments.length === 0 ? '' : ` (${attachments.length}): ${attachments.join(', ')}.`
    return detail.endsWith(named) && (detail === '') === (named === '')
  },
}

const EXPLAINED: Record<string, string> = {
  'testLotusEml.eml first text':
    'the reference kept the tags of the page, the reader keeps its words',
}

test.skipIf(!existsSync(FOLDER))(
  'real mails are read as an independent reader reads them',
  async () => {
    const agree = new Map<string, number>()
    const disagreements: string[] = []
    const mails = listMails()
    for (const { id, file, reference } of mails) {
      const read = await readEml(readFileSync(path.join(FOLDER, file)), {})
      for (const [measure, agrees] of Object.entries(MEASURES)) {
        const isSame = agrees(read, reference)
        agree.set(measure, (agree.get(measure) ?? 0) + (isSame ? 1 : 0))
        if (!isSame) disagreements.push(`${id.replace(/^.*__/, '')} ${measure}`)
      }
    }
    for (const [measure, count] of agree)
      process.stdout.write(`eml ${measure}: ${count} of ${mails.length} agree\n`)
    for (const one of disagreements) process.stdout.write(`eml ${one}: ${EXPLAINED[one] ?? '?'}\n`)
    expect(mails.length).toBeGreaterThan(0)
    expect(disagreements.filter((one) => !(one in EXPLAINED))).toEqual([])
  },
)

function listMails() {
  const Line = z.object({
    id: z.string(),
    file: z.string(),
    type: z.string(),
    reference: z.unknown(),
  })
  return readFileSync(path.join(FOLDER, 'manifest.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Line.parse(JSON.parse(line)))
    .filter(({ type }) => type === 'eml')
    .map((line) => ({ ...line, reference: Reference.parse(line.reference) }))
}

function plain(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim()
}
