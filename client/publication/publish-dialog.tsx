import { useQuery } from '@tanstack/react-query'
import { type Article } from '#shared/article/article.ts'
import { type Publication } from '#shared/publication/publication.ts'
import { type Claim } from '#shared/review/review.ts'
import { useProblemText } from '../api/problem-text.ts'
import { useDenial } from '../auth/session.queries.ts'
import { usePublicationWords } from '../messages/publication-words.ts'
import { publishableClaims } from '../report/publishable-claims.ts'
import { ReportPreview } from '../report/report-preview.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { ProgressBar, Spinner } from '../ui/progress.tsx'
import { DifferenceList } from './difference-list.tsx'
import { PageDeeds } from './page-deeds.tsx'
import { PageState } from './page-state.tsx'
import css from './publication.module.css'
import { publicationQuery } from './publication.queries.ts'
import { PublishFields } from './publish-fields.tsx'
import { type Publish, usePublish } from './use-publish.ts'
import { VersionList } from './version-list.tsx'

type PublishDialogProps = {
  article: Article
  claims: readonly Claim[]
  onClose: () => void
}

/** What is public, how it differs from what the desk has, and the next version. */
export function PublishDialog(props: PublishDialogProps) {
  const words = usePublicationWords()
  const problemText = useProblemText()
  const { data, error } = useQuery(publicationQuery(props.article.id))
  if (data) return <Loaded {...props} publication={data} />
  return (
    <Dialog isOpen onClose={props.onClose} title={words.title} size="broad">
      {error ? <ErrorNotice>{problemText(error)}</ErrorNotice> : <Spinner label={words.loading} />}
    </Dialog>
  )
}

function Loaded(props: PublishDialogProps & { publication: Publication }) {
  const { article, claims, publication, onClose } = props
  const words = usePublicationWords()
  const deny = useDenial(article.deskId)
  const denial = deny('publish-report')
  const publish = usePublish(publication)
  // One that is on the page stays in sight, so that it can be left out when it is refused now.
  const able = new Set(publishableClaims(claims).map((claim) => claim.number))
  const offered = claims.filter(({ number }) => able.has(number) || publish.onPage.includes(number))
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.title}
      size="broad"
      isStubborn={publish.isPending || publish.note !== ''}
      actions={<Foot {...{ publish, publication, denial, onClose }} />}
    >
      <p>{words.lead}</p>
      <div className={css.columns}>
        <div className={css.choices}>
          <PageState publication={publication} />
          {publication.difference && (
            <DifferenceList difference={publication.difference} lang={article.revision.language} />
          )}
          <PublishFields publish={publish} publication={publication} offered={offered} />
          {publication.url !== null && <PageDeeds publication={publication} denial={denial} />}
          <VersionList versions={publication.versions} />
        </div>
        {deny('export-public-report') === undefined && (
          <ReportPreview articleId={article.id} profile="public" help={words.previewHelp} />
        )}
      </div>
    </Dialog>
  )
}

type FootProps = {
  publish: Publish
  publication: Publication
  denial: string | undefined
  onClose: () => void
}

function Foot({ publish, publication, denial, onClose }: FootProps) {
  const words = usePublicationWords()
  const problemText = useProblemText()
  const label = {
    unpublished: words.publishFirst,
    published: words.publishNext,
    withdrawn: words.publishAgain,
  }[publication.state]
  return (
    <div className={css.bar}>
      {publish.error && <ErrorNotice>{problemText(publish.error)}</ErrorNotice>}
      <div className={css.progress}>
        {publish.isPending && <ProgressBar value={null} label={words.publishing} />}
      </div>
      <Button variant="ghost" onPress={onClose}>
        {words.close}
      </Button>
      <Button
        variant="primary"
        isBusy={publish.isPending}
        disabledReason={denial}
        onPress={publish.send}
      >
        {label}
      </Button>
    </div>
  )
}
