import { Fragment } from 'react'
import { type ArticleRevision } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { type TextRange } from '#shared/text/block.ts'
import { pagesOf } from '#shared/text/pages-of.ts'
import { withAsides } from '../../anchoring/block-asides.ts'
import { cutSegments } from '../../anchoring/cut-segments.ts'
import { isCalledIn, passageAsides } from '../../anchoring/passage-asides.tsx'
import { plainMark, type TextMark } from '../../anchoring/text-mark.ts'
import { TextSegment } from '../../anchoring/text-segment.tsx'
import { type Messages, useMessages } from '../../messages/messages.ts'
import { joinNeighbours } from './quote-in-context.ts'
import '../../anchoring/text-view.css'

type ClaimSentenceProps = { claim: Claim; revision: ArticleRevision }

/** The claim in the sentences that its words, its speaker, verb and hedges stand in. */
export function ClaimSentence({ claim, revision }: ClaimSentenceProps) {
  const { claim: words } = useMessages()
  const { text, sentences, language, dir } = revision
  const marks = marksOf(claim, words)
  const around = sentences.filter((sentence) =>
    marks.some((mark) => mark.start < sentence.end && mark.end > sentence.start),
  )
  const ranges = joinNeighbours(text, around.length > 0 ? around : claim.spans)
  return (
    <>
      <p id="review-claim-words" className="text-view review-sentence" lang={language} dir={dir}>
        {ranges.map((range, at) => (
          <Fragment key={range.start}>
            {at > 0 && ' … '}
            <Sentence revision={revision} range={range} marks={marks} />
          </Fragment>
        ))}
      </p>
      <Place claim={claim} revision={revision} ranges={ranges} />
    </>
  )
}

type SentenceProps = {
  revision: ArticleRevision
  range: TextRange
  marks: readonly TextMark[]
}

function Sentence({ revision, range, marks }: SentenceProps) {
  const { workspace } = useMessages()
  const asides = passageAsides(revision.document, range, workspace)
  return withAsides(cutSegments(range, marks), asides).map((part) =>
    'aside' in part ? (
      <Fragment key={part.aside.key}>{part.aside.node}</Fragment>
    ) : (
      <TextSegment key={part.segment.start} text={revision.text} segment={part.segment} />
    ),
  )
}

/** On which page of the document the claim stands, and the words of the notes that its sentences call. */
function Place({ claim, revision, ranges }: ClaimSentenceProps & { ranges: readonly TextRange[] }) {
  const { workspace } = useMessages()
  const { document, text, language, dir } = revision
  if (document === null) return null
  const { pages } = document
  const labels = pages.length > 1 ? pagesOf(pages, claim.spans) : null
  const notes = document.notes.filter((note) => ranges.some((range) => isCalledIn(note, range)))
  return (
    <>
      {labels !== null && <p className="muted">{workspace.pageShort(labels)}</p>}
      {notes.map(({ label, range }) => (
        <p key={range.start} className="review-note-words" lang={language} dir={dir}>
          <span className="note-mark" lang="en" dir="ltr">
            {workspace.noteCall(label)}
          </span>{' '}
          {text.slice(range.start, range.end)}
        </p>
      ))}
    </>
  )
}

function marksOf(claim: Claim, words: Messages['claim']): TextMark[] {
  const { speaker, cue, hedges } = claim.attribution
  const marks: TextMark[] = claim.spans.map((span) => ({
    ...plainMark(span, 'claim-mark active', 'mark'),
    status: claim.verdict,
  }))
  if (speaker?.span) {
    marks.push({
      ...plainMark(speaker.span, 'frame frame-who', 'frame'),
      label: words.whoLabel,
    })
  }
  if (cue) {
    marks.push({
      ...plainMark(cue.span, 'frame frame-cue', 'frame'),
      label: words.verbLabel,
    })
  }
  for (const hedge of hedges) {
    marks.push(plainMark(hedge.span, 'frame frame-hedge', 'frame'))
  }
  return marks
}
