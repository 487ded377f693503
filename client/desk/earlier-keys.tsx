import { useId } from 'react'
import { type ReportKey } from '#shared/desk/report-key.ts'
import { formatDay } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { useSignatureWords } from '../messages/signature-words.ts'
import { Button } from '../ui/button.tsx'
import { useCopy } from '../ui/use-copy.ts'
import css from './signature-section.module.css'

/** Keys that sign nothing any more, to verify older reports with. */
export function EarlierKeys({ keys }: { keys: readonly ReportKey[] }) {
  const words = useSignatureWords()
  const rows = keys.flatMap(({ retiredAt, ...key }) => (retiredAt ? [{ ...key, retiredAt }] : []))
  if (rows.length === 0) return null
  return (
    <>
      <h3 id="earlier-keys" className={css.subtitle}>
        {words.earlier}
      </h3>
      <ul aria-labelledby="earlier-keys" className={css.list}>
        {rows.map((key) => (
          <EarlierKey key={key.keyId} {...key} />
        ))}
      </ul>
    </>
  )
}

type EarlierKeyProps = Omit<ReportKey, 'retiredAt'> & { retiredAt: string }

function EarlierKey({ keyId, publicKey, createdAt, retiredAt }: EarlierKeyProps) {
  const words = useSignatureWords()
  const { frame } = useMessages()
  const { state, copy } = useCopy()
  const id = useId()
  return (
    <li className={css.row}>
      <span className={css.what}>
        <code id={id} className={css.id}>
          {keyId}
        </code>
        <span className={css.since}>
          {words.period(formatDay(createdAt), formatDay(retiredAt))}
        </span>
        <code className={css.key} dir="ltr">
          {publicKey}
        </code>
        {state === 'failed' && <output className={css.since}>{frame.copyFailed}</output>}
      </span>
      <Button size="small" icon="copy" aria-describedby={id} onPress={() => copy(publicKey)}>
        {state === 'copied' ? frame.copied : frame.copy}
      </Button>
    </li>
  )
}
