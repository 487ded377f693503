import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readRtf } from './read-rtf.ts'

const FOLDER = path.join(import.meta.dirname, '../../../../shared/fixtures/documents/rtf')

/** The manifest says nothing of rich text; this is what LibreOffice 7.4 makes of it: paragraphs with words, notes and comments. */
const EXPECTED = [
  { file: 'tika__testRTF.rtf', first: 'Test d’indexation Word', blocks: 1, notes: 0, comments: 0 },
  {
    file: 'tika__testRTFHyperlink.rtf',
    first: 'Thank you for using Microsoft® Office Outlook® 2003!',
    blocks: 13,
    notes: 0,
    comments: 0,
  },
  { file: 'tika__testRTFTableCellSeparation.rtf', first: 'a', blocks: 8, notes: 0, comments: 0 },
  { file: 'tika__testRTFUnicodeGothic.rtf', first: '𐌲𐌿𐍄𐌹𐍃𐌺', blocks: 1, notes: 0, comments: 0 },
  {
    file: 'tika__testRTFVarious.rtf',
    first: 'Footnote appears here',
    blocks: 33,
    notes: 1,
    comments: 0,
  },
  {
    file: 'tika__testRTFWord2010CzechCharacters.rtf',
    first: 'Článek týdne',
    blocks: 3,
    notes: 0,
    comments: 0,
  },
  {
    file: 'tika__testRTF_annotation_spacing.rtf',
    first: 'This is supercalifragilistic',
    blocks: 1,
    notes: 0,
    comments: 1,
  },
]

test.skipIf(!existsSync(FOLDER))(
  'real files of rich text are read as an office program reads them',
  async () => {
    const agree = { first: 0, blocks: 0, notes: 0, comments: 0 }
    for (const { file, ...expected } of EXPECTED) {
      const read = await readRtf(readFileSync(path.join(FOLDER, file)), {})
      agree.first += read.text.startsWith(expected.first) ? 1 : 0
      agree.blocks += read.blocks.length === expected.blocks ? 1 : 0
      agree.notes += read.notes.length === expected.notes ? 1 : 0
      agree.comments += read.comments.length === expected.comments ? 1 : 0
    }
    for (const [measure, count] of Object.entries(agree))
      process.stdout.write(`rtf ${measure}: ${count} of ${EXPECTED.length} agree\n`)
    expect(Object.values(agree)).toEqual([7, 7, 7, 7])
  },
)

test.skipIf(!existsSync(FOLDER))(
  'letters of old code pages and what hangs on words is there',
  async () => {
    const read = async (file: string) => await readRtf(readFileSync(path.join(FOLDER, file)), {})
    const czech = await read('tika__testRTFWord2010CzechCharacters.rtf')
    expect(czech.text).toContain('autory části textů byli esejci, členové asketického')
    const various = await read('tika__testRTFVarious.rtf')
    expect(various.text).toContain('ゾルゲと尾崎、淡々と最期')
    expect(various.text).not.toMatch(/header text|footer text/)
    const [note] = various.notes
    expect(note).toMatchObject({ kind: 'footnote', label: '1', reference: 21 })
    expect(various.text.slice(note?.range.start, note?.range.end)).toBe('This is a footnote.')
    const annotated = await read('tika__testRTF_annotation_spacing.rtf')
    const [comment] = annotated.comments
    expect(comment).toMatchObject({ author: 'Allison, Timothy B.', text: 'This is a comment' })
    const range = comment?.range
    expect(annotated.text.slice(range?.start, range?.end)).toBe('ali')
  },
)
