import { type DocumentWarning, type ReadDocument } from '#shared/text/document.ts'
import { textDirection } from '#shared/text/make-blocks.ts'
import { findArticle, type HtmlSelection } from './html-article.ts'
import { HtmlBlockWriter } from './html-blocks.ts'
import { type HtmlPage } from './html-element.ts'
import { decodeHtml } from './html-encoding.ts'
import { listVisibleTexts } from './html-hidden.ts'
import { readHtmlMetadata } from './html-metadata.ts'
import { bounds, restoreFacts } from './html-restore.ts'
import { readHtmlTree } from './html-tree.ts'
import { type Reader, UnreadableError } from '../reader.ts'
import { TextBuilder } from '../text-builder.ts'

const READER = 'html/1 (readability 0.6.0)'
/** Where a headline may stand to count as the text's own: among its first words. */
const HEADLINE_REACH_CHARS = 2_000
/** How other kinds of file begin, in hex. */
const OTHER_KINDS = [
  '25504446',
  '504b0304',
  '7b5c7274',
  '7f454c46',
  '47494638',
  '89504e47',
  'd0cf11e0',
  'ffd8ff',
]

/**
 * Reads a web page: its article, or all of it where none is found or `isWholePage`. Nothing of the page is run, loaded or kept but its words and what it
 * says of itself.
 */
export const readHtml: Reader = (bytes, options) =>
  new Promise((resolve) => {
    resolve(readPage(bytes, options))
  })

const readPage = (bytes: Parameters<Reader>[0], options: Parameters<Reader>[1]): ReadDocument => {
  const beginning = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  if (OTHER_KINDS.some((kind) => beginning.startsWith(kind)))
    throw new UnreadableError('wrong-kind', 'This is another kind of file than a web page.')
  const { markup, warnings } = decodeHtml(bytes, options)
  const page = readHtmlTree(markup)
  const { metadata, headline } = readHtmlMetadata(page, options.url)
  const visible = listVisibleTexts(page.body)
  const article = options.isWholePage === true ? null : articleOf(page)
  const selection =
    article === null
      ? { keeps: () => true, first: 0, last: page.textCount }
      : selectionOf(restoreFacts(page, article, headline))
  const builder = new TextBuilder()
  const words = visible.filter(({ number }) => selection.keeps(number)).map(({ text }) => text)
  if (article !== null && headline !== null && !beginsWith(words, headline)) {
    builder.begin('heading', 1)
    builder.add(headline)
  }
  const writer = new HtmlBlockWriter(builder, selection)
  writer.write(page.body)
  const { text, blocks } = builder.finish()
  if (words.every((one) => !/\S/.test(one)) || blocks.length === 0)
    throw new UnreadableError('no-text', 'The page has no text.')
  const isNarrow = 2 * countLetters(words) < countLetters(visible.map((one) => one.text))
  return {
    text,
    blocks,
    dir: textDirection(text),
    reader: READER,
    metadata,
    comments: [],
    notes: [],
    changes: writer.changes,
    pages: [],
    warnings: [...warnings, ...warningsOf(writer, isNarrow)],
  }
}

/** A page that Readability stumbles over is read whole. */
function articleOf(page: HtmlPage): Set<number> | null {
  try {
    return findArticle(page)
  } catch {
    return null
  }
}

function selectionOf(numbers: ReadonlySet<number>): HtmlSelection {
  return { keeps: (number) => numbers.has(number), ...bounds(numbers) }
}

/** Whether the headline is among the first words, however it is broken and spaced. */
function beginsWith(words: readonly string[], headline: string): boolean {
  const beginning = words.join(' ').slice(0, HEADLINE_REACH_CHARS * 10)
  return lettersOf(beginning).slice(0, HEADLINE_REACH_CHARS).includes(lettersOf(headline))
}

function lettersOf(words: string): string {
  return words.toLowerCase().replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '')
}

function countLetters(words: readonly string[]): number {
  return words.reduce((sum, one) => sum + one.replaceAll(/\s+/g, '').length, 0)
}

function warningsOf(writer: HtmlBlockWriter, isNarrow: boolean): DocumentWarning[] {
  const found: [boolean, DocumentWarning['code'], string][] = [
    [
      isNarrow,
      'extraction-narrow',
      'More than half of the words on the page were taken for menus and other pages, and left out. Look at the whole page if something is missing.',
    ],
    [
      writer.hasHiddenWords,
      'hidden-text-left-out',
      'The page has words that a reader of it does not see. They were left out.',
    ],
    [writer.pictures > 0, 'pictures-left-out', 'Pictures were left out; their captions were kept.'],
    [
      writer.changes.length > 0,
      'changes-accepted',
      'Words that the page strikes out are not in the text; they are listed as deletions.',
    ],
    [
      writer.changesLeftOut > 0,
      'parts-left-out',
      `${writer.changesLeftOut} further deletions are not listed.`,
    ],
  ]
  return found.filter(([holds]) => holds).map(([, code, detail]) => ({ code, detail }))
}
