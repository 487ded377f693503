import {
  NodeCompiler,
  PdfStandard,
  type RenderPdfOpts,
} from '@myriaddreamin/typst-ts-node-compiler'
import { type ReportModel } from '#shared/report/report-model.ts'
import checkedText from './checked-text.typ?raw'
import claim from './claim.typ?raw'
import frameTemplate from './frame.typ?raw'
import { partJoiner } from './join-parts.ts'
import parts from './parts.typ?raw'
import { pdfData, type PdfData, type TemplateData } from './pdf-data.ts'
import { readPdfFonts } from './pdf-fonts.ts'
import partTemplate from './report.typ?raw'

/** A folder that is nowhere: the compiler has what it is handed, and nothing of the disk. */
const ROOT = '/stet-report'
const DATA_FILE = `${ROOT}/report.json`
/** In what the compiler says where it will not write PDF/UA-1 because a character has no glyph. */
const NO_GLYPH = 'could not be displayed with'

/** For how many parts the compiler remembers what it has found out: what is the same in the next one, such as the fonts, is not looked for again. */
const KEPT_FOR = 1

let compiler: NodeCompiler | null = null

/**
 * The report as a tagged PDF; on one machine the same model gives the same bytes. Where a character has no glyph in any font, the report says so.
 * `contentSha256` is the hash of `reportText`; `partChars` as in `reportParts`.
 */
export function renderPdf(
  model: ReportModel,
  contentSha256: string,
  partChars?: number,
): Uint8Array {
  const report = pdfData(model, contentSha256, partChars)
  const creationTimestamp = secondsOf(model.generated.utc)
  try {
    return renderParts(report, { creationTimestamp, pdfStandard: PdfStandard.UA_1 })
  } catch (error) {
    const missing = String(error).includes(NO_GLYPH)
    return renderParts({ ...report, missing }, { creationTimestamp })
  }
}

/** Part by part: nothing is kept of a part but its PDF. */
function renderParts(
  { parts, ofPart, ofFrame, missing = false }: PdfData & { missing?: boolean },
  options: RenderPdfOpts,
): Uint8Array {
  const joiner = partJoiner()
  for (const part of parts)
    joiner.add(compile(partTemplate, { ...ofPart(part), missing }, options), part.under !== null)
  return joiner.end(compile(frameTemplate, { ...ofFrame, pages: joiner.pageCount() }, options))
}

function compile(mainFileContent: string, data: TemplateData, options: RenderPdfOpts): Buffer {
  const typst = (compiler ??= openCompiler())
  typst.mapShadow(DATA_FILE, Buffer.from(JSON.stringify(data)))
  try {
    return typst.pdf({ mainFileContent }, options)
  } finally {
    typst.unmapShadow(DATA_FILE)
    typst.evictCache(KEPT_FOR)
  }
}

/** Finding the fonts of the system takes most of a second: a thread does it once. */
function openCompiler(): NodeCompiler {
  const typst = NodeCompiler.create({
    workspace: ROOT,
    fontArgs: [{ fontBlobs: readPdfFonts() }],
  })
  typst.addSource(`${ROOT}/parts.typ`, parts)
  typst.addSource(`${ROOT}/claim.typ`, claim)
  typst.addSource(`${ROOT}/checked-text.typ`, checkedText)
  return typst
}

function secondsOf(utc: string): number {
  const seconds = Math.floor(Date.parse(utc) / 1_000)
  return Number.isNaN(seconds) ? 0 : seconds
}
