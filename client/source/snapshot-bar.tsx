import { Link } from '@tanstack/react-router'
import { type Source } from '#shared/source/source.ts'
import { formatMoment } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'

type SnapshotBarProps = {
  source: Source
  /** Number of the snapshot in front. */
  shown: number
  /** `null`: the newest. */
  onShow: (snapshot: number | null) => void
  onNew: () => void
  newDenial: string | undefined
}

/** Which of the kept texts is in front, and a way to a new one. */
export function SnapshotBar({ source, shown, onShow, onNew, newDenial }: SnapshotBarProps) {
  const { source: words } = useMessages()
  const newest = source.snapshot.number
  const options = source.snapshots.map(({ number, createdAt }) => ({
    value: String(number),
    label:
      number === newest
        ? words.snapshotNewest(number, formatMoment(createdAt))
        : words.snapshotOlder(number, formatMoment(createdAt)),
  }))
  const show = (number: number) => onShow(number === newest ? null : number)
  const note = source.snapshots.find(({ number }) => number === shown)?.note
  return (
    <div className="snapshot-bar">
      {options.length > 1 && (
        <Select
          label={words.snapshot}
          size="small"
          value={String(shown)}
          options={options}
          onChange={(value) => show(Number(value))}
        />
      )}
      {newest > 1 && (
        <Link
          to="/sources/$sourceId/compare"
          params={{ sourceId: source.id }}
          search={{ from: String(Math.min(shown, newest - 1)), to: String(newest) }}
        >
          {words.compareSnapshots}
        </Link>
      )}
      <Button
        size="small"
        icon={source.contact === null ? 'plus' : 'pencil'}
        onPress={onNew}
        disabledReason={newDenial}
      >
        {source.contact === null ? words.newSnapshot : words.editContact}
      </Button>
      {note && (
        <p className="muted" dir="auto">
          {note}
        </p>
      )}
      {shown !== newest && (
        <output className="snapshot-old">
          {words.snapshotIsOld(shown)}{' '}
          <Button size="small" variant="ghost" onPress={() => onShow(null)}>
            {words.showNewest}
          </Button>
        </output>
      )}
    </div>
  )
}
