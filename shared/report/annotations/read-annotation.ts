import { z } from 'zod'
import { readList, readNode, type ReadNode, readTypes } from '../read-json.ts'
import { type ReadAnnotation } from './read-annotation-shape.ts'
import { Iri, Motivation, Name } from './read-annotation-words.ts'
import { readBodies } from './read-bodies.ts'
import { type Fault, must, some, take } from './read-faults.ts'
import { Described, readTargets } from './read-targets.ts'

/** `http` and `https` name the same vocabulary. */
const CONTEXT = /^https?:\/\/www\.w3\.org\/ns\/anno(?:\.jsonld)?$/

const AnnotationType = z.literal('Annotation', must('Annotation'))
const Contexts = z
  .unknown()
  .refine(
    (all) => readList(all).some((name) => typeof name === 'string' && CONTEXT.test(name)),
    must('http://www.w3.org/ns/anno.jsonld'),
  )
const Agent = z.union([Iri, z.record(z.string(), z.unknown())], must('an IRI or an object'))
const Frame = Described.extend({
  motivation: some(Motivation).optional(),
  creator: some(Agent).optional(),
  generator: some(Agent).optional(),
})

/**
 * An annotation of the W3C model, or all that is wrong with it. `context` is that of the list or collection around it. One without any context is taken: many tools leave it out,
 * and the type still says what it is.
 */
export function readAnnotation(
  node: ReadNode,
  context: unknown,
): { annotation: ReadAnnotation } | { faults: Fault[] } {
  const faults: Fault[] = []
  const named = node['@context'] ?? context
  if (named !== undefined) take(Contexts, named, '@context', faults)
  const types = readTypes(node)
  if (!types.includes('Annotation')) {
    take(AnnotationType, node['type'], 'type', faults)
  }
  const frame = take(Frame, node, '', faults)
  const motivations = frame?.motivation ?? []
  const targets = readTargets(node['target'], faults)
  const said = readBodies(node, motivations, faults)
  if (frame === null || faults.length > 0) return { faults }
  const { id = null, created = null } = frame
  const creator = readCreator(node['creator'])
  return { annotation: { id, motivations, ...said, targets, creator, created } }
}

/** Who wrote it; of several the first who has a name. */
function readCreator(value: unknown): ReadAnnotation['creator'] {
  const all = readList(value).map((agent) => {
    const node = typeof agent === 'string' ? { id: agent } : (readNode(agent) ?? {})
    const names = [node['name'], node['nickname'], node['nick']].flatMap((each) => readList(each))
    return {
      id: Iri.safeParse(node['id']).data ?? null,
      name: names.map((name) => Name.safeParse(name).data?.trim()).find(Boolean) ?? null,
    }
  })
  const known = all.filter(({ id, name }) => id !== null || name !== null)
  return known.find(({ name }) => name !== null) ?? known[0] ?? null
}
