import { useRef } from 'react'
import { type Article } from '#shared/article/article.ts'
import { type Action } from '#shared/auth/permission.ts'
import { ReportProfile } from '#shared/report/dossier.ts'
import { type Claim } from '#shared/review/review.ts'
import { fieldErrorsOf } from '../api/problem-text.ts'
import { useDenial } from '../auth/session.queries.ts'
import { useReportWords } from '../messages/report-words.ts'
import { Dialog } from '../ui/dialog.tsx'
import { RadioList } from '../ui/radio-list.tsx'
import css from './export-dialog.module.css'
import { IncludedLine } from './included-line.tsx'
import { PublicationFields, usePublication } from './publication-fields.tsx'
import { type ReportChoice, useReportChoice } from './report-choice.ts'
import { isFormatOf, ReportFormat } from './report-format.ts'
import { ReportPreview } from './report-preview.tsx'
import { useTakeReport } from './report.queries.ts'
import { TakeBar } from './take-bar.tsx'

const ACTION: Record<ReportProfile, Action> = {
  internal: 'export-report',
  'checked-copy': 'export-report',
  legal: 'export-report',
  public: 'export-public-report',
}

export type ExportDialogProps = { article: Article; claims: readonly Claim[]; onClose: () => void }

/** For whom the report is, in which format, how it looks, and the file. */
export function ExportDialog({ article, claims, onClose }: ExportDialogProps) {
  const words = useReportWords()
  const deny = useDenial(article.deskId)
  const denialOf = (profile: ReportProfile) => deny(ACTION[profile])
  const { choice, choose } = useReportChoice(
    article.deskId,
    (profile) => denialOf(profile) === undefined,
  )
  const publication = usePublication(claims)
  const pageField = useRef<HTMLInputElement>(null)
  const claimsField = useRef<HTMLFieldSetElement>(null)
  const taking = useTakeReport(article.id)
  const { profile, format } = choice
  const isPublished = format === 'claimreview'
  const hasNothing = isPublished && publication.possible.length === 0
  const denial = denialOf(profile) ?? (hasNothing ? words.chosenNone : undefined)
  const onChoose = (change: Partial<ReportChoice>) => {
    choose(change)
    if (!taking.isPending) taking.reset()
  }
  const take = () => {
    const missing = isPublished ? publication.check() : null
    if (missing === 'page') pageField.current?.focus()
    else if (missing === 'claims') claimsField.current?.focus()
    else taking.mutate(isPublished ? { ...choice, publication: publication.value } : choice)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.title}
      size="broad"
      isStubborn={taking.isPending || isPublished}
      actions={<TakeBar taking={taking} denial={denial} onTake={take} onClose={onClose} />}
    >
      <p>{words.lead}</p>
      <div className={css.columns}>
        <div className={css.choices}>
          <RadioList
            label={words.profile}
            value={profile}
            options={ReportProfile.options.map((value) => ({
              value,
              ...words.profiles[value],
              disabledReason: denialOf(value),
            }))}
            onChange={(value) => onChoose({ profile: value })}
          />
          <IncludedLine claims={claims} profile={profile} />
          <RadioList
            label={words.format}
            value={format}
            options={ReportFormat.options.map((value) => ({
              value,
              ...words.formats[value],
              disabledReason: isFormatOf(profile, value) ? undefined : words.onlyPublic,
            }))}
            onChange={(value) => onChoose({ format: value })}
          />
          {isPublished && (
            <PublicationFields
              publication={publication}
              pageField={pageField}
              claimsField={claimsField}
              errors={fieldErrorsOf(taking.error)}
            />
          )}
        </div>
        <ReportPreview
          articleId={article.id}
          profile={profile}
          help={format === 'html' ? words.previewHtml : words.previewOther}
        />
      </div>
    </Dialog>
  )
}
