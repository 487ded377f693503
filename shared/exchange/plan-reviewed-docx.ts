import { type Comment, COMMENT_CHARS_MAX } from '../comment/comment.ts'
import { storableText } from '../text/plain-text.ts'
import { type ImportItem } from './import-preview.ts'
import { EMPTY_ITEM, type PlannedItem } from './planned-item.ts'
import { type OwnComment, type Remark, type ReviewedDocx } from './reviewed-docx.ts'
import { theirWords } from './their-words.ts'

/** A claim of the article, withdrawn or not. `present`: what it says now, as `presentWords` tells it; asked for where a comment on it came back. */
export type ReviewedClaim = {
  id: string
  number: number
  spans: readonly { start: number; end: number }[]
  present: () => readonly string[]
}

/** `text`: the article's, in which the spans of claims count; `comments`: all that the article has. */
export type ReviewedSetting = {
  text: string
  claims: readonly ReviewedClaim[]
  comments: readonly Comment[]
}

const FOREIGN = 'It is on a claim that this article does not have: the file is of another article.'
const NO_CLAIM = 'There is no claim on these words. Choose one, or leave it.'
const CHANGED =
  'Our own lines in the file say other things than the claim does now. The reviewer changed them, or the desk changed the claim since.'
const TOO_LONG = `It is longer than ${COMMENT_CHARS_MAX} characters. Shorten it in the file.`

/**
 * What would become of a Word file that came back from a review: comments on the claims. Keys are `m0`, `m1` … for what somebody wrote, `o0` … for what stands in our own comments
 * (`u0` … where it may be our own after all), `f0` … for comments of ours on claims of another article.
 */
export function planReviewedDocx(work: ReviewedDocx, setting: ReviewedSetting): PlannedItem[] {
  const claims = new Map(setting.claims.map((claim) => [claim.id, claim]))
  const isKnown = knownComments(setting.comments)
  const own = work.own.flatMap((one, index) => planOwn(one, index, claims, isKnown))
  const foreign = foreignClaims(work.own, claims)
  const remarks = work.remarks.map((remark, index) => {
    const claimId = claimOf(remark, setting, claims)
    return planRemark(remark, index, {
      claimId,
      isForeign: foreign.has(remark.claimId ?? ''),
      isKnown,
    })
  })
  return [...own, ...withAnswers(remarks, work.remarks, isKnown), ...foreign.values()]
}

type Claims = ReadonlyMap<string, ReviewedClaim>
type IsKnown = (claimId: string, item: Pick<ImportItem, 'by' | 'date' | 'text'>) => Comment | null

function planOwn(own: OwnComment, index: number, claims: Claims, isKnown: IsKnown): PlannedItem[] {
  const claim = claims.get(own.claimId)
  if (claim === undefined) return []
  const { added, changed } = theirWords(own, claim.present())
  const told = { ...EMPTY_ITEM, words: wordsOf(own.words), claimId: claim.id }
  const planned = (key: string, text: string, reason: string | null) =>
    text === '' ? [] : [commentItem({ ...told, key, text: storableText(text), reason }, isKnown)]
  return [...planned(`o${index}`, added, null), ...planned(`u${index}`, changed, CHANGED)]
}

function planRemark(
  remark: Remark,
  index: number,
  { claimId, isForeign, isKnown }: { claimId: string | null; isForeign: boolean; isKnown: IsKnown },
): PlannedItem {
  const item: ImportItem = {
    ...EMPTY_ITEM,
    key: `m${index}`,
    words: wordsOf(remark.words),
    text: storableText(remark.text),
    by: remark.by === null ? null : storableText(remark.by),
    date: remark.date,
    claimId,
    reason: claimId === null ? NO_CLAIM : null,
  }
  if (isForeign) return refused(item, FOREIGN)
  if (item.text === '') return refused(item, 'There is nothing in it.')
  return commentItem(item, isKnown)
}

function commentItem(item: ImportItem, isKnown: IsKnown): PlannedItem {
  if (item.text.length > COMMENT_CHARS_MAX) return refused(item, TOO_LONG)
  const told = { ...item, deed: 'comment' } as const
  const isHere = item.claimId !== null && isKnown(item.claimId, item) !== null
  if (isHere) return { item: { ...told, outcome: 'known', reason: null }, deed: null }
  return { item: { ...told, outcome: 'new' }, deed: { does: 'comment' } }
}

function refused(item: ImportItem, reason: string): PlannedItem {
  return { item: { ...item, outcome: 'refused', deed: null, claimId: null, reason }, deed: null }
}

/** Ties answers to what they answer: in this file, or here already. An answer to what is refused is refused too, as it would say nothing alone. */
function withAnswers(
  planned: readonly PlannedItem[],
  remarks: readonly Remark[],
  isKnown: IsKnown,
): PlannedItem[] {
  return planned.map((one, index) => {
    const answered = planned[remarks[index]?.answers ?? -1]?.item
    if (answered === undefined || one.deed === null) return one
    if (answered.outcome === 'refused') return refused(one.item, answered.reason ?? '')
    const there = answered.claimId === null ? null : isKnown(answered.claimId, answered)
    const isHere = answered.outcome === 'known' && there !== null
    const answers = isHere ? { commentId: there.id } : { key: answered.key }
    return { ...one, deed: { does: 'comment', answers } }
  })
}

/** One item for each claim of another article that the file has comments on. */
function foreignClaims(own: readonly OwnComment[], claims: Claims): Map<string, PlannedItem> {
  const foreign = new Map<string, PlannedItem>()
  for (const { claimId, words } of own) {
    if (claims.has(claimId) || foreign.has(claimId)) continue
    const item = { ...EMPTY_ITEM, key: `f${foreign.size}`, words: wordsOf(words) }
    foreign.set(claimId, refused(item, FOREIGN))
  }
  return foreign
}

/** Named in the file, else by the section that it stands in, else by its words, where they stand once in the article and in a claim. */
function claimOf(remark: Remark, setting: ReviewedSetting, claims: Claims): string | null {
  if (remark.claimId !== null) return claims.get(remark.claimId)?.id ?? null
  if (remark.section !== null)
    return setting.claims.find(({ number }) => number === remark.section)?.id ?? null
  return claimAtWords(remark.words.trim(), setting)
}

/** The one claim on words that stand once in the article. */
function claimAtWords(words: string, { text, claims }: ReviewedSetting): string | null {
  const start = words === '' ? -1 : text.indexOf(words)
  if (start < 0 || text.indexOf(words, start + 1) >= 0) return null
  const end = start + words.length
  const isMet = ({ spans }: ReviewedClaim) =>
    spans.some((span) => span.start < end && start < span.end)
  const [met, ...others] = claims.filter(isMet)
  return met !== undefined && others.length === 0 ? met.id : null
}

/** What came in already: the same words by the same hand of the same time. */
function knownComments(comments: readonly Comment[]): IsKnown {
  const keyOf = (claimId: string, by: string | null, date: string | null, text: string) =>
    JSON.stringify([claimId, by, date, text])
  const known = new Map(
    comments.flatMap((comment) => {
      const { claimId, outside, text } = comment
      return outside === null
        ? []
        : [[keyOf(claimId, outside.author, outside.date, text), comment] as const]
    }),
  )
  return (claimId, { by, date, text }) => known.get(keyOf(claimId, by, date, text)) ?? null
}

function wordsOf(words: string): string[] {
  return words.trim() === '' ? [] : [words]
}
