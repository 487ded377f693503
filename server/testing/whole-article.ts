import { Article } from '#shared/article/article.ts'
import { type ClaimInput } from '#shared/claim/claim.ts'
import { Comment } from '#shared/comment/comment.ts'
import { type Evidence, Evidence as EvidenceShape } from '#shared/evidence/evidence.ts'
import { ImportPreview } from '#shared/exchange/import-preview.ts'
import { pageOf } from '#shared/page.ts'
import { Claim } from '#shared/review/review.ts'
import { Source } from '#shared/source/source.ts'
import { makeDocx, p, r } from '../import/office/docx.fixture.ts'
import { sendFile, twoPages } from './import-desk.ts'
import { correctArticle } from './correct-article.ts'
import { act, addClaim, readClaim, spanOf } from './seed-desk.ts'
import { type TestHouse, type TestPerson } from './test-house.ts'

/** Positions in code units and in code points differ from the first sentence on. */
const PARAGRAPHS = [
  'Truce at the border',
  'The family “👩‍👩‍👧 206” met. Ahmed Chaudhry said that at least 206 fighters were killed in October, as army officials told him.',
  'وزیر نے کہا کہ تین کشتیاں ڈوب گئیں۔ قال المتحدث إن الهدنة مستمرة.',
  'Talks resume on Thursday. The minister “will attend the talks” in Istanbul. About 40 boats sank.',
  'The delegation left early. A market closed. Boats stay in port all week. Nobody was hurt in the fire. The 206 fighters are buried.',
]
const URDU = '👩‍👩‍👧 وزارت کے مطابق 206 جنگجو مارے گئے۔ تین کشتیاں ڈوب گئیں۔'
const WIRE =
  '🚢 The log counts 40 boats. The delegation left at noon. The minister will attend talks.'

export type Desk = { house: TestHouse; deskId: string; editor: TestPerson; reviewer: TestPerson }
type Quote = { source: Source; text: string; words: string }

/** An article with one of everything that a desk can do to it, in two revisions; a minute passes between any two deeds. */
export async function addWholeArticle(desk: Desk): Promise<Article> {
  const { editor } = desk
  const file = { name: 'story.docx', bytes: storyFile() }
  const loaded = await sendFile(editor, `/api/desks/${desk.deskId}/articles`, file)
  const article = Article.parse(await loaded.json())
  const wire = await addSource(desk, { title: 'Wire', text: WIRE, publisher: 'Strait Wire' })
  const urdu = await addSource(desk, { title: 'وزارت', text: URDU, language: 'ur', author: 'Sana' })
  await addAttributed(desk, article, { urdu, wire })
  await addReviewed(desk, article, wire)
  await addWorkedOn(desk, article, wire)
  await settleRemark(desk, article)
  const claim = await talkOver(desk, article)
  await correctArticle({ editor, send: (answer) => done(answer, desk) }, article, claim)
  await newTextOf(desk, wire)
  return revise(desk, article)
}

function storyFile(): Buffer {
  const words = 'Talks resume'
  const remark = `<w:commentRangeStart w:id="0"/>${r(words)}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`
  const body = PARAGRAPHS.map((text) =>
    text.startsWith(words) ? p(`${remark}${r(text.slice(words.length))}`) : p(r(text)),
  )
  const comments = `<w:comment w:id="0" w:author="Ben" w:date="2026-02-01T10:00:00Z">${p(r('Source: https://wire.example/1'))}</w:comment>`
  return makeDocx(body.join(''), { comments })
}

async function done(answer: Promise<Response>, { house }: Desk): Promise<Response> {
  const response = await answer
  if (response.status >= 300) throw new Error(await response.text())
  house.clock.forward(60_000)
  return response
}

async function addSource(desk: Desk, fields: object): Promise<Source> {
  const path = `/api/desks/${desk.deskId}/sources`
  return Source.parse(await (await done(desk.editor.call('POST', path, fields), desk)).json())
}

async function mark(
  desk: Desk,
  article: Article,
  words: readonly string[],
  more: Partial<ClaimInput> = {},
): Promise<Claim> {
  desk.house.clock.forward(60_000)
  const spans = words.map((one) => spanOf(article.revision.text, one))
  return addClaim(desk.editor, article, words[0] ?? '', { spans, ...more })
}

async function quote(
  desk: Desk,
  claim: Claim,
  { source, text, words }: Quote,
  more: object = {},
): Promise<Evidence> {
  const spans = [spanOf(text, words)]
  const of = { sourceId: source.id, snapshot: 1, about: 'content', relation: 'supports' }
  const sent = 'quote' in more ? { ...of, ...more } : { ...of, spans, ...more }
  const answer = desk.editor.call('POST', `/api/claims/${claim.id}/evidence`, sent)
  return EvidenceShape.parse(await (await done(answer, desk)).json())
}

