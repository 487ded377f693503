import { PARTS_MAX } from '#shared/text/document.ts'
import { type NoteCall, placeOf } from './docx-findings.ts'
import { isOn, readTrait } from './docx-styles.ts'
import { symbolLetter } from './docx-symbols.ts'
import { type DocxElements, type DocxWalk } from './docx-walk.ts'
import { type FoundChange } from '../found-parts.ts'
import { type XmlElement } from './xml.ts'

const CHANGE_KINDS = {
  'w:ins': 'insertion',
  'w:del': 'deletion',
  'w:moveFrom': 'move-from',
  'w:moveTo': 'move-to',
} as const

type Open = (walk: DocxWalk, element: XmlElement) => void
type Close = (walk: DocxWalk) => void

const OPEN: DocxElements['open'] = new Map<string, Open>([
  ['w:p', openParagraph],
  ['w:r', ({ story }) => story.openRun()],
  ['w:tbl', ({ story }) => story.closeContainer()],
  ['w:tc', ({ story }) => story.openCell()],
  ['w:txbxContent', ({ story }) => story.openBox()],
  ['w:t', openText],
  ['w:delText', openText],
  ['m:t', openText],
  ['w:tab', (walk) => addInRun(walk, '\t')],
  ['w:ptab', (walk) => addInRun(walk, '\t')],
  ['w:noBreakHyphen', (walk) => addInRun(walk, '\u2011')],
  ['w:softHyphen', (walk) => addInRun(walk, '\u00AD')],
  ['w:br', ({ story }) => story.addBreak()],
  ['w:cr', ({ story }) => story.addBreak()],
  ['w:sym', addSymbol],
  // Without these, one half would read as twelve and ten squared as a hundred and two.
  ['m:den', ({ story }) => story.addWords('/')],
  ['m:sup', (walk) => addPower(walk)],
  ['w:pStyle', readParagraphStyle],
  ['w:outlineLvl', readParagraphTrait],
  ['w:numId', readParagraphTrait],
  ['w:ilvl', readParagraphTrait],
  ['w:vanish', readRunTrait],
  ['w:rStyle', readRunTrait],
  ['w:rFonts', readRunTrait],
  ['w:lang', readRunTrait],
  ['w:fldChar', ({ story }, { attribute }) => story.turnField(attribute('w:fldCharType'))],
  ['w:ins', openChange],
  ['w:del', openChange],
  ['w:moveFrom', openChange],
  ['w:moveTo', openChange],
  ['w:cellDel', removeCell],
  ['w:footnoteReference', callNote],
  ['w:endnoteReference', callNote],
  ['w:numFmt', readNoteCount],
  ['w:numStart', readNoteCount],
  ['w:commentRangeStart', markComment],
  ['w:commentRangeEnd', markComment],
  ['w:commentReference', markComment],
  ['a:blip', countPicture],
  ['v:imagedata', countPicture],
  ['c:chart', countPicture],
  ['dgm:relIds', countPicture],
  ['o:OLEObject', findEmbedded],
  ['w:altChunk', findEmbedded],
  ['w:control', findEmbedded],
  ['w:subDoc', findEmbedded],
])

const CLOSE: DocxElements['close'] = new Map<string, Close>([
  ['w:p', ({ story }) => story.closeParagraph()],
  ['w:r', ({ story }) => story.closeRun()],
  ['w:tc', ({ story }) => story.closeCell()],
  ['w:txbxContent', ({ story }) => story.closeBox()],
  ['w:t', closeText],
  ['w:delText', closeText],
  ['m:t', closeText],
])

/** What the elements of Word do. Those that are not named do nothing; what is in them is read. */
export const DOCX_ELEMENTS: DocxElements = { open: OPEN, close: CLOSE }

function openParagraph({ story }: DocxWalk, { attribute }: XmlElement): void {
  story.lastParagraphId = attribute('w14:paraId')
  story.openParagraph()
}

function openText(walk: DocxWalk): void {
  walk.isText = true
}

function closeText(walk: DocxWalk): void {
  walk.isText = false
}

function addInRun(walk: DocxWalk, words: string): void {
  if (walk.parent() === 'w:r') walk.story.addWords(words)
}

