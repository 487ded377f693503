import { type SpanDraft } from '#shared/anchoring/span.ts'
import { type AttributionInput } from '#shared/attribution/attribution.ts'
import { ClaimChange, ClaimDraft } from '#shared/claim/claim.ts'
import { createArticle } from '../article/create-article.ts'
import { changeClaim, type ClaimAt } from '../claim/change-claim.ts'
import { createClaim } from '../claim/create-claim.ts'
import { type Context } from '../context.ts'
import { withinTransaction } from '../db/within-transaction.ts'
import { addEvidence } from '../evidence/add-evidence.ts'
import { readPastedText } from '../import/read-text.ts'
import { submitClaim } from '../review/submit-claim.ts'
import { viewClaim } from '../review/view-claims.ts'
import { createSource } from '../source/create-source.ts'
import {
  type Place,
  SAMPLE_CLAIMS,
  type SampleAttribution,
  type SampleClaim,
} from './sample-claims.ts'
import { SAMPLE_ARTICLE, SAMPLE_SOURCES, type SampleSource } from './sample-texts.ts'

/**
 * Puts the sample story on a desk: an article, two sources, and claims in different states, all of it done by the asker through the verbs that
 * people use, and all of it or nothing. Answers the id of the article.
 *
 * @throws ProblemError `not-permitted`, `not-found`
 */
export async function loadSample(ctx: Context, deskId: string): Promise<string> {
  return withinTransaction(ctx.db, async (db, tx) => {
    const id = await loadParts({ ...ctx, db, beforeCommit: null }, deskId)
    await ctx.beforeCommit?.(tx)
    return id
  })
}

async function loadParts(ctx: Context, deskId: string): Promise<string> {
  const { text, ...head } = SAMPLE_ARTICLE
  const articleId = await createArticle(ctx, deskId, head, {
    read: readPastedText(text),
    file: null,
  })
  const sources = {
    wire: await addSource(ctx, deskId, 'wire'),
    gazette: await addSource(ctx, deskId, 'gazette'),
  }
  for (const claim of SAMPLE_CLAIMS) await addClaim(ctx, { deskId, articleId }, sources, claim)
  return articleId
}

async function addSource(ctx: Context, deskId: string, which: SampleSource): Promise<string> {
  const { text, ...head } = SAMPLE_SOURCES[which]
  return createSource(ctx, deskId, head, { read: readPastedText(text), file: null })
}

async function addClaim(
  ctx: Context,
  at: { deskId: string; articleId: string },
  sources: Record<SampleSource, string>,
  sample: SampleClaim,
): Promise<void> {
  const { text } = SAMPLE_ARTICLE
  const draft = ClaimDraft.parse({
    revision: 1,
    spans: sample.at.map((place) => spanAt(text, place)),
    kind: sample.kind,
    flags: sample.flags,
    statement: sample.statement,
    attribution: sample.attribution && attributionOf(text, sample.attribution),
  })
  const { row } = await createClaim(ctx, at, draft)
  const { id } = row
  for (const { source, at: places, ...evidence } of sample.evidence) {
    const spans = places.map((place) => spanAt(SAMPLE_SOURCES[source].text, place))
    await addEvidence(
      ctx,
      { deskId: at.deskId, claimId: id },
      { ...evidence, sourceId: sources[source], snapshot: 1, spans },
    )
  }
  if (sample.results)
    await changeClaim(ctx, await present(ctx, at.deskId, id), ClaimChange.parse(sample.results))
  if (sample.submitted) await submitClaim(ctx, await present(ctx, at.deskId, id))
}

async function present(ctx: Context, deskId: string, id: string): Promise<ClaimAt> {
  const { claim } = await viewClaim(ctx.db.read, deskId, id)
  return { deskId, id, version: claim.version }
}

function attributionOf(text: string, sample: SampleAttribution): AttributionInput {
  const { speaker, cue, hedges = [], ...words } = sample
  return {
    ...words,
    speaker: speaker && namedAt(speaker),
    cue: { span: spanAt(text, cue) },
    hedges: hedges.map((place) => ({ span: spanAt(text, place) })),
  }

  function namedAt({ at, ...named }: NonNullable<SampleAttribution['speaker']>) {
    return { ...named, span: spanAt(text, at) }
  }
}

/**
 * @throws Error when the words, or the passage they are in, do not stand there exactly once
 */
function spanAt(text: string, place: Place): SpanDraft {
  if (typeof place !== 'string') {
    const [passage, words] = place
    const { start: outer } = spanAt(text, passage)
    const { start, end, exact } = spanAt(passage, words)
    return { start: outer + start, end: outer + end, exact }
  }
  const start = text.indexOf(place)
  if (start === -1 || text.includes(place, start + 1))
    throw new Error(`The sample does not have these words exactly once: ${place}`)
  return { start, end: start + place.length, exact: place }
}
