import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { type ArticleSummary } from '#shared/article/article.ts'
import { articlesQuery } from '../article/article.queries.ts'
import { ArticleRow } from '../article/article-row.tsx'
import { deskQuery } from '../desk/desk.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { useToast } from '../ui/toast.tsx'
import css from './desk-page.module.css'
import { DeskPage } from './desk-page.tsx'
import { EmptyDesk } from './empty-desk.tsx'
import { type LoadFlow, useLoadFlow } from './load-flow.ts'
import { PageFrame } from './page-frame.tsx'

const LoadArticleDialog = lazy(async () => ({
  default: (await import('../article/load-article-dialog.tsx')).LoadArticleDialog,
}))

const ImportReportDialog = lazy(async () => ({
  default: (await import('../exchange/import-report-dialog.tsx')).ImportReportDialog,
}))

const route = getRouteApi('/desks/$deskId')

export function ArticlesPage() {
  const { article } = useMessages()
  const { deskId } = route.useParams()
  const isArchived = route.useSearch().show === 'archived'
  const list = useSuspenseInfiniteQuery(articlesQuery(deskId, isArchived))
  const articles = list.data.pages.flatMap((page) => page.items)
  const archive = useSuspenseInfiniteQuery(articlesQuery(deskId, true))
  const isNew = articles.length === 0 && !archive.data.pages[0]?.items.length && !isArchived
  const load = useLoadFlow(deskId, isNew)
  const [isImporting, setImporting] = useState(false)
  const importReport = () => setImporting(true)
  return (
    <>
      {isNew && (
        <PageFrame deskId={deskId} title={article.listTitle}>
          <EmptyDesk {...load} importReport={importReport} />
        </PageFrame>
      )}
      {!isNew && (
        <DeskPage
          deskId={deskId}
          title={article.listTitle}
          actions={<ListActions isArchived={isArchived} flow={load} importReport={importReport} />}
        >
          <ArticleList articles={articles} isArchived={isArchived} />
          {list.hasNextPage && (
            <Button
              className={css.more}
              onPress={() => void list.fetchNextPage()}
              isBusy={list.isFetchingNextPage}
            >
              {article.showMore}
            </Button>
          )}
        </DeskPage>
      )}
      {/* Beside both: what it asks after the first article is stored must not go with the empty page. */}
      <Suspense>
        {load.isOpen && <LoadDialog deskId={deskId} flow={load} />}
        {isImporting && (
          <ImportReportDialog
            deskId={deskId}
            onClose={() => setImporting(false)}
            onImported={load.goTo}
          />
        )}
      </Suspense>
    </>
  )
}

function LoadDialog({ deskId, flow }: { deskId: string; flow: LoadFlow }) {
  const { article } = useMessages()
  const toast = useToast()
  const { data: desk } = useSuspenseQuery(deskQuery(deskId))
  return (
    <LoadArticleDialog
      isOpen
      deskId={deskId}
      language={desk.language}
      onClose={flow.close}
      onLoaded={(loaded) => {
        toast.done(article.loaded(loaded.title))
        flow.goTo(loaded)
      }}
    />
  )
}

type ListActionsProps = { isArchived: boolean; flow: LoadFlow; importReport: () => void }

function ListActions({ isArchived, flow, importReport }: ListActionsProps) {
  const { article } = useMessages()
  const navigate = route.useNavigate()
  return (
    <>
      <Segmented
        label={article.filter}
        value={isArchived ? 'archived' : 'current'}
        options={[
          { value: 'current', label: article.filterCurrent },
          { value: 'archived', label: article.filterArchived },
        ]}
        onChange={(show) =>
          void navigate({ search: show === 'archived' ? { show } : {}, replace: true })
        }
      />
      <Button onPress={importReport} disabledReason={flow.disabledReason}>
        {article.importReport}
      </Button>
      <Button
        variant="primary"
        icon="plus"
        kbd="L"
        onPress={flow.open}
        disabledReason={flow.disabledReason}
      >
        {article.load}
      </Button>
    </>
  )
}

type ArticleListProps = { articles: readonly ArticleSummary[]; isArchived: boolean }

function ArticleList({ articles, isArchived }: ArticleListProps) {
  const { article } = useMessages()
  if (articles.length === 0) {
    return (
      <EmptyState title={isArchived ? article.archivedEmpty : article.currentEmptyTitle}>
        <p>{isArchived ? article.archivedEmptyLead : article.currentEmptyLead}</p>
      </EmptyState>
    )
  }
  return (
    <ul className={css.list}>
      {articles.map((one) => (
        <ArticleRow key={one.id} article={one} />
      ))}
    </ul>
  )
}
