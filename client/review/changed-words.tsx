import { type ArticleRevision } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { sentencesOf } from '#shared/review/sentences-of.ts'
import { useMessages } from '../messages/messages.ts'
import { wordsOf } from './claim-words.ts'
import { DiffText } from './desk/diff-text.tsx'

/** The old words struck, the new ones inserted; and the sentence that they stand in. */
export function ChangedWords({ claim, revision }: { claim: Claim; revision: ArticleRevision }) {
  const { review } = useMessages()
  const { change } = claim
  if (change === null) return null
  const { text, sentences, language } = revision
  const before = wordsOf({ spans: change.before })
  const after = wordsOf({ spans: claim.spans })
  const sentenceBefore = change.sentencesBefore.join(' … ')
  const sentenceAfter = sentencesOf(text, sentences, claim.spans).join(' … ')
  const isPlaced = claim.placement === 'placed'
  const hasNewWords = isPlaced && before !== after
  const hasNewSentence = !isPlaced || sentenceBefore !== sentenceAfter
  return (
    <dl className="change-words" lang={language}>
      {hasNewWords && (
        <div>
          <dt>{review.change.words}</dt>
          <dd>
            <DiffText before={before} after={after} />
          </dd>
        </div>
      )}
      {hasNewSentence && (
        <div>
          <dt>{isPlaced ? review.change.sentence : review.change.lastSentence}</dt>
          <dd>
            <DiffText before={sentenceBefore} after={sentenceAfter} />
          </dd>
        </div>
      )}
    </dl>
  )
}
