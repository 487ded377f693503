import {
  NodeCompiler,
  PdfStandard,
  type NodeTypstDocument,
} from '@myriaddreamin/typst-ts-node-compiler'
import { z } from 'zod'
import { type ReportModel } from '#shared/report/report-model.ts'
import checkedText from './checked-text.typ?raw'
import claim from './claim.typ?raw'
import { linkPlaces } from './link-places.ts'
import parts from './parts.typ?raw'
import { pdfData } from './pdf-data.ts'
import { readPdfFonts } from './pdf-fonts.ts'
import report from './report.typ?raw'

/** A folder that is nowhere: the compiler has what it is handed, and nothing of the disk. */
const ROOT = '/stet-report'
const DATA_FILE = `${ROOT}/report.json`
/** In what the compiler says where it will not write PDF/UA-1 because a character has no glyph. */
const NO_GLYPH = 'could not be displayed with'

const Points = z.string().transform((length) => Number.parseFloat(length))
const Places = z.tuple([z.array(z.object({ name: z.string(), page: z.int(), y: Points }))])

let compiler: NodeCompiler | null = null

/**
 * The report as a tagged PDF; on one machine the same model gives the same bytes. Where a character has no glyph in any font, the report says so.
 * `contentSha256` is the hash of `reportText`.
 */
export function renderPdf(model: ReportModel, contentSha256: string): Uint8Array {
  const typst = (compiler ??= openCompiler())
  const data = pdfData(model, contentSha256)
  const creationTimestamp = secondsOf(model.generated.utc)
  try {
    const document = compile(typst, { ...data, missing: false })
    try {
      const options = { creationTimestamp, pdfStandard: PdfStandard.UA_1 }
      return linkPlaces(typst.pdf(document, options), placesIn(typst, document))
    } catch (error) {
      const missing = String(error).includes(NO_GLYPH)
      const told = missing ? compile(typst, { ...data, missing }) : document
      return linkPlaces(typst.pdf(told, { creationTimestamp }), placesIn(typst, told))
    }
  } finally {
    typst.unmapShadow(DATA_FILE)
    typst.evictCache(0)
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

function compile(typst: NodeCompiler, data: Record<string, unknown>): NodeTypstDocument {
  typst.mapShadow(DATA_FILE, Buffer.from(JSON.stringify(data)))
  const compiled = typst.compile({ mainFileContent: report })
  if (compiled.result !== null) return compiled.result
  const errors: unknown = compiled.takeError()?.shortDiagnostics
  throw new Error(`The report cannot be set: ${JSON.stringify(errors)}`)
}

function placesIn(typst: NodeCompiler, document: NodeTypstDocument) {
  return Places.parse(typst.query(document, { selector: '<places>', field: 'value' }))[0]
}

function secondsOf(utc: string): number {
  const seconds = Math.floor(Date.parse(utc) / 1_000)
  return Number.isNaN(seconds) ? 0 : seconds
}
