import { type Direction, LanguageTag } from '#shared/text/block.ts'
import { escapeXml } from './escape-xml.ts'
import {
  closeEmbeddings,
  type DirectedPiece,
  firstDirection,
  splitDirections,
} from './split-directions.ts'

/** How words look and what they are. `dir`: of the text that they belong to, `language`: of that text. */
export type WordsLook = {
  dir?: Direction
  language?: string
  /** Id of a character style. */
  style?: string | null
  isShaded?: boolean
  isDeleted?: boolean
}

/** Words of the report itself. */
export function ownWords(text: string, style: string | null = null): string {
  return runsOf([{ text, dir: 'ltr' }], { style })
}

/**
 * What people wrote, inside a line that is read from the left. What is read from the right is set in it as one and ended by a mark: its pieces, and numbers behind it,
 * would else follow each other the wrong way. Word goes by its own element for that, LibreOffice 7 by the characters.
 */
export function userWords(text: string, style: string | null = null): string {
  const own = closeEmbeddings(text)
  const dir = firstDirection(own) ?? 'ltr'
  const pieces = splitDirections(own, dir)
  if (dir === 'ltr') return runsOf(pieces, { dir, style })
  const around = { dir, style: null }
  const runs = [
    runsOf([{ text: '\u202B', dir }], around),
    runsOf(pieces, { dir, style }),
    runsOf([{ text: '\u202C', dir }], around),
  ]
  return `<w:dir w:val="rtl">${runs.join('')}</w:dir>${ownWords('\u200E')}`
}

/** Words of a text whose direction and language are known, a run per direction. */
export function words(text: string, look: WordsLook): string {
  return runsOf(splitDirections(text, look.dir ?? 'ltr'), look)
}

/** Runs of pieces whose directions are settled. */
export function runsOf(pieces: readonly DirectedPiece[], look: WordsLook): string {
  return pieces
    .filter(({ text }) => text !== '')
    .map((piece) => `<w:r>${properties(piece, look)}${content(piece.text, look)}</w:r>`)
    .join('')
}

function properties({ dir }: DirectedPiece, look: WordsLook): string {
  const inside = [
    look.style ? `<w:rStyle w:val="${look.style}"/>` : '',
    look.isShaded ? '<w:shd w:val="clear" w:color="auto" w:fill="E2E2E2"/>' : '',
    dir === 'rtl' ? '<w:rtl/>' : '',
    dir === (look.dir ?? 'ltr') ? languageOf(dir, look.language) : '',
  ].join('')
  return inside === '' ? '' : `<w:rPr>${inside}</w:rPr>`
}

function languageOf(dir: Direction, language: string | undefined): string {
  if (language === undefined || !LanguageTag.safeParse(language).success) return ''
  return dir === 'rtl'
    ? `<w:lang w:bidi="${language}"/>`
    : `<w:lang w:val="${language}" w:eastAsia="${language}"/>`
}

function content(text: string, { isDeleted }: WordsLook): string {
  const name = isDeleted ? 'w:delText' : 'w:t'
  return text
    .split(/(\r\n?|[\n\u2028\u2029]|\t)/)
    .map((part, at) => {
      if (at % 2 === 1) return part === '\t' ? '<w:tab/>' : '<w:br/>'
      // Word drops blanks at the ends of what does not ask for them.
      const space = /^\s|\s$|\s\s/.test(part) ? ' xml:space="preserve"' : ''
      return part === '' ? '' : `<${name}${space}>${escapeXml(part)}</${name}>`
    })
    .join('')
}
