import { type Article } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { PaneSplit } from '../ui/pane-split.tsx'
import { PageFrame } from './page-frame.tsx'
import { PaneTabs, Peek } from './workspace-narrow.tsx'
import { NewsBar, useHeldChanges } from './workspace-news.tsx'
import { useWorkspacePanes } from './workspace-panes.tsx'
import {
  ArticleCrumb,
  ArticleProgress,
  ArticleViews,
  ExportButton,
  SaveLine,
} from './workspace-top.tsx'
import { useWorkspace } from './workspace-model.ts'
import './workspace.css'

/** Article, claims and sources side by side. */
export function Workspace(props: { article: Article; claims: readonly Claim[] }) {
  const { article, claims } = props
  const model = useWorkspace(article, claims)
  const panes = useWorkspacePanes(model)
  const { place, active, isWide, isNarrow } = model
  const other = place.pane === 'source' ? 'claims' : 'source'
  const narrow = ['article', 'claims', 'source'].filter((pane) => pane !== place.pane)
  const hidden = isWide ? [] : isNarrow ? narrow : [other]
  useHeldChanges(article.id, model.user.id)
  return (
    <PageFrame
      deskId={article.deskId}
      title={article.title}
      crumb={<ArticleCrumb article={article} />}
      nav={<ArticleViews articleId={article.id} claims={claims} />}
      status={<ArticleProgress claims={claims} />}
      actions={<ExportButton article={article} />}
      foot={<SaveLine />}
    >
      <div className="workspace">
        {isNarrow && place.pane !== 'article' && (
          <h1 className="visually-hidden">{article.title}</h1>
        )}
        {isNarrow && (
          <PaneTabs current={place.pane} claims={claims} onGo={(pane) => place.go({ pane })} />
        )}
        <PaneSplit id="workspace" panes={panes} hidden={hidden} />
        {isNarrow && place.pane === 'article' && active && (
          <Peek claim={active} onOpen={() => place.go({ pane: 'claims' })} />
        )}
        {hidden.includes('claims') && <NewsBar articleId={article.id} />}
      </div>
    </PageFrame>
  )
}
