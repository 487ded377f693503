import { type Article } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { PaneSplit } from '../ui/pane-split.tsx'
import { ArticleFrame } from './article-page.tsx'
import { PaneTabs, Peek } from './workspace-narrow.tsx'
import { NewsBar, useHeldChanges } from './workspace-news.tsx'
import { useWorkspacePanes } from './workspace-panes.tsx'
import { SaveLine } from './workspace-top.tsx'
import { useWorkspace } from './workspace-model.ts'
import { useSameRevision } from './workspace-revision.ts'

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
  useSameRevision(article, claims)
  return (
    <ArticleFrame article={article} claims={claims} title={article.title} foot={<SaveLine />}>
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
    </ArticleFrame>
  )
}
