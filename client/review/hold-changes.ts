import { type Claim } from '#shared/review/review.ts'
import { inReadingOrder } from './claim-words.ts'
import { isProvisional } from './provisional-claim.ts'

/** A claim as somebody else left it, not shown yet. `by`: who that was, where it can be told. */
export type HeldChange = { claim: Claim; by: string | null }

export type News = {
  /** What is on the screen. */
  shown: readonly Claim[]
  /** What the server has now, in reading order. */
  fetched: readonly Claim[]
  /** The person who looks. */
  userId: string
  /** Whether own changes of a claim, or own new claims of an article, are on their way to the server. */
  isBusy: (id: string) => boolean
  /** Whether a claim, or where it would stand between its neighbours, can be seen now. */
  isOnScreen: (claim: Claim, neighbours: readonly Claim[]) => boolean
}

/**
 * What comes on the screen at once when the server's list was read again, and what waits until the person asks: changes by others of what can
 * be seen. Own changes never wait: they are on the screen already, and their answers arrive by themselves.
 */
export function holdChanges(news: News): { claims: Claim[]; held: HeldChange[] } {
  const old = new Map(news.shown.map((claim) => [claim.id, claim]))
  const held: HeldChange[] = []
  const claims = news.fetched.flatMap((claim, at) => {
    const before = old.get(claim.id)
    old.delete(claim.id)
    const neighbours = news.fetched
      .slice(Math.max(0, at - 1), at + 2)
      .filter((one) => one !== claim)
    const fate = fateOf(before, claim, neighbours, news)
    if (fate === 'wait') held.push({ claim, by: nameIn(news.fetched, authorOf(before, claim)) })
    if (fate === 'show') return [claim]
    return before ?? []
  })
  const unsent = [...old.values()].filter((one) => isProvisional(one) || news.isBusy(one.id))
  return { claims: [...claims, ...unsent].toSorted(inReadingOrder), held }
}

/** `keep`: what is on the screen is newer, or will be in a moment. */
function fateOf(
  before: Claim | undefined,
  claim: Claim,
  neighbours: readonly Claim[],
  { userId, isBusy, isOnScreen }: News,
): 'show' | 'keep' | 'wait' {
  if (before === undefined) {
    if (claim.createdBy.id === userId) return isBusy(claim.articleId) ? 'keep' : 'show'
    return isOnScreen(claim, neighbours) ? 'wait' : 'show'
  }
  if (before.version > claim.version || isBusy(claim.id)) return 'keep'
  if (before.version === claim.version || authorOf(before, claim) === userId) return 'show'
  return isOnScreen(before, []) || isOnScreen(claim, neighbours) ? 'wait' : 'show'
}

/** Id of who brought a claim from one version to another, as far as the claim itself tells; `null` where that was nobody or several. */
function authorOf(before: Claim | undefined, now: Claim): string | null {
  if (before === undefined) return now.createdBy.id
  const known = new Set(before.evidence.map((one) => one.id))
  const touched = new Set(before.touchedBy)
  const authors = new Set([
    ...now.evidence.filter((one) => !known.has(one.id)).map((one) => one.createdBy.id),
    ...now.touchedBy.filter((id) => !touched.has(id)),
  ])
  for (const kind of ['approval', 'returned', 'withdrawn', 'wordingDecision'] as const) {
    const deed = now[kind]
    if (deed && deed.at !== before[kind]?.at) authors.add(deed.by.id)
  }
  if (now.submittedBy && now.submittedAt !== before.submittedAt) authors.add(now.submittedBy.id)
  const [author] = authors
  return authors.size === 1 && author !== undefined ? author : null
}

function nameIn(claims: readonly Claim[], id: string | null): string | null {
  if (id === null) return null
  const people = claims.flatMap(({ createdBy, submittedBy, evidence, ...deeds }) => [
    createdBy,
    submittedBy,
    deeds.approval?.by,
    deeds.returned?.by,
    deeds.withdrawn?.by,
    deeds.wordingDecision?.by,
    ...evidence.map((one) => one.createdBy),
  ])
  return people.find((person) => person?.id === id)?.name ?? null
}
