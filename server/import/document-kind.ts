import { type DocumentContent, documentContents } from './document-contents.ts'
import { UnreadableError } from './reader.ts'

/** The kinds of file that Stet reads. */
export type Kind = 'plain' | 'markdown' | 'html' | 'docx' | 'pdf' | 'odt' | 'rtf' | 'eml'

/**
 * Which reader a file is for: what its bytes say, else the ending of its name for kinds of text, which have no mark of their own.
 * A file that is two kinds at once is what its name says, if that is one of the two.
 *
 * @throws UnreadableError `wrong-kind` for a kind that is not read, or where name and bytes contradict; `encrypted` for a locked Word file
 */
export function documentKind(name: string, bytes: Uint8Array): Kind {
  const ending = /\.([a-z0-9]{1,10})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''
  const named = KINDS_BY_ENDING[ending] ?? null
  if (bytes.byteLength === 0) throw new UnreadableError('no-text', 'The file is empty.')
  const contents = documentContents(bytes)
  if (named !== null) return kindOfNamed(named, contents, bytes)
  const advice = ADVICE_BY_ENDING[ending]
  if (ending === 'doc' && contents.length === 1 && contents[0] === 'rtf') return 'rtf'
  if (advice !== undefined) throw wrongKind(advice)
  return kindOfUnnamed(contents)
}

/** Kinds without a mark of their own: any letters will do. */
const TEXT_KINDS: readonly Kind[] = ['plain', 'markdown', 'html', 'eml']

const KINDS_BY_ENDING: Partial<Record<string, Kind>> = {
  txt: 'plain',
  text: 'plain',
  md: 'markdown',
  markdown: 'markdown',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
  odt: 'odt',
  rtf: 'rtf',
  eml: 'eml',
}

const NAMES: Record<Kind, string> = {
  plain: 'plain text',
  markdown: 'Markdown',
  html: 'web page',
  docx: 'Word',
  pdf: 'PDF',
  odt: 'OpenDocument text',
  rtf: 'rich text',
  eml: 'mail',
}

const READS = 'Stet reads .txt, .md, .html, .docx, .pdf, .odt, .rtf and .eml files.'

const OLD_WORD = 'This is an older Word file. Open it in Word, save it as .docx and bring that.'
const MACROS = 'This Word file may hold macros. Save it as .docx and bring that.'
const SHEET = 'Stet reads no spreadsheets. Save the sheet as PDF and bring that.'
const SLIDES = 'Stet reads no slides. Save them as PDF and bring that.'
const PICTURE = 'Stet reads no pictures. Bring a PDF that has its text in it, or paste the words.'
const ARCHIVE = 'Stet opens no archives. Unpack it and bring the documents one by one.'

const ADVICE_BY_ENDING: Partial<Record<string, string>> = {
  doc: OLD_WORD,
  dot: OLD_WORD,
  docm: MACROS,
  dotm: MACROS,
  dotx: 'This is a template for Word. Save it as .docx and bring that.',
  xls: SHEET,
  xlsx: SHEET,
  xlsm: SHEET,
  ods: SHEET,
  numbers: SHEET,
  csv: SHEET,
  ppt: SLIDES,
  pptx: SLIDES,
  odp: SLIDES,
  key: SLIDES,
  pages: 'Stet reads no Pages files. Export it from Pages as Word or PDF and bring that.',
  wps: 'Stet reads no Works files. Save it as .docx or .rtf and bring that.',
  wpd: 'Stet reads no WordPerfect files. Save it as .docx or .rtf and bring that.',
  epub: 'Stet reads no e-books. Save the passage as PDF or paste it.',
  msg: 'This is an Outlook message. Save it as .eml and bring that.',
  mbox: 'This is a whole mailbox. Save the one message as .eml and bring that.',
  mht: 'This is a web archive. Save the page as .html or PDF and bring that.',
  mhtml: 'This is a web archive. Save the page as .html or PDF and bring that.',
  zip: ARCHIVE,
  rar: ARCHIVE,
  '7z': ARCHIVE,
  gz: ARCHIVE,
  jpg: PICTURE,
  jpeg: PICTURE,
  png: PICTURE,
  gif: PICTURE,
  tif: PICTURE,
  tiff: PICTURE,
  heic: PICTURE,
  webp: PICTURE,
}

function kindOfNamed(named: Kind, contents: DocumentContent[], bytes: Uint8Array): Kind {
  const [first] = contents
  if (first === undefined) return kindOfUnmarked(named, bytes)
  if (contents.some((content) => content === named)) return named
  if (named === 'pdf' && contents.includes('pdf-later')) return named
  if (TEXT_KINDS.includes(named) && contents.every(isFineInLetters)) return named
  if (named === 'docx' && first === 'locked-office')
    throw new UnreadableError(
      'encrypted',
      'The Word file is locked with a password. Save a copy without one and bring that.',
    )
  throw wrongKind(`Its name says ${NAMES[named]}, but it is ${describe(first)}.`)
}

/** Without any mark it is letters, or a zip cut short, of which its reader says that it is damaged. */
function kindOfUnmarked(named: Kind, bytes: Uint8Array): Kind {
  if (TEXT_KINDS.includes(named)) return named
  const isZipStart = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isZipStart && (named === 'docx' || named === 'odt')) return named
  throw wrongKind(`Its name says ${NAMES[named]}, but it is not.`)
}

/** Tags and the mark of a PDF are letters too: a plain text may be about them. */
function isFineInLetters(content: DocumentContent): boolean {
  return content === 'pdf-later' || content === 'html'
}

function kindOfUnnamed(contents: DocumentContent[]): Kind {
  const [first, second] = contents
  if (first === undefined || first === 'pdf-later') {
    throw wrongKind(`${READS} The name of this one does not end in one of these.`)
  }
  if (second !== undefined)
    throw wrongKind(`The file is ${describe(first)} and ${describe(second)} at once.`)
  if (isKind(first)) return first
  throw wrongKind(`${READS} This is ${describe(first)}.`)
}

function isKind(content: DocumentContent): content is Kind & DocumentContent {
  return content in NAMES
}

function describe(content: DocumentContent): string {
  return CONTENT_NAMES[content]
}

const CONTENT_NAMES: Record<DocumentContent, string> = {
  pdf: 'a PDF',
  'pdf-later': 'a PDF',
  docx: 'a Word file',
  odt: 'an OpenDocument text',
  rtf: 'a rich text file',
  html: 'a web page',
  'locked-office': 'an Office file that is locked with a password',
  'old-office': 'a file of an older Office program',
  workbook: 'a spreadsheet',
  slides: 'a set of slides',
  archive: 'an archive of files',
  program: 'a program',
  picture: 'a picture',
  recording: 'a sound or video recording',
}

function wrongKind(sentence: string): UnreadableError {
  return new UnreadableError('wrong-kind', sentence)
}
