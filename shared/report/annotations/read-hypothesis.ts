import { z } from 'zod'
import { readList, type ReadNode } from '../read-json.ts'
import { type ReadAnnotation } from './read-annotation-shape.ts'
import { DateTime, Iri, Name, Words } from './read-annotation-words.ts'
import { plainBody } from './read-bodies.ts'
import { type Fault, some, take } from './read-faults.ts'
import { readTargets } from './read-targets.ts'

/** A row of the Hypothesis API, which the export of its client holds too. Its targets are nearly those of the W3C model. */
const Row = z.object({
  id: Name.optional(),
  uri: Iri,
  text: Words.optional(),
  tags: some(Name).optional(),
  user: Name.optional(),
  user_info: z.object({ display_name: Name.nullish() }).optional(),
  created: DateTime.optional(),
  references: z.array(z.unknown()).optional(),
})

/** Whether a thing without a type is an annotation of Hypothesis. */
export function isHypothesisRow(node: ReadNode): boolean {
  return node['type'] === undefined && typeof node['uri'] === 'string'
}

export function readHypothesisRow(
  node: ReadNode,
): { annotation: ReadAnnotation } | { faults: Fault[] } {
  const faults: Fault[] = []
  const row = take(Row, node, '', faults)
  const { target } = node
  // A note on the page as a whole may have no target.
  const isWhole = readList(target).length === 0
  const targets = readTargets(isWhole ? node['uri'] : target, faults)
  if (row === null || faults.length > 0) return { faults }
  return {
    annotation: {
      id: row.id ?? null,
      ...saidIn(row),
      targets: targets.map((each) => ({ ...each, source: each.source ?? row.uri })),
      creator: creatorOf(row.user, row.user_info?.display_name),
      created: row.created ?? null,
    },
  }
}

/** What a row says, and what for: Hypothesis has one text, and a highlight has neither text nor tags. */
function saidIn({
  text = '',
  tags = [],
  references = [],
}: z.infer<typeof Row>): Pick<ReadAnnotation, 'motivations' | 'bodies' | 'tags'> {
  const purpose = references.length > 0 ? 'replying' : 'commenting'
  const isSaid = text !== '' || references.length > 0
  const motivations = [...(isSaid ? [purpose] : []), ...(tags.length > 0 ? ['tagging'] : [])]
  return {
    motivations: motivations.length === 0 ? ['highlighting'] : motivations,
    bodies: text === '' ? [] : [plainBody(text, purpose)],
    tags,
  }
}

/** `acct:ana@hypothes.is` is called ana where it does not say otherwise. */
function creatorOf(user: string | undefined, name: string | null | undefined) {
  if (user === undefined && !name) return null
  const account = /^acct:([^@]+)@/.exec(user ?? '')?.[1]
  return { id: user ?? null, name: name || account || user || null }
}
