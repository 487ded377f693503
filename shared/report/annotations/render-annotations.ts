import { PROFILE_WORDS } from '../dossier.ts'
import { canonicalJson } from '../../event/canonical-json.ts'
import { type ReportModel } from '../report-model.ts'
import { iriOf } from './annotation-ids.ts'
import { ENGLISH, type Node, stateOf, textualBody } from './annotation-parts.ts'
import { claimAnnotation } from './claim-annotation.ts'
import { evidenceAnnotation } from './evidence-annotation.ts'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/**
 * The report as a W3C `AnnotationCollection` with one page: an annotation on the article with what a reader must know first, then each claim, each followed by its evidence.
 *
 * Articles, claims, evidence, and sources without an address, are named `urn:uuid:` and their id (`urn:stet:claim:…` where that is no UUID); the page and the
 * collection by the hash of the report. Positions are code points of the text that the state names by its SHA-256.
 * `contentSha256` is the hash of `reportText`.
 */
export function renderAnnotations(model: ReportModel, contentSha256: string): string {
  const collection = iriOf('report', contentSha256)
  const items = [
    articleAnnotation(model, contentSha256),
    ...model.claims.flatMap((claim) => [
      claimAnnotation(model, claim),
      ...claim.evidence.map((evidence) => evidenceAnnotation(model, claim, evidence)),
    ]),
  ]
  return canonicalJson({
    '@context': CONTEXT,
    type: 'AnnotationCollection',
    id: collection,
    label: `Fact-check of “${model.article.title}”, revision ${model.revision.number}, ${PROFILE_WORDS[model.profile]} report`,
    ...madeBy(model),
    total: items.length,
    first: { type: 'AnnotationPage', id: `${collection}:page:1`, startIndex: 0, items },
  })
}

function madeBy({ desk, tool, generated }: ReportModel): Node {
  return {
    creator: { type: 'Organization', name: desk.name },
    generator: { type: 'Software', name: `${tool.name} ${tool.version}` },
    created: generated.utc,
    generated: generated.utc,
  }
}

/** How much is approved, the method and its limits, and the hash. */
function articleAnnotation(model: ReportModel, contentSha256: string): Node {
  const { article, revision, status, limits } = model
  const hash = `Report SHA-256: ${contentSha256}. A hash proves that this report is unchanged, not that it is true.`
  return {
    type: 'Annotation',
    id: `${iriOf('report', contentSha256)}:article`,
    motivation: 'describing',
    ...madeBy(model),
    body: [status.join('\n'), hash, limits.join('\n')].map((text) =>
      textualBody('describing', text, ENGLISH),
    ),
    target: {
      type: 'SpecificResource',
      source: iriOf('article', article.id),
      state: stateOf(revision.created.utc, revision.sha256),
    },
  }
}
