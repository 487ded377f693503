import { useState } from 'react'
import { type Publication } from '#shared/publication/publication.ts'
import { useProblemText } from '../api/problem-text.ts'
import { usePublicationWords } from '../messages/publication-words.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useToast } from '../ui/toast.tsx'
import css from './publication.module.css'
import { type PublicationDeed, useChangePublication } from './publication.queries.ts'

type PageDeedsProps = { publication: Publication; denial: string | undefined }

/** What can be done with a page that is there: listed by search engines or not, another link, withdrawn. */
export function PageDeeds({ publication, denial }: PageDeedsProps) {
  const words = usePublicationWords()
  const [open, setOpen] = useState<'new-link' | 'withdraw' | null>(null)
  const index = useDeed(publication, () => undefined)
  const { isIndexed, state } = publication
  const close = () => setOpen(null)
  return (
    <section className={css.part} aria-label={words.title}>
      <Checkbox
        label={words.indexed}
        description={words.indexedHelp}
        isChecked={isIndexed}
        disabledReason={denial}
        onChange={(next) =>
          index.run(
            { what: 'index', body: { isIndexed: next } },
            next ? words.indexedOn : words.indexedOff,
          )
        }
      />
      {index.error && <ErrorNotice>{index.error}</ErrorNotice>}
      {open === 'withdraw' ? (
        <WithdrawForm publication={publication} onClose={close} />
      ) : (
        <div className={css.deeds}>
          <Button disabledReason={denial} onPress={() => setOpen('new-link')}>
            {words.newLink}
          </Button>
          {state === 'published' && (
            <Button variant="ghost" disabledReason={denial} onPress={() => setOpen('withdraw')}>
              {words.withdraw}
            </Button>
          )}
        </div>
      )}
      {open === 'new-link' && <NewLinkDialog publication={publication} onClose={close} />}
    </section>
  )
}

/** One deed, told when it is done. `error`: why it was not, in words. */
function useDeed({ articleId, version }: Publication, onDone: () => void) {
  const toast = useToast()
  const problemText = useProblemText()
  const change = useChangePublication(articleId)
  return {
    isPending: change.isPending,
    error: change.error ? problemText(change.error) : null,
    run: (deed: PublicationDeed, done: string) =>
      change.mutate(
        { deed, version },
        {
          onSuccess: () => {
            toast.done(done)
            onDone()
          },
        },
      ),
  }
}

type DeedDialogProps = { publication: Publication; onClose: () => void }

function NewLinkDialog({ publication, onClose }: DeedDialogProps) {
  const words = usePublicationWords()
  const deed = useDeed(publication, onClose)
  return (
    <ConfirmDialog
      isOpen
      isDanger
      title={words.newLinkTitle}
      confirmLabel={words.newLinkConfirm}
      isBusy={deed.isPending}
      onCancel={onClose}
      onConfirm={() => deed.run({ what: 'new-link' }, words.newLinkDone)}
    >
      <p>{words.newLinkLead}</p>
      {deed.error && <ErrorNotice>{deed.error}</ErrorNotice>}
    </ConfirmDialog>
  )
}

/** With its buttons: the focus alone would bring the field. */
function bringIntoSight(form: HTMLElement | null): void {
  form?.scrollIntoView({ block: 'nearest' })
}

/** In its place, and not as a dialog over the dialog: the focus goes to its field. */
function WithdrawForm({ publication, onClose }: DeedDialogProps) {
  const words = usePublicationWords()
  const deed = useDeed(publication, onClose)
  const [reason, setReason] = useState('')
  const isEmpty = reason.trim() === ''
  return (
    <section ref={bringIntoSight} className={css.form} aria-label={words.withdrawTitle}>
      <h3 className={css.head}>{words.withdrawTitle}</h3>
      <p className={css.help}>{words.withdrawLead}</p>
      <TextArea
        label={words.withdrawReason}
        description={words.withdrawReasonHelp}
        value={reason}
        onChange={setReason}
        maxLength={2_000}
        takesFocus
      />
      {deed.error && <ErrorNotice>{deed.error}</ErrorNotice>}
      <div className={css.deeds}>
        <Button variant="ghost" onPress={onClose}>
          {words.cancel}
        </Button>
        <Button
          variant="danger"
          isBusy={deed.isPending}
          disabledReason={isEmpty ? words.withdrawReasonMissing : undefined}
          onPress={() =>
            deed.run({ what: 'withdraw', body: { reason: reason.trim() } }, words.withdrawDone)
          }
        >
          {words.withdrawConfirm}
        </Button>
      </div>
    </section>
  )
}
