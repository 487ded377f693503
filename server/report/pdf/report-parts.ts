import { type ReportModel } from '#shared/report/report-model.ts'

/** What a report consists of, in its order. */
export type Section = 'opening' | 'results' | 'changes' | 'text' | 'claims' | 'sources' | 'closing'
type Claim = ReportModel['claims'][number]
type Source = ReportModel['sources'][number]

/**
 * A part of a report that is set by itself. `begins`: the sections whose beginning stands in it; `under`: the heading that it goes on under, where its first section
 * begins in an earlier part; `results`: the claims whose results it lists.
 */
export type ReportPart = {
  begins: Section[]
  under: string | null
  results: Claim[]
  claims: Claim[]
  sources: Source[]
}

type Piece = { section: Section; chars: number; result?: Claim; claim?: Claim; source?: Source }

/** The compiler takes about 300 bytes of memory for each letter of a claim's JSON: 40 MB for what is set at once, about 60 claims. */
const PART_CHARS = 130_000
/** What the cells of a row take beyond their texts. */
const ROW_CHARS = 300
const HEADINGS: Partial<Record<Section, string>> = {
  results: 'Results',
  claims: 'Claims',
  sources: 'Sources',
}

/** The parts that a report is set in one after the other: one for a usual report, and many for a long one, as memory grows with what is set at once. */
export function reportParts(model: ReportModel, partChars: number = PART_CHARS): ReportPart[] {
  const parts: ReportPart[] = []
  let chars = 0
  let last: Section | null = null
  for (const piece of piecesOf(model)) {
    const begins = piece.section !== last
    let part = parts.at(-1)
    if (part === undefined || chars + piece.chars > partChars) {
      const under = begins ? null : (HEADINGS[piece.section] ?? null)
      part = { begins: [], under, results: [], claims: [], sources: [] }
      parts.push(part)
      chars = 0
    }
    if (begins) part.begins.push(piece.section)
    if (piece.result) part.results.push(piece.result)
    if (piece.claim) part.claims.push(piece.claim)
    if (piece.source) part.sources.push(piece.source)
    chars += piece.chars
    last = piece.section
  }
  return parts
}

/** A section that lists nothing says so, but for changes: nothing is said where there are none. */
function piecesOf(model: ReportModel): Piece[] {
  const { claims, sources } = model
  const changes = claims.flatMap(({ wording, explanation }) =>
    wording === null ? [] : [{ wording, explanation }],
  )
  return [
    { section: 'opening', chars: charsOf(model.corrections) },
    { section: 'results', chars: 0 },
    ...claims.map((result) => ({
      section: 'results' as const,
      result,
      chars: ROW_CHARS + result.statement.length,
    })),
    ...(changes.length > 0 ? [{ section: 'changes' as const, chars: charsOf(changes) }] : []),
    { section: 'text', chars: charsOf(model.blocks) },
    ...orNone(claims).map((claim) => ({
      section: 'claims' as const,
      ...(claim && { claim }),
      chars: charsOf(claim),
    })),
    ...orNone(sources).map((source) => ({
      section: 'sources' as const,
      ...(source && { source }),
      chars: charsOf(source),
    })),
    { section: 'closing', chars: charsOf([model.outsideChecks, model.contacts]) },
  ]
}

function orNone<T>(all: readonly T[]): readonly (T | null)[] {
  return all.length > 0 ? all : [null]
}

function charsOf(value: unknown): number {
  return JSON.stringify(value).length
}
