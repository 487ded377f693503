import { actsText } from '../render-csv.ts'
import { type ReportAttribution, type ReportClaim, type ReportModel } from '../report-model.ts'
import { iriOf } from './annotation-ids.ts'
import {
  creatorOf,
  ENGLISH,
  type Language,
  type Node,
  oneOrMore,
  selectorsOf,
  stateOf,
  textualBody,
} from './annotation-parts.ts'

/** A claim as an annotation of the article that assesses its words. */
export function claimAnnotation(model: ReportModel, claim: ReportClaim): Node {
  return {
    type: 'Annotation',
    id: iriOf('claim', claim.id),
    motivation: 'assessing',
    ...creatorOf(claim.acts[0]),
    body: claimBodies(model, claim),
    target: oneOrMore(claimTargets(model, claim)),
  }
}

/**
 * The words of a claim in the article. Words that are not found in this revision are given without its state, as they belong to an earlier one; a claim without words is about
 * the article.
 */
export function claimTargets(
  { article, revision }: ReportModel,
  claim: ReportClaim,
): (Node | string)[] {
  const source = iriOf('article', article.id)
  if (claim.passages.length === 0) return [source]
  return claim.passages.map((passage) => ({
    type: 'SpecificResource',
    source,
    state: passage.start === null ? undefined : stateOf(revision.created.utc, revision.sha256),
    selector: selectorsOf(passage),
  }))
}

function claimBodies({ desk, revision }: ReportModel, claim: ReportClaim): Node[] {
  const own: Language = { language: desk.language, dir: 'auto' }
  const { explanation, wording } = claim
  return [
    textualBody('assessing', `Is it so? ${claim.verdict.words}`, ENGLISH),
    textualBody('classifying', `Was it said? ${claim.said.words}`, ENGLISH),
    textualBody('describing', reviewText(claim), { language: 'en', dir: 'auto' }),
    textualBody('describing', `Claim ${claim.number}: ${claim.statement}`, own),
    textualBody('describing', attributionText(claim.attribution), { language: null, dir: 'auto' }),
    ...(explanation === null ? [] : [textualBody('commenting', explanation, own)]),
    ...(wording === null ? [] : [textualBody('editing', wording.proposed, revision)]),
    ...tagsOf(claim).map((tag) => textualBody('tagging', tag, ENGLISH)),
  ]
}

/** The codes, for programs. */
function tagsOf({ number, verdict, said, review, kind, flags, wording }: ReportClaim): string[] {
  return [
    `claim:${number}`,
    `verdict:${verdict.code}`,
    `said:${said.code}`,
    `review:${review.code}`,
    ...(kind === null ? [] : [`kind:${kind.code}`]),
    ...flags.map(({ code }) => `flag:${code}`),
    ...(wording === null ? [] : [`wording:${wording.decision.code}`]),
  ]
}

function reviewText({ review, fourEyes, approval, reasons, acts, marked }: ReportClaim): string {
  return lines([
    `Review: ${review.words}${fourEyes === false ? ', not four-eyes' : ''}`,
    approval,
    reasons.length > 0 && `Since approval: ${reasons.map(({ words }) => words).join('; ')}`,
    actsText(acts),
    !marked && 'Its place in this revision is not known.',
  ])
}

function attributionText(attribution: ReportAttribution): string {
  const { mode, speaker, cue, hedges, directness, certainty, denies } = attribution
  const { addressee, chain } = attribution
  const isAttributed = mode.code !== 'flat'
  return lines([
    `Attribution: ${mode.words}`,
    speaker && `Speaker: ${speaker.name} (${speaker.kind.words})`,
    speaker?.terms && `Terms: ${speaker.terms.words}`,
    cue && `Verb: ${cue.words} (${cue.class.words})`,
    hedges.length > 0 &&
      `Hedges: ${hedges.map(({ words, type }) => `${words} (${type.words})`).join('; ')}`,
    chain.length > 0 && `Passed on by: ${chain.map(({ name }) => name).join(', ')}`,
    addressee && `Addressee: ${addressee}`,
    isAttributed &&
      `Wording: ${[directness.words, certainty.words, ...(denies ? ['Denied'] : [])].join(', ')}`,
  ])
}

function lines(parts: readonly (string | false | null | undefined)[]): string {
  return parts.flatMap((part) => part || []).join('\n')
}
