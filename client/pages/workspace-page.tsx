import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { ArticlePage } from './article-page.tsx'
import { Workspace } from './workspace-frame.tsx'

const OldRevision = lazy(async () => ({
  default: (await import('./old-revision.tsx')).OldRevision,
}))

const route = getRouteApi('/articles/$articleId')

export function WorkspacePage() {
  const { articleId } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const number = Number(search.revision) || null
  return (
    <ArticlePage articleId={articleId}>
      {({ article, claims }) =>
        number === null || number === article.revision.number ? (
          <Workspace key={articleId} article={article} claims={claims} />
        ) : (
          <Suspense>
            <OldRevision
              key={`${articleId} ${number}`}
              article={article}
              claims={claims}
              number={number}
              claim={Number(search.claim) || null}
              onRevision={(wanted) => {
                const revision = wanted === null ? undefined : String(wanted)
                void navigate({ search: (old) => ({ ...old, revision }) })
              }}
              onClaim={(wanted) =>
                void navigate({
                  search: (old) => ({ ...old, claim: String(wanted) }),
                  replace: true,
                })
              }
            />
          </Suspense>
        )
      }
    </ArticlePage>
  )
}
