import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { type Article } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { type Revision } from '#shared/revision/revision.ts'
import { type PickedSubjects, TextView } from '../anchoring/text-view.tsx'
import { useDocumentAsides } from '../anchoring/use-document-asides.tsx'
import { type TextChoice } from '../anchoring/use-text-choice.ts'
import { useProblemText } from '../api/problem-text.ts'
import { activeMarks, claimMarks, listCrossed } from '../claim/claim-marks.ts'
import { formatMoment } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { wordsOf } from '../review/claim-words.ts'
import { RevisionMenu } from '../revision/revision-menu.tsx'
import { claimsThenQuery, revisionQuery } from '../revision/revision.queries.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Spinner } from '../ui/progress.tsx'
import { ArticleFrame } from './article-page.tsx'
import { useMarkInSight } from './use-mark-in-sight.ts'
import { ArticleTitle } from './workspace-article-pane.tsx'
import { ClaimsHere } from './workspace-claims-here.tsx'

type OldRevisionProps = {
  article: Article
  claims: readonly Claim[]
  number: number
  /** Number of the claim in the address. */
  claim: number | null
  onRevision: (number: number | null) => void
  onClaim: (number: number) => void
}

/** A text that the article had, with its claims where they stood then. Nothing can be marked or changed in it. */
export function OldRevision(props: OldRevisionProps) {
  const { article, claims, number, claim, onRevision } = props
  const { revision: words, frame, workspace } = useMessages()
  const problemText = useProblemText()
  const then = useQuery(revisionQuery(article.id, number))
  const claimsThen = useQuery(claimsThenQuery(article.id, number))
  const error = then.error ?? claimsThen.error
  const params = { articleId: article.id }
  const current = article.revision.number
  return (
    <ArticleFrame
      article={article}
      claims={claims}
      title={`${workspace.revision(number)} · ${article.title}`}
      foot={words.oldLead(number)}
    >
      <main className="old-revision" id="main" tabIndex={-1}>
        <header className="pane-head">
          <h2>
            <RevisionMenu
              articleId={article.id}
              number={number}
              current={current}
              onOpen={(wanted) => onRevision(wanted === current ? null : wanted)}
            />
          </h2>
          <span className="muted cut">
            {then.data && workspace.loadedAt(formatMoment(then.data.createdAt))}
          </span>
        </header>
        <p className="old-bar">
          <span>{words.oldLead(number)}</span>
          <Link to="/articles/$articleId" params={params} search={searchOf(claim)}>
            {words.toCurrent}
          </Link>
          <a href={`/articles/${article.id}/compare?from=${number}&to=${current}`}>
            {words.different}
          </a>
        </p>
        {error && <ErrorNotice>{problemText(error)}</ErrorNotice>}
        {then.data && claimsThen.data && (
          <OldText {...props} revision={then.data} claims={claimsThen.data} />
        )}
        {!error && !(then.data && claimsThen.data) && <Spinner label={frame.loading} />}
      </main>
    </ArticleFrame>
  )
}

function searchOf(claim: number | null) {
  return claim === null ? {} : { claim: String(claim) }
}

function OldText(props: OldRevisionProps & { revision: Revision }) {
  const { article, claims, claim, onClaim, revision } = props
  const { workspace, revision: words } = useMessages()
  const [here, setHere] = useState<PickedSubjects | null>(null)
  const active = claims.find((one) => one.number === claim) ?? null
  const choice = useNoChoice()
  const { root } = choice
  const { blocks, document } = revision
  useMarkInSight(root, active)
  const asides = useDocumentAsides({ blocks, document, root, words: workspace })
  const onPick = (picked: PickedSubjects) => {
    if (picked.subjects.length > 1) setHere(picked)
    else onClaim(Number(picked.subjects[0]))
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keys */}
      <div className="pane-scroll" data-scroller="">
        <TextView
          label={article.title}
          describedBy="old-text"
          text={revision.text}
          blocks={revision.blocks}
          lang={revision.language}
          dir={revision.dir}
          marks={useOldMarks(article, claims, active)}
          asides={asides}
          choice={choice}
          onPick={onPick}
          className="article-text"
        >
          <ArticleTitle article={article} />
        </TextView>
        <p id="old-text" hidden>
          {words.oldLead(revision.number)}
        </p>
      </div>
      {active && (
        <aside className="old-claim" aria-label={workspace.activeClaim}>
          <span className="card-number">{active.number}</span>
          <bdi className="card-words">{wordsOf(active)}</bdi>
          <Link
            to="/articles/$articleId"
            params={{ articleId: article.id }}
            search={searchOf(active.number)}
          >
            {words.oldClaim(active.number)}
          </Link>
        </aside>
      )}
      {here && (
        <ClaimsHere
          picked={here}
          claims={claims}
          onClose={() => setHere(null)}
          onOpen={(number) => {
            setHere(null)
            onClaim(number)
          }}
        />
      )}
    </>
  )
}

function useOldMarks(article: Article, claims: readonly Claim[], active: Claim | null) {
  const { claim: words } = useMessages()
  return useMemo(() => {
    const placed = claims.filter((one) => one.review !== 'withdrawn' && one.spans.length > 0)
    const hrefOf = (number: number) => `/articles/${article.id}?claim=${number}`
    const look = { words, hrefOf, crossed: listCrossed(placed) }
    const rest = placed.filter((one) => one !== active)
    const isMarked = active !== null && placed.includes(active)
    const own = isMarked ? activeMarks(active, look) : []
    return [...claimMarks(rest, look), ...own.map((mark) => ({ ...mark, detailsId: null }))]
  }, [article.id, claims, active, words])
}

const NOTHING = () => undefined

/** A text in which nothing is chosen: it is there to be read and copied. */
function useNoChoice(): TextChoice {
  const [root, setRoot] = useState<HTMLElement | null>(null)
  return useMemo(
    () => ({
      ranges: [],
      last: null,
      byKeyboard: false,
      root,
      setRoot,
      choose: NOTHING,
      addPiece: NOTHING,
      clear: NOTHING,
      onKeyDown: NOTHING,
    }),
    [root],
  )
}
