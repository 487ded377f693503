import { type ArticleRevision } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { type TextRange } from '#shared/text/block.ts'
import { cutSegments } from '../../anchoring/cut-segments.ts'
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
  return (
    <p id="review-claim-words" className="text-view review-sentence" lang={language} dir={dir}>
      {joinNeighbours(text, around.length > 0 ? around : claim.spans).map((range, at) => (
        <Sentence key={range.start} isFirst={at === 0} text={text} range={range} marks={marks} />
      ))}
    </p>
  )
}

type SentenceProps = {
  isFirst: boolean
  text: string
  range: TextRange
  marks: readonly TextMark[]
}

function Sentence({ isFirst, text, range, marks }: SentenceProps) {
  return (
    <>
      {!isFirst && ' … '}
      {cutSegments(range, marks).map((segment) => (
        <TextSegment key={segment.start} text={text} segment={segment} />
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
