import { type ArticleRevision } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { type TextRange } from '#shared/text/block.ts'
import { useMessages } from '../messages/messages.ts'
import './revision.css'

/** Sentences that a text said first and no claim is on yet. */
export function unclaimed(
  sentences: readonly TextRange[],
  claims: readonly Claim[],
): readonly TextRange[] {
  const spans = claims.filter((one) => one.review !== 'withdrawn').flatMap((one) => one.spans)
  return sentences.filter(
    ({ start, end }) => !spans.some((span) => span.start < end && span.end > start),
  )
}

type NewSentencesProps = {
  revision: ArticleRevision
  sentences: readonly TextRange[]
  /** The one that is chosen in the article. */
  chosen: TextRange | null
  onGo: (sentence: TextRange) => void
}

/** The new sentences of a text; each leads to its place, where a key makes it a claim. */
export function NewSentences({ revision, sentences, chosen, onGo }: NewSentencesProps) {
  const { revision: words } = useMessages()
  if (sentences.length === 0) return null
  return (
    <section className="new-sentences" aria-label={words.newSentences(sentences.length)}>
      <h3>{words.newSentences(sentences.length)}</h3>
      <ul>
        {sentences.map((one) => (
          <li key={one.start}>
            <button
              type="button"
              aria-current={chosen?.start === one.start && chosen.end === one.end}
              onClick={() => onGo(one)}
            >
              <span className="muted">{words.notLookedAt}</span>
              <bdi lang={revision.language}>{revision.text.slice(one.start, one.end)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
