import { useMessages } from '../messages/messages.ts'
import { Select } from '../ui/select.tsx'
import css from './compare-choosers.module.css'

type Choice = { number: number; label: string }
export type Pair = { from: number; to: number }

type CompareChoosersProps = {
  choices: readonly Choice[]
  pair: Pair
  onChoose: (pair: Pair) => void
}

/** Which text stands on either side. */
export function CompareChoosers({ choices, pair, onChoose }: CompareChoosersProps) {
  const { compare } = useMessages()
  const options = choices.map(({ number, label }) => ({ value: String(number), label }))
  return (
    <div className={css.choosers}>
      <Select
        label={compare.from}
        size="small"
        value={String(pair.from)}
        options={options}
        onChange={(from) => onChoose({ ...pair, from: Number(from) })}
      />
      <Select
        label={compare.to}
        size="small"
        value={String(pair.to)}
        options={options}
        onChange={(to) => onChoose({ ...pair, to: Number(to) })}
      />
    </div>
  )
}
