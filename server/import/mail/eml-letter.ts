import { makeBlocks } from '#shared/text/make-blocks.ts'
import { type TextBuilder } from '../text-builder.ts'

/** How a plain part is laid out: lines that go on with the next (`format=flowed`), and whether the blank between goes too (`delsp=yes`). */
export type LetterLayout = { isFlowed: boolean; dropsBlanks: boolean }

/** A line without the marks of what is quoted; `depth`: how many there were. */
type LetterLine = { depth: number; words: string }

/**
 * Writes the words of a plain mail as blocks. Quoted lines are block quotes without their marks; wrapped lines go together, as in any plain text, or as
 * RFC 3676 says. Everything else stays, signatures too.
 */
export function writeLetter(builder: TextBuilder, letter: string, layout: LetterLayout): void {
  const rows = letter.split(/\r\n|\r|\n/)
  const lines = layout.isFlowed ? joinFlowed(rows, layout.dropsBlanks) : rows.map(quotedLine)
  for (const { depth, words } of runsOf(lines)) {
    const kind = depth > 0 ? 'block-quote' : 'paragraph'
    const pieces = layout.isFlowed
      ? words.split('\n')
      : makeBlocks(words).map(({ start, end }) => words.slice(start, end))
    for (const piece of pieces) {
      builder.begin(kind)
      builder.add(piece)
    }
  }
  builder.end()
}

/** Lines of one depth that follow each other, in one. */
function runsOf(lines: LetterLine[]): LetterLine[] {
  const runs: { depth: number; words: string[] }[] = []
  for (const { depth, words } of lines) {
    const last = runs.at(-1)
    if (last?.depth === depth) last.words.push(words)
    else runs.push({ depth, words: [words] })
  }
  return runs.map(({ depth, words }) => ({ depth, words: words.join('\n') }))
}

/** A mark of a quote is followed by a blank, a letter or nothing: `>50` and `>=` are words of whoever wrote them. */
const QUOTED = /^(?:>[ \t]?)*>(?=[ \t]|$|\p{L})/u

function quotedLine(row: string): LetterLine {
  const marks = QUOTED.exec(row)?.[0] ?? ''
  return { depth: marks.replaceAll(/[^>]/g, '').length, words: row.slice(marks.length) }
}

const SIGNATURE = '-- '

/** RFC 3676, 4: a line that ends in a blank goes on with the next of its depth; one blank before a line is stuffing. */
function joinFlowed(rows: string[], dropsBlanks: boolean): LetterLine[] {
  const joined: { depth: number; words: string[]; isOpen: boolean }[] = []
  for (const row of rows) {
    const depth = /^>*/.exec(row)?.[0].length ?? 0
    const words = row.slice(depth).replace(/^ /, '')
    const isOpen = words.endsWith(' ') && words !== SIGNATURE
    const last = joined.at(-1)
    const kept = isOpen && dropsBlanks ? words.slice(0, -1) : words
    if (last?.isOpen === true && last.depth === depth && words !== SIGNATURE) {
      last.words.push(kept)
      last.isOpen = isOpen
    } else joined.push({ depth, words: [kept], isOpen })
  }
  return joined.map(({ depth, words }) => ({ depth, words: words.join('') }))
}
