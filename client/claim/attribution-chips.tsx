import { Fragment } from 'react'
import { type Attribution } from '#shared/attribution/attribution.ts'
import { useMessages } from '../messages/messages.ts'

/** Who, verb, hedge and mode of the open claim, in the frames that stand in the text. */
export function AttributionChips({ attribution }: { attribution: Attribution }) {
  const { claim } = useMessages()
  const { speaker, cue, hedges, mode } = attribution
  return (
    <dl className="attribution">
      <div>
        <dt>{claim.who}</dt>
        <dd className={speaker ? 'chip-who' : 'chip-none'} dir="auto">
          {speaker?.name ?? claim.nobody}
        </dd>
      </div>
      <div>
        <dt>{claim.verb}</dt>
        <dd className={cue ? 'chip-cue' : 'chip-none'} dir="auto">
          {cue?.span.exact ?? claim.noVerb}
        </dd>
      </div>
      <div>
        <dt>{claim.hedge}</dt>
        {hedges.length === 0 && <dd className="chip-none">{claim.noHedge}</dd>}
        {hedges.map((hedge) => (
          <dd key={hedge.span.start} className="chip-hedge" dir="auto">
            {hedge.span.exact}
          </dd>
        ))}
      </div>
      <div>
        <dt>{claim.mode}</dt>
        <dd className="chip-mode">{claim.modeShort[mode]}</dd>
      </div>
    </dl>
  )
}

/** The same in one line, for a closed card. */
export function AttributionLine({ attribution }: { attribution: Attribution }) {
  const { claim } = useMessages()
  const { speaker, cue, hedges, mode } = attribution
  const words = [
    speaker?.name ?? claim.nobody,
    cue?.span.exact ?? claim.noVerb,
    hedges.map((hedge) => hedge.span.exact).join(', ') || claim.noHedge,
    claim.modeShort[mode],
  ]
  return (
    <p className="chips">
      {words.map((word, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- four places of fixed meaning
        <Fragment key={at}>
          {at > 0 && <span aria-hidden="true">·</span>}
          <bdi>{word}</bdi>
        </Fragment>
      ))}
    </p>
  )
}