const change = (desk: Desk, claim: Claim, body: object) =>
  done(act(desk.editor, claim, '', body), desk)

async function approve(desk: Desk, claim: Claim): Promise<void> {
  await change(desk, claim, { verdict: 'verified', basis: 'common-knowledge' })
  if (claim.attribution.mode !== 'flat')
    await change(desk, claim, { attributionCheck: 'confirmed' })
  await done(act(desk.editor, claim, 'submit'), desk)
  const { fingerprint } = await readClaim(desk.reviewer, claim.id)
  await done(act(desk.reviewer, claim, 'approve', { fingerprint }), desk)
}

/** Speaker, cue, hedge and chain with their places, evidence in another language, one piece of it removed; approved. */
async function addAttributed(
  desk: Desk,
  article: Article,
  { urdu, wire }: { urdu: Source; wire: Source },
): Promise<void> {
  const at = (words: string) => spanOf(article.revision.text, words)
  const claim = await mark(desk, article, ['at least 206 fighters'], {
    kind: 'quantity',
    flags: ['time-sensitive', 'safety'],
    attribution: {
      mode: 'attributed',
      speaker: {
        name: 'Ahmed Chaudhry',
        kind: 'named-official',
        anonymity: 'named',
        count: 1,
        terms: 'on-record',
        span: at('Ahmed Chaudhry'),
      },
      cue: { span: at('said'), lemma: 'say', class: 'neutral', strength: 2 },
      directness: 'mixed',
      polarity: '-',
      certainty: 'probable',
      hedges: [{ span: at('at least'), type: 'lower-bound', scopeNote: 'of the figure' }],
      addressee: 'reporters',
      chain: [
        {
          level: 1,
          speaker: {
            name: 'Army officials',
            kind: 'official-group',
            anonymity: 'group',
            terms: 'background',
            span: at('army officials'),
          },
          cue: 'told',
          via: 'told',
        },
      ],
      presupposes: ['There was fighting.'],
    },
  })
  const inUrdu = { source: urdu, text: URDU, words: '206 جنگجو' }
  await quote(desk, claim, inUrdu, {
    translation: { text: '206 fighters', by: 'Sana' },
    locator: { page: '3', time: '00:10', section: 'Losses' },
    originKey: 'The ministry',
    proximity: 'primary',
    note: 'Seen on paper.',
  })
  const removed = await quote(desk, claim, { source: wire, text: WIRE, words: '40 boats' })
  const path = `/api/evidence/${removed.id}`
  const gone = desk.editor.call('DELETE', path, undefined, { 'if-match': `"${removed.version}"` })
  await done(gone, desk)
  await approve(desk, claim)
  await mark(desk, article, ['206 fighters are buried'], { repeats: claim.id })
  const met = await mark(desk, article, ['The family “👩‍👩‍👧 206” met'])
  await quote(desk, met, inUrdu, { originKey: wire.id })
  await approve(desk, met)
}

/** Overlapping claims, one in two pieces; submitted, returned, approved and taken back. */
async function addReviewed(desk: Desk, article: Article, wire: Source): Promise<void> {
  const pieces = await mark(desk, article, ['206 fighters were', 'in October'])
  await change(desk, pieces, { verdict: 'unproven', explanation: 'Nobody else says so.' })
  await done(act(desk.editor, pieces, 'submit'), desk)
  const boats = await mark(desk, article, ['تین کشتیاں'])
  const contact = {
    person: 'Omar Haidar',
    channel: 'phone',
    askedAt: '2026-02-02',
    asked: 'How many?',
  }
  const talk = { title: 'Talk with Omar', contact: { ...contact, answered: 'Three boats.' } }
  const asked = await addSource(desk, talk)
  const words = { source: asked, text: asked.snapshot.text, words: 'Three boats.' }
  await quote(desk, boats, words, { about: 'attribution', originKey: wire.id })
  await change(desk, boats, { verdict: 'verified' })
  await done(act(desk.editor, boats, 'submit'), desk)
  await done(act(desk.reviewer, boats, 'request-changes', { reason: 'Ask a second one.' }), desk)
  const talks = await mark(desk, article, ['Talks resume on Thursday'])
  await approve(desk, talks)
  const left = await mark(desk, article, ['The delegation left early'])
  await quote(desk, left, { source: wire, text: WIRE, words: 'The delegation left at noon' })
  await approve(desk, left)
  await done(act(desk.reviewer, left, 'reopen', { reason: 'Early or not?' }), desk)
}

