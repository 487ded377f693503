import {
  type ImportItem,
  ImportOutcome,
  type ImportPreview,
} from '#shared/exchange/import-preview.ts'
import { type Claim } from '#shared/review/review.ts'
import { useExchangeWords } from '../messages/exchange-words.ts'
import { formatLooseDate } from '../messages/format.ts'
import { wordsOf } from '../review/claim-words.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Select } from '../ui/select.tsx'
import { canBeTaken, choosesClaim, type ImportChoices, needsClaim } from './import-choices.ts'
import css from './import-dialog.module.css'

type ImportItemsProps = {
  preview: ImportPreview
  claims: readonly Claim[]
  choices: ImportChoices
  /** Of the file, or the address. */
  name: string
}

/** What is in a file, thing by thing, and what would become of each. */
export function ImportItems({ preview, claims, choices, name }: ImportItemsProps) {
  const words = useExchangeWords()
  const { items, kind } = preview
  const counts = ImportOutcome.options.flatMap((outcome) => {
    const count = items.filter((item) => item.outcome === outcome).length
    return count === 0 ? [] : [words.counts[outcome](count)]
  })
  const hasSome = items.some(canBeTaken)
  return (
    <>
      <p className={css.summary}>
        <bdi className={css.name}>{name}</bdi>
        <span>
          {[words.kinds[kind](items.length), counts.join(', ')].filter(Boolean).join(': ')}
        </span>
      </p>
      {!hasSome && <p>{words.nothing}</p>}
      {hasSome && (
        <Checkbox label={words.all} isChecked={choices.isAll} onChange={choices.takeAll} />
      )}
      <ol className={css.items} aria-label={words.items}>
        {items.map((item) => (
          <Item key={item.key} item={item} claims={claims} choices={choices} />
        ))}
      </ol>
    </>
  )
}

type ItemProps = { item: ImportItem; claims: readonly Claim[]; choices: ImportChoices }

function Item({ item, claims, choices }: ItemProps) {
  const words = useExchangeWords()
  const choice = choices.choiceOf(item)
  const isPossible = canBeTaken(item)
  const quote = item.words.join(' … ')
  const label = quote || item.text || item.reason || ''
  return (
    <li className={`${css.item} ${isPossible ? '' : css.off}`}>
      {isPossible && (
        <input
          type="checkbox"
          className={css.tick}
          aria-label={words.take(label)}
          checked={choice.isTaken}
          onChange={(event) => choices.change(item.key, { isTaken: event.target.checked })}
        />
      )}
      <div className={css.what}>
        {quote !== '' && (
          <q className={css.quote} dir="auto">
            {quote}
          </q>
        )}
        {item.text !== '' && (
          <p className={css.text} dir="auto">
            {item.text}
          </p>
        )}
        <Origin item={item} />
        <Outcome item={item} claims={claims} />
        {isPossible && choice.isTaken && <ItemChoices {...{ item, claims, choices }} />}
      </div>
    </li>
  )
}

/** By whom, when, and where it is published: words, and the address as words. */
function Origin({ item: { by, date, url } }: { item: ImportItem }) {
  const words = useExchangeWords()
  if (by === null && date === null && url === null) return null
  return (
    <p className={css.origin}>
      {by !== null && <bdi>{words.by(by)}</bdi>}
      {date !== null && <bdi>{formatLooseDate(date.slice(0, 10))}</bdi>}
      {url !== null && <bdi dir="ltr">{url}</bdi>}
    </p>
  )
}

function Outcome({ item, claims }: Pick<ItemProps, 'item' | 'claims'>) {
  const words = useExchangeWords()
  const number = claims.find(({ id }) => id === item.claimId)?.number ?? null
  if (item.outcome === 'refused') return <p className={css.reason}>{item.reason}</p>
  if (item.outcome === 'known') {
    return <p className={css.reason}>{number === null ? words.known : words.knownOn(number)}</p>
  }
  if (item.deed === null) return null
  const deed = item.deed === 'comment' ? words.deeds.comment(number) : words.deeds[item.deed]
  return (
    <p className={css.deed}>
      {deed}
      {item.reason !== null && <span className={css.reason}> · {item.reason}</span>}
    </p>
  )
}

function ItemChoices({ item, claims, choices }: ItemProps) {
  const words = useExchangeWords()
  const { claimId, place } = choices.choiceOf(item)
  const change = (to: Parameters<ImportChoices['change']>[1]) => choices.change(item.key, to)
  return (
    <>
      {choosesClaim(item) && (
        <Select
          label={words.forClaim}
          size="small"
          value={claimId}
          emptyLabel={needsClaim(item) ? words.noClaim : words.ofArticle}
          onEmpty={() => change({ claimId: null })}
          options={claims
            .filter(({ state }) => state !== 'withdrawn')
            .map((claim) => ({
              value: claim.id,
              label: words.claim(claim.number, wordsOf(claim).slice(0, 80)),
            }))}
          onChange={(value) => change({ claimId: value })}
        />
      )}
      {item.outcome === 'choose' && (
        <Select
          label={words.place}
          size="small"
          value={place === null ? null : String(place)}
          emptyLabel={words.noPlace}
          onEmpty={() => change({ place: null })}
          options={item.places.map(({ prefix = '', exact, suffix = '' }, index) => ({
            value: String(index),
            label: `…${prefix.slice(-32)}[${exact.slice(0, 40)}]${suffix.slice(0, 32)}…`,
          }))}
          onChange={(value) => change({ place: Number(value) })}
        />
      )}
    </>
  )
}
