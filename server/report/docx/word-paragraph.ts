import { type Direction } from '#shared/text/block.ts'
import { closeEmbeddings, firstDirection } from './split-directions.ts'
import { ownWords, userWords, words } from './word-run.ts'

/** About what fits on a line beside its name. */
const LINE_CHARS = 60

type ParagraphLook = { style?: string; dir?: Direction; listLevel?: number }

/** A paragraph of runs. `style`: id of a paragraph style; `listLevel` from 0 makes it a point of a list. */
export function paragraph(runs: string, { style, dir, listLevel }: ParagraphLook = {}): string {
  const inside = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    listLevel === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${String(listLevel)}"/><w:numId w:val="1"/></w:numPr>`,
    dir === 'rtl' ? '<w:bidi/>' : '',
  ].join('')
  return `<w:p>${inside === '' ? '' : `<w:pPr>${inside}</w:pPr>`}${runs}</w:p>`
}

/** A paragraph of what people wrote, from the side on which it is read. */
export function userParagraph(text: string, style: string): string {
  const dir = firstDirection(text) ?? 'ltr'
  return paragraph(words(closeEmbeddings(text), { dir }), { style, dir })
}

/** A paragraph of a text whose direction and language are known. */
export function textParagraph(
  text: string,
  { dir, language }: { dir: Direction; language: string },
  style: string,
): string {
  return paragraph(words(closeEmbeddings(text), { dir, language }), { style, dir })
}

/** A name and what it is, in a line; nothing where it is nothing. `runs` are markup already. */
export function fact(name: string, runs: string | null): string {
  if (runs === null || runs === '') return ''
  return paragraph(`${ownWords(name, 'ReportLabel')}<w:r><w:tab/></w:r>${runs}`, {
    style: 'ReportFact',
  })
}

/** As `fact`, of our own words. */
export function ownFact(name: string, text: string | null): string {
  return fact(name, text && ownWords(text))
}

/** As `fact`, of what people wrote. What is read from the right and takes more than a line has a paragraph of its own, so that its lines begin at their side. */
export function userFact(name: string, text: string | null): string {
  if (text === null || text === '') return ''
  const isLine = text.length <= LINE_CHARS && !/[\r\n]/.test(text)
  if (isLine || firstDirection(text) !== 'rtl') return fact(name, userWords(text))
  const label = paragraph(ownWords(name, 'ReportLabel'), { style: 'ReportFact' })
  return `${label}${userParagraph(text, 'ReportFactFromRight')}`
}

/** Runs with something of our own between them. */
export function joined(runs: readonly string[], between: string): string {
  return runs.filter((each) => each !== '').join(ownWords(between))
}