/** Pasted words without a place, proposed wordings, a document with pages, a claim that is withdrawn with the one source that nothing else needs. */
async function addWorkedOn(desk: Desk, article: Article, wire: Source): Promise<void> {
  const attends = await mark(desk, article, ['“will attend the talks”'])
  const pasted = { source: wire, text: WIRE, words: 'boats' }
  await quote(desk, attends, pasted, { quote: 'The minister attends no talk of that kind' })
  await change(desk, attends, { proposedText: '“will attend talks”' })
  const counted = await mark(desk, article, ['About 40 boats sank'])
  await quote(desk, counted, { source: wire, text: WIRE, words: 'The log counts 40 boats' })
  await change(desk, counted, { proposedText: 'Forty boats sank' })
  await done(act(desk.reviewer, counted, 'decide-wording', { decision: 'accepted' }), desk)
  const closed = await mark(desk, article, ['A market closed'])
  await change(desk, closed, { proposedText: 'The market closed' })
  const stet = { decision: 'refused-stet', reason: 'It is right.' }
  await done(act(desk.reviewer, closed, 'decide-wording', stet), desk)
  const hurt = await mark(desk, article, ['Nobody was hurt'])
  const file = { name: 'paper.pdf', bytes: twoPages('Nobody was hurt.') }
  const sent = await done(sendFile(desk.editor, `/api/desks/${desk.deskId}/sources`, file), desk)
  const paper = Source.parse(await sent.json())
  const words = { source: paper, text: paper.snapshot.text, words: 'Nobody was hurt.' }
  await quote(desk, hurt, words, { relation: 'context' })
  await done(act(desk.editor, hurt, 'withdraw', { reason: 'Not ours.' }), desk)
  const port = await mark(desk, article, ['Boats stay in port all week'])
  await quote(desk, port, { ...words, words: 'the harbour' }, { relation: 'partly' })
}

async function settleRemark(desk: Desk, article: Article): Promise<void> {
  const path = `/api/articles/${article.id}/suggestions/1/0`
  const body = { state: 'dismissed' }
  await done(desk.editor.call('PATCH', path, body, { 'if-match': '"0"' }), desk)
}

/** Comments of every kind, and what others published on a claim and on the article. Answers the claim. */
async function talkOver(desk: Desk, article: Article): Promise<Claim> {
  const { editor, reviewer } = desk
  const claims = await editor.call('GET', `/api/articles/${article.id}/claims`)
  const { items: all } = pageOf(Claim).parse(await claims.json())
  const claim = all.find(({ statement }) => statement === 'at least 206 fighters')
  if (!claim) throw new Error('not there')
  const path = `/api/claims/${claim.id}/comments`
  const asked = await done(editor.call('POST', path, { text: 'Who counted? 👩‍👩‍👧' }), desk)
  const { id, version } = Comment.parse(await asked.json())
  await done(reviewer.call('POST', path, { text: 'The army.', parentId: id }), desk)
  const settled = { resolved: true, text: 'Who counted them?' }
  const at = { 'if-match': `"${version}"` }
  await done(editor.call('PATCH', `/api/comments/${id}`, settled, at), desk)
  const to = `/api/articles/${article.id}/imports`
  const checks = [outsideCheck('at least 206 fighters were killed'), outsideCheck('Talks resume')]
  const file = { name: 'checks.json', bytes: Buffer.from(JSON.stringify(checks)) }
  const preview = await done(sendFile(editor, `${to}/preview`, file), desk)
  const { sha256, items } = ImportPreview.parse(await preview.json())
  const choices = JSON.stringify(items.map(({ key }) => ({ key })))
  await done(sendFile(editor, to, file, { sha256, choices }), desk)
  return claim
}

function outsideCheck(claimReviewed: string) {
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    claimReviewed,
    url: `https://check.example/${claimReviewed.length}`,
    author: { '@type': 'Organization', name: 'Check Example' },
    datePublished: '2026-02-20',
    reviewRating: { '@type': 'Rating', alternateName: 'Unproven', ratingValue: 2 },
  }
}

/** The next text of a source, in which one quote stands elsewhere and another is gone. */
async function newTextOf(desk: Desk, wire: Source): Promise<void> {
  const text = `Corrected.\n\n${WIRE.replace('left at noon', 'left in the evening')}`
  const body = { text, baseNumber: 1, note: 'Corrected by them' }
  await done(desk.editor.call('POST', `/api/sources/${wire.id}/snapshots`, body), desk)
}

/** The next text of the article: words changed, gone, in a changed sentence, and twice. */
async function revise(desk: Desk, article: Article): Promise<Article> {
  const twice =
    'Monday 🚢, early on: Boats stay in port all week. So they say.\n\nTuesday, late: Boats stay in port all week. So they hope.'
  const text = article.revision.text
    .replace('Thursday', 'Friday')
    .replace(' A market closed.', '')
    .replace('said that', 'wrote later that')
    .replace(' Boats stay in port all week.', '')
  const path = `/api/articles/${article.id}/revisions`
  const body = { text: `${twice}\n\n${text}`, baseNumber: 1, note: 'After the talks' }
  await done(desk.editor.call('POST', path, body), desk)
  const now = await desk.editor.call('GET', `/api/articles/${article.id}`)
  return Article.parse(await now.json())
}
