import { getRouteApi } from '@tanstack/react-router'
import { ArticlePage } from './article-page.tsx'
import { Workspace } from './workspace-frame.tsx'

const route = getRouteApi('/articles/$articleId')

export function WorkspacePage() {
  const { articleId } = route.useParams()
  return (
    <ArticlePage articleId={articleId}>
      {(loaded) => <Workspace key={articleId} {...loaded} />}
    </ArticlePage>
  )
}
