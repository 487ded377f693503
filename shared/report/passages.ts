import { type Evidence } from '../evidence/evidence.ts'
import { type TextRange } from '../text/block.ts'
import { countCodePoints } from '../text/code-points.ts'
import { type Dossier } from './dossier.ts'
import { type Passage } from './report-basics.ts'

/** How much stands around words, so that other tools find them again. */
const CONTEXT_POINTS = 32

type Words = TextRange & { exact: string }

/** Words whose place the report does not say. */
export function placeless(exact: string): Passage {
  return { exact, start: null, end: null, prefix: null, suffix: null }
}

/** Gives spans of one text (in code units) as passages (in code points). */
export function passageFinder(text: string): (span: Words) => Passage {
  const { fromUnit, toUnit } = countCodePoints(text)
  return ({ start, end, exact }) => {
    const from = fromUnit(start)
    const to = fromUnit(end)
    return {
      exact,
      start: from,
      end: to,
      prefix: text.slice(toUnit(Math.max(0, from - CONTEXT_POINTS)), start),
      suffix: text.slice(end, toUnit(to + CONTEXT_POINTS)),
    }
  }
}

/** Gives the words of evidence, with their places where the dossier has the text of their snapshot. */
export function snapshotPassages(sources: Dossier['sources']): (evidence: Evidence) => Passage[] {
  const finders = new Map(
    sources.flatMap(({ source, snapshots }) =>
      snapshots.flatMap(({ number, text }) =>
        text === null ? [] : [[keyOf(source.id, number), passageFinder(text)]],
      ),
    ),
  )
  return ({ sourceId, snapshot, spans }) =>
    spans.map(
      finders.get(keyOf(sourceId, snapshot.number)) ?? (({ exact }: Words) => placeless(exact)),
    )
}

function keyOf(sourceId: string, snapshot: number): string {
  return `${sourceId} ${String(snapshot)}`
}