function addPower(walk: DocxWalk): void {
  if (walk.parent() === 'm:sSup' || walk.parent() === 'm:sSubSup') walk.story.addWords('^')
}

function addSymbol({ story }: DocxWalk, { attribute }: XmlElement): void {
  const code = Number.parseInt(attribute('w:char') ?? '', 16)
  const letter = symbolLetter(attribute('w:font') ?? '', code)
  if (letter === null && story.isKept) story.findings.unknownLetters += 1
  story.addWords(letter ?? '\uFFFD')
}

function readParagraphStyle(walk: DocxWalk, { attribute }: XmlElement): void {
  const { traits } = walk.story
  if (traits !== null && walk.parent() === 'w:pPr') traits.styleId = attribute('w:val')
}

function readParagraphTrait(walk: DocxWalk, element: XmlElement): void {
  const { traits } = walk.story
  if (traits !== null && /^w:(pPr|numPr)$/.test(walk.parent())) readTrait(traits, element)
}

function readRunTrait(walk: DocxWalk, { name, attribute }: XmlElement): void {
  const { run } = walk.story
  if (run === null || walk.parent() !== 'w:rPr' || walk.parent(2) !== 'w:r') return
  if (name === 'w:vanish') run.isHidden = isOn(attribute('w:val'))
  else if (name === 'w:rStyle') run.styleId = attribute('w:val')
  else if (name === 'w:rFonts') run.font = attribute('w:ascii') ?? attribute('w:hAnsi')
  else run.languages = { ltr: attribute('w:val'), rtl: attribute('w:bidi') }
}

function openChange(walk: DocxWalk, element: XmlElement): void {
  const parent = walk.parent()
  // A new number before a paragraph, not new words in it.
  if (parent === 'w:numPr') return
  const border = parent === 'w:rPr' && walk.parent(2) === 'w:pPr'
  // A change of a whole row is said in the properties of the row.
  walk.openChange(newChange(element, border), parent === 'w:trPr' ? 2 : 0)
}

function newChange({ name, attribute }: XmlElement, border: boolean): FoundChange {
  const kind = Object.entries(CHANGE_KINDS).find(([key]) => key === name)?.[1] ?? 'deletion'
  const said = { author: attribute('w:author'), at: attribute('w:date') }
  return { kind, ...said, words: [], start: null, end: null, border }
}

function removeCell(walk: DocxWalk, element: XmlElement): void {
  if (walk.parent() === 'w:tcPr') walk.openChange(newChange(element, false), 2)
}

function callNote({ story }: DocxWalk, { name, attribute }: XmlElement): void {
  const id = attribute('w:id')
  if (id === null || !story.isKept) return
  const call: NoteCall = {
    kind: name === 'w:footnoteReference' ? 'footnote' : 'endnote',
    id,
    mark: null,
    offset: null,
  }
  if (story.findings.calls.length <= PARTS_MAX) story.findings.calls.push(call)
  story.mark(false, (offset) => {
    call.offset = offset
  })
  const custom = attribute('w:customMarkFollows')
  if (custom === null || !isOn(custom) || story.run === null) return
  call.mark = ''
  story.run.call = call
}

function readNoteCount(walk: DocxWalk, { name, attribute }: XmlElement): void {
  const parent = walk.parent()
  if (parent !== 'w:footnotePr' && parent !== 'w:endnotePr') return
  const count = walk.story.findings.count[parent === 'w:footnotePr' ? 'footnote' : 'endnote']
  const value = attribute('w:val') ?? ''
  if (name === 'w:numFmt') count.format = value
  else if (/^\d{1,5}$/.test(value)) count.start = Number(value)
}

function markComment({ story }: DocxWalk, { name, attribute }: XmlElement): void {
  const place = placeOf(story.findings, attribute('w:id') ?? '')
  const isStart = name === 'w:commentRangeStart'
  story.mark(isStart, (offset) => {
    if (isStart) place.start ??= offset
    else if (name === 'w:commentRangeEnd') place.end = offset
    else place.point ??= offset
  })
}

function countPicture({ story }: DocxWalk): void {
  if (story.isKept) story.findings.pictures += 1
}

function findEmbedded({ story }: DocxWalk): void {
  story.findings.hasEmbedded = true
}
