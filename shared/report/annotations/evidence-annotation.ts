import { type ReportClaim, type ReportEvidence, type ReportModel } from '../report-model.ts'
import { webIri } from '../web-iri.ts'
import { iriOf } from './annotation-ids.ts'
import {
  ENGLISH,
  languageOf,
  type Node,
  oneOrMore,
  selectorsOf,
  stateOf,
  textualBody,
} from './annotation-parts.ts'
import { claimTargets } from './claim-annotation.ts'

/**
 * A piece of evidence as an annotation that links the claim's words with the words of a source. Evidence that is withheld keeps its place, so that nobody counts less than there is:
 * it says what it does for the claim and names no source.
 */
export function evidenceAnnotation(
  model: ReportModel,
  claim: ReportClaim,
  evidence: ReportEvidence,
): Node {
  const { translation, note } = evidence
  const auto = { language: null, dir: 'auto' } as const
  return {
    type: 'Annotation',
    id: iriOf('evidence', evidence.id),
    motivation: 'linking',
    body: [
      ...sourceBodies(model, evidence),
      textualBody('describing', evidenceText(claim, evidence), { language: 'en', dir: 'auto' }),
      ...(translation === null
        ? []
        : [
            {
              ...textualBody('describing', translation.text, auto),
              creator: { type: 'Person', name: translation.by },
            },
          ]),
      ...(note === null
        ? []
        : [textualBody('commenting', note, { language: model.desk.language, dir: 'auto' })]),
      ...tagsOf(claim, evidence).map((tag) => textualBody('tagging', tag, ENGLISH)),
    ],
    target: oneOrMore(claimTargets(model, claim)),
  }
}

/** The words in the source, or the source alone where they have no place yet. */
function sourceBodies({ sources }: ReportModel, evidence: ReportEvidence): Node[] {
  const source = sources.find(({ number }) => number === evidence.source)
  if (evidence.withheld || source === undefined || source.id === null) return []
  const snapshot = source.snapshots.find(({ number }) => number === evidence.snapshot)
  const state =
    snapshot === undefined || evidence.snapshotSha256 === null
      ? undefined
      : stateOf(snapshot.at.utc, evidence.snapshotSha256)
  const address = source.url === null ? null : webIri(source.url)
  const body = {
    type: 'SpecificResource',
    purpose: 'linking',
    source: address ?? iriOf('source', source.id),
    state,
    ...languageOf(evidence),
  }
  if (evidence.passages.length === 0) return [body]
  return evidence.passages.map((passage) => ({ ...body, selector: selectorsOf(passage) }))
}

/** The codes, for programs. */
function tagsOf(claim: ReportClaim, { relation, about, match }: ReportEvidence): string[] {
  return [
    `claim:${claim.number}`,
    `relation:${relation.code}`,
    `about:${about.code}`,
    `match:${match.code}`,
  ]
}

function evidenceText(claim: ReportClaim, evidence: ReportEvidence): string {
  const { relation, about, match, claimMatch, locator, origin, proximity } = evidence
  const number = evidence.source === null ? '' : `S${evidence.source} `
  const publisher = evidence.publisher === null ? '' : `, ${evidence.publisher}`
  return [
    `Claim ${claim.number}. ${relation.words}. About: ${about.words}?`,
    `Verbatim: ${match.words}`,
    claimMatch && `Claim’s quotation: ${claimMatch.words}`,
    `Source: ${number}${evidence.sourceTitle}${publisher}`,
    locator && `Place: ${locator}`,
    `Origin: ${origin}`,
    `Proximity: ${proximity.words}`,
    evidence.snapshotSha256 &&
      `Snapshot ${evidence.snapshot}, text SHA-256 ${evidence.snapshotSha256}`,
    evidence.withheld && 'Kept by the desk.',
  ]
    .flatMap((line) => line || [])
    .join('\n')
}
