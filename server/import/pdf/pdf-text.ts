import { type DocumentPage, HYPHENS_MAX } from '#shared/text/document.ts'
import { type Block } from '#shared/text/block.ts'
import { joinLines, readVocabulary } from './pdf-hyphens.ts'
import { type Line } from './pdf-line.ts'
import { listParagraphs } from './pdf-paragraphs.ts'
import { TextBuilder } from '../text-builder.ts'

/** `hyphens`: where a hyphen and the end of a line inside a word were taken out. */
type PdfText = { text: string; blocks: Block[]; pages: DocumentPage[]; hyphens: number[] }

/**
 * Builds the text of a document from its lines, which learn where they stand in it. A page goes from its first word to the first of the next page, so that
 * every offset belongs to a page; one that begins inside a block cuts it.
 *
 * @param labels as printed on the pages, by page from 0
 */
export function buildText(lines: readonly Line[], labels: readonly string[]): PdfText {
  const builder = new TextBuilder()
  const vocabulary = readVocabulary(lines)
  const starts: { number: number; start: number }[] = []
  const hyphens: number[] = []
  for (const paragraph of listParagraphs(lines)) {
    builder.begin(paragraph.kind, paragraph.level)
    for (const [index, line] of paragraph.lines.entries()) {
      const next = paragraph.lines[index + 1]
      const join = next === undefined ? null : joinLines(line.text, next.text, vocabulary)
      const words = line.text.slice(0, join?.keep)
      builder.add(words)
      line.end = builder.offset
      line.start = line.end - words.length
      if (starts.at(-1)?.number !== line.page) starts.push({ number: line.page, start: line.start })
      if (join !== null && join.keep < line.text.length) hyphens.push(line.end)
      if (join?.glue === ' ') builder.add(' ')
    }
    builder.end()
  }
  const { text, blocks } = builder.finish()
  const pages = starts.map(({ number, start }, index) => ({
    number,
    label: (labels[number - 1] ?? '').trim().slice(0, 100) || String(number),
    start: index === 0 ? 0 : start,
    end: starts[index + 1]?.start ?? text.length,
  }))
  return { text, blocks, pages, hyphens: hyphens.slice(0, HYPHENS_MAX) }
}
