import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { type Article, OPEN_STAGES } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { type RevisionCreated } from '#shared/revision/revision.ts'
import { useDenial } from '../auth/session.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { PreviewTable } from '../revision/preview-table.tsx'
import { ReviseForm } from '../revision/revise-form.tsx'
import { TextConflict } from '../revision/text-conflict.tsx'
import { type NewTextForm, useNewText } from '../revision/use-new-text.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { ProgressBar } from '../ui/progress.tsx'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { useToast } from '../ui/toast.tsx'
import { ArticleFrame, ArticlePage } from './article-page.tsx'
import '../revision/revision.css'

const route = getRouteApi('/articles/$articleId/revise')

/** Where an article gets its next text. */
export function RevisePage() {
  const { articleId } = route.useParams()
  return (
    <ArticlePage articleId={articleId}>
      {(loaded) => <Revise key={articleId} {...loaded} />}
    </ArticlePage>
  )
}

function Revise({ article, claims }: { article: Article; claims: readonly Claim[] }) {
  const { revision: words, workspace } = useMessages()
  const deny = useDenial(article.deskId)
  const closed = OPEN_STAGES.includes(article.stage) ? undefined : workspace.closed
  const denial = deny('create-revision') ?? closed
  const form = useNewText({ article, denial, onStored: useReturn(article, claims) })
  const { number } = article.revision
  const run = form.preview === null ? form.see : form.store
  useShortcuts({
    'ctrl+enter': {
      label: form.preview === null ? words.keys.see : words.keys.store,
      group: words.keys.group,
      run,
      isInBar: true,
      isAlways: true,
    },
  })
  return (
    <ArticleFrame
      article={article}
      claims={claims}
      title={words.pageTitle(article.title)}
      foot={words.previewLead}
    >
      <main className="revise-page" id="main" tabIndex={-1}>
        <div className={form.isOutdated ? 'revise-in wide' : 'revise-in'}>
          <Link to="/articles/$articleId" params={{ articleId: article.id }} className="text-link">
            {words.back}
          </Link>
          <h1>{form.preview === null ? words.title : words.preview}</h1>
          {form.preview === null && <p className="revise-lead">{words.lead(number + 1)}</p>}
          {denial !== undefined && <ErrorNotice tone="quiet">{denial}</ErrorNotice>}
          <div className={form.isOutdated ? 'revise-beside' : 'revise-column'}>
            <div className="revise-column">
              {form.preview === null ? (
                <ReviseForm article={article} form={form} />
              ) : (
                <Preview article={article} claims={claims} form={form} />
              )}
              <ReviseActs form={form} next={number + 1} />
            </div>
            {form.isOutdated && (
              <TextConflict
                article={article}
                base={form.base}
                onGoOn={() => form.put({ base: number })}
              />
            )}
          </div>
        </div>
      </main>
    </ArticleFrame>
  )
}

function Preview(props: { article: Article; claims: readonly Claim[]; form: NewTextForm }) {
  const { article, claims, form } = props
  const { revision: words } = useMessages()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  if (form.preview === null) return null
  return (
    <div ref={box} tabIndex={-1} className="revise-column revise-preview">
      <p className="revise-lead">
        {words.previewLead} {claims.length === 0 && words.noClaims}
      </p>
      <PreviewTable preview={form.preview} claims={claims} language={article.revision.language} />
    </div>
  )
}

function ReviseActs({ form, next }: { form: NewTextForm; next: number }) {
  const { revision: words } = useMessages()
  const { blocked, failure, isSeeing, isStoring, isRestored, step } = form
  return (
    <>
      {failure !== null && <ErrorNotice>{failure}</ErrorNotice>}
      {(isSeeing || isStoring) && step === null && (
        <ProgressBar value={null} label={isSeeing ? words.seeing : words.storing} />
      )}
      <div className="revise-acts">
        {form.preview === null ? (
          <Button
            variant="primary"
            kbd="Ctrl Enter"
            onPress={form.see}
            disabledReason={blocked}
            isBusy={isSeeing}
          >
            {words.see}
          </Button>
        ) : (
          <>
            <Button
              variant="primary"
              kbd="Ctrl Enter"
              onPress={form.store}
              disabledReason={blocked}
              isBusy={isStoring}
            >
              {words.store(next)}
            </Button>
            <Button onPress={form.editOn} isBusy={isStoring}>
              {words.editOn}
            </Button>
          </>
        )}
        {isSeeing && <Button onPress={form.editOn}>{words.stop}</Button>}
        <span className="gap" />
        {isRestored && form.preview === null && (
          <>
            <span className="muted">{words.restored}</span>
            <Button size="small" variant="ghost" onPress={form.clear}>
              {words.startAgain}
            </Button>
          </>
        )}
      </div>
    </>
  )
}

/** Back where claims are checked, with what is to be settled at hand. */
function useReturn({ id: articleId }: Article, claims: readonly Claim[]) {
  const navigate = route.useNavigate()
  const toast = useToast()
  const { revision: words } = useMessages()
  return ({ revision, outcome }: RevisionCreated) => {
    const { contextChanged, textChanged, ambiguous, lost, newSentences } = outcome
    const ids = new Set([...contextChanged, ...textChanged, ...ambiguous, ...lost])
    const first = claims.find((claim) => ids.has(claim.id))
    const hasWork = ids.size > 0 || newSentences.length > 0
    const search = {
      ...(first ? { claim: String(first.number) } : {}),
      ...(hasWork ? { filter: 'settle', pane: 'claims' } : {}),
    }
    toast.done(words.stored(revision.number, ids.size, newSentences.length))
    void navigate({ to: '/articles/$articleId', params: { articleId }, search })
  }
}
