import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useDenial } from '../auth/session.queries.ts'
import { deskQuery } from '../desk/desk.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { sourcesQuery } from '../source/source.queries.ts'
import { SourceRow } from '../source/source-row.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { useToast } from '../ui/toast.tsx'
import css from './desk-page.module.css'
import { DeskPage } from './desk-page.tsx'

const AddSourceDialog = lazy(async () => ({
  default: (await import('../source/add-source-dialog.tsx')).AddSourceDialog,
}))

const route = getRouteApi('/desks/$deskId/sources')

export function SourcesPage() {
  const { source, article } = useMessages()
  const { deskId } = route.useParams()
  const list = useSuspenseInfiniteQuery(sourcesQuery(deskId))
  const sources = list.data.pages.flatMap((page) => page.items)
  const [isAdding, setAdding] = useState(false)
  const disabledReason = useDenial(deskId)('create-source')
  const add = () => setAdding(true)
  useShortcuts(
    disabledReason === undefined
      ? { l: { label: source.addKey, run: add, isInBar: true, group: source.listTitle } }
      : null,
  )
  const button = (
    <Button variant="primary" icon="plus" kbd="L" onPress={add} disabledReason={disabledReason}>
      {source.add}
    </Button>
  )
  const isEmpty = sources.length === 0
  return (
    <DeskPage
      deskId={deskId}
      title={source.listTitle}
      lead={isEmpty ? undefined : source.listLead}
      actions={isEmpty ? undefined : button}
    >
      {isEmpty ? (
        <EmptyState title={source.emptyTitle} actions={button}>
          <p>{source.emptyLead}</p>
        </EmptyState>
      ) : (
        <ul className={css.list}>
          {sources.map((one) => (
            <SourceRow key={one.id} source={one} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button
          className={css.more}
          onPress={() => void list.fetchNextPage()}
          isBusy={list.isFetchingNextPage}
        >
          {article.showMore}
        </Button>
      )}
      {isAdding && <AddDialog deskId={deskId} onClose={() => setAdding(false)} />}
    </DeskPage>
  )
}

function AddDialog({ deskId, onClose }: { deskId: string; onClose: () => void }) {
  const { source } = useMessages()
  const toast = useToast()
  const { data: desk } = useSuspenseQuery(deskQuery(deskId))
  return (
    <Suspense>
      <AddSourceDialog
        deskId={deskId}
        language={desk.language}
        onClose={onClose}
        onAdded={(added) => {
          toast.done(source.added(added.title))
          onClose()
        }}
      />
    </Suspense>
  )
}
