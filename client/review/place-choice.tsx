import { type Claim } from '#shared/review/review.ts'
import { type TextRange } from '#shared/text/block.ts'
import { ChoiceGroup } from '../claim/choice-group.tsx'
import { useMessages } from '../messages/messages.ts'
import { Kbd } from '../ui/kbd.tsx'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { candidatesOf, isSamePlace, type Placing } from './placing.ts'

const KEYS_MAX = 9

/** The places that a claim may have now, each in its sentence: taking one chooses its words in the article. */
export function PlaceChoice({ claim, placing }: { claim: Claim; placing: Placing }) {
  const { review } = useMessages()
  const places = candidatesOf(claim)
  const chosen = places.findIndex((place) => isSamePlace(place, placing.chosen))
  const { group, candidate } = review.cardKeys
  const keys = places
    .slice(0, KEYS_MAX)
    .map((place, at) => [
      String(at + 1),
      { label: `${candidate} (${at + 1})`, group, run: () => placing.choose(place) },
    ])
  useShortcuts(Object.fromEntries(keys))
  return (
    <>
      <p className="muted">{review.change.ambiguousLead}</p>
      <div className="place-choice">
        <ChoiceGroup
          label={review.change.candidates}
          value={chosen < 0 ? null : String(chosen)}
          options={places.map((place, at) => ({
            value: String(at),
            content: (
              <span className="place-option">
                <Kbd>{String(at + 1)}</Kbd>
                <InSentence revision={placing.revision} place={place} />
              </span>
            ),
          }))}
          onPick={(at) => {
            const place = places[Number(at)]
            if (place) placing.choose(place)
          }}
        />
      </div>
    </>
  )
}

type InSentenceProps = { revision: Placing['revision']; place: readonly TextRange[] }

/** Words in the sentence that they stand in. */
function InSentence({ revision, place }: InSentenceProps) {
  const { text, sentences, language } = revision
  const start = place[0]?.start ?? 0
  const end = place.at(-1)?.end ?? start
  const around = sentences.filter((one) => one.start < end && one.end > start)
  const from = Math.min(start, around[0]?.start ?? start)
  const to = Math.max(end, around.at(-1)?.end ?? end)
  return (
    <bdi lang={language}>
      {place.map((range, at) => (
        <span key={range.start}>
          {text.slice(at === 0 ? from : (place[at - 1]?.end ?? from), range.start)}
          <mark>{text.slice(range.start, range.end)}</mark>
        </span>
      ))}
      {text.slice(end, to)}
    </bdi>
  )
}
