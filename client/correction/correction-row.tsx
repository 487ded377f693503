import { type Correction } from '#shared/correction/correction.ts'
import { useProblemText } from '../api/problem-text.ts'
import { useCorrectionWords } from '../messages/correction-words.ts'
import { formatDay } from '../messages/format.ts'
import { Button } from '../ui/button.tsx'
import { useToast } from '../ui/toast.tsx'
import css from './corrections.module.css'
import { useRemoveCorrection } from './correction.queries.ts'

type CorrectionRowProps = {
  correction: Correction
  /** Number of its claim; null where it is of the article. */
  claim: number | null
  /** Language and direction of the article, for the old and the new words. */
  text: { lang: string; dir: string }
  denial: string | undefined
  onEdit: () => void
}

/** A correction as it stands, with what can still be done to it. */
export function CorrectionRow(props: CorrectionRowProps) {
  const { correction, claim, text, denial, onEdit } = props
  const words = useCorrectionWords()
  const { kind, before, after, missedBy, publishedIn } = correction
  const stays = publishedIn === null ? denial : words.publishedStays
  return (
    <li className={css.row} data-kind={kind}>
      <h3 className={css.head}>{words.of(words.kinds[kind].label, claim)}</h3>
      <p className={css.help}>
        <bdi>{words.by(correction.createdBy.name, formatDay(correction.createdAt))}</bdi>
        {' · '}
        {publishedIn === null ? words.waits : words.publishedIn(publishedIn)}
      </p>
      <p className={css.text} dir="auto">
        {correction.text}
      </p>
      {(before ?? after) !== null && (
        <dl className={css.words}>
          {before !== null && <Words name={words.before} value={before} {...text} />}
          {after !== null && <Words name={words.after} value={after} {...text} />}
        </dl>
      )}
      {missedBy && (
        <p className={css.help}>
          <bdi>{words.missed(missedBy.by.name, formatDay(missedBy.at))}</bdi>
          {missedBy.why !== null && <span dir="auto">: {missedBy.why}</span>}
        </p>
      )}
      <RowDeeds correction={correction} stays={stays} onEdit={onEdit} />
    </li>
  )
}

function Words(props: { name: string; value: string; lang: string; dir: string }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd lang={props.lang} dir={props.dir}>
        {props.value}
      </dd>
    </>
  )
}

type RowDeedsProps = { correction: Correction; stays: string | undefined; onEdit: () => void }

function RowDeeds({ correction, stays, onEdit }: RowDeedsProps) {
  const words = useCorrectionWords()
  const toast = useToast()
  const problemText = useProblemText()
  const remove = useRemoveCorrection(correction.articleId)
  return (
    <div className={css.deeds}>
      <Button size="small" variant="ghost" icon="pencil" disabledReason={stays} onPress={onEdit}>
        {words.edit}
      </Button>
      <Button
        size="small"
        variant="ghost"
        icon="trash"
        disabledReason={stays}
        isBusy={remove.isPending}
        onPress={() =>
          remove.mutate(correction, {
            onSuccess: () => toast.done(words.removed),
            onError: (error) => toast.error(problemText(error)),
          })
        }
      >
        {words.remove}
      </Button>
    </div>
  )
}
