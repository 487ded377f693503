import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ReportKey } from '#shared/desk/report-key.ts'
import { useProblemText } from '../api/problem-text.ts'
import { formatDay } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { useSignatureWords } from '../messages/signature-words.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Icon } from '../ui/icon.tsx'
import { SecretField } from '../ui/secret-field.tsx'
import { useToast } from '../ui/toast.tsx'
import { EarlierKeys } from './earlier-keys.tsx'
import { ReportKeyDialog, type ReportKeyDeed } from './report-key-dialog.tsx'
import { reportKeysQuery, useMakeReportKey } from './report-key.queries.ts'
import css from './signature-section.module.css'

export type SignatureSectionProps = { deskId: string; disabledReason: string | undefined }

/** The key with which a desk signs its reports: made, published, replaced, ended. */
export function SignatureSection({ deskId, disabledReason }: SignatureSectionProps) {
  const words = useSignatureWords()
  const { data } = useSuspenseQuery(reportKeysQuery(deskId))
  const inUse = data.items.find((key) => key.retiredAt === null)
  return (
    <section className={css.section} aria-labelledby="signature">
      <h2 id="signature" className={css.title}>
        {words.title}
      </h2>
      <p className={css.lead}>{words.lead}</p>
      {inUse ? (
        <KeyInUse {...{ deskId, disabledReason, reportKey: inUse }} />
      ) : (
        <NoKey {...{ deskId, disabledReason }} />
      )}
      <EarlierKeys keys={data.items} />
    </section>
  )
}

function NoKey({ deskId, disabledReason }: SignatureSectionProps) {
  const words = useSignatureWords()
  const toast = useToast()
  const problemText = useProblemText()
  const make = useMakeReportKey(deskId)
  return (
    <>
      <p className={css.state}>
        <Icon name="info" size="s" />
        {words.off}
      </p>
      <div className={css.deeds}>
        <Button
          isBusy={make.isPending}
          disabledReason={disabledReason}
          onPress={() =>
            make.mutate({ replaces: null }, { onSuccess: () => toast.done(words.made) })
          }
        >
          {words.make}
        </Button>
      </div>
      {make.error && <ErrorNotice>{problemText(make.error)}</ErrorNotice>}
    </>
  )
}

type KeyInUseProps = SignatureSectionProps & { reportKey: ReportKey }

function KeyInUse({ deskId, disabledReason, reportKey }: KeyInUseProps) {
  const words = useSignatureWords()
  const { frame } = useMessages()
  const [deed, setDeed] = useState<ReportKeyDeed | null>(null)
  const { keyId, publicKey, createdAt } = reportKey
  return (
    <>
      <p className={css.state}>
        <Icon name="lock" size="s" />
        <span>
          {words.on} <span className={css.since}>{words.since(keyId, formatDay(createdAt))}</span>
        </span>
      </p>
      <SecretField
        label={words.publicKey}
        value={publicKey}
        words={{ ...frame, shownOnce: words.publicKeyHelp }}
      />
      <div className={css.deeds}>
        <Button disabledReason={disabledReason} onPress={() => setDeed('replace')}>
          {words.replace}
        </Button>
        <Button variant="ghost" disabledReason={disabledReason} onPress={() => setDeed('stop')}>
          {words.stop}
        </Button>
      </div>
      {deed && <ReportKeyDialog {...{ deskId, keyId, deed }} onClose={() => setDeed(null)} />}
    </>
  )
}
