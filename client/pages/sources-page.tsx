import { useQuery, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { type SourceSummary } from '#shared/source/source.ts'
import { useDenial } from '../auth/session.queries.ts'
import { deskQuery } from '../desk/desk.queries.ts'
import { NewSnapshotDialog } from '../evidence/new-snapshot-dialog.tsx'
import { useMessages } from '../messages/messages.ts'
import { AddSourceDialog } from '../source/add-source-dialog.tsx'
import { sourceQuery, sourcesQuery } from '../source/source.queries.ts'
import { SourceRow } from '../source/source-row.tsx'
import { Button } from '../ui/button.tsx'
import { DropHint } from '../ui/drop-hint.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { type MenuEntry } from '../ui/menu-list.tsx'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { useToast } from '../ui/toast.tsx'
import { useWindowDrop } from '../ui/use-window-drop.ts'
import css from './desk-page.module.css'
import { DeskPage } from './desk-page.tsx'

const EditSourceDialog = lazy(async () => ({
  default: (await import('../source/edit-source-dialog.tsx')).EditSourceDialog,
}))

const route = getRouteApi('/desks/$deskId/sources')

export function SourcesPage() {
  const { source, article } = useMessages()
  const { deskId } = route.useParams()
  const list = useSuspenseInfiniteQuery(sourcesQuery(deskId))
  const sources = list.data.pages.flatMap((page) => page.items)
  const { adding, add, stop, denial } = useAdding(deskId)
  const isOver = useWindowDrop(
    adding === null && denial === undefined ? (files) => add({ start: 'document', files }) : null,
  )
  const isEmpty = sources.length === 0
  const buttons = <AddButtons onAdd={add} denial={denial} />
  return (
    <DeskPage
      deskId={deskId}
      title={source.listTitle}
      lead={isEmpty ? undefined : source.listLead}
      actions={isEmpty ? undefined : buttons}
    >
      {isEmpty ? (
        <EmptyState title={source.emptyTitle} actions={buttons}>
          <p>{source.emptyLead}</p>
        </EmptyState>
      ) : (
        <SourceList sources={sources} />
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
      {isOver && <DropHint>{source.dropHint}</DropHint>}
      {adding && <AddDialog deskId={deskId} {...adding} onClose={stop} />}
    </DeskPage>
  )
}

type Adding = { start: 'document' | 'contact'; files?: readonly File[] }

function useAdding(deskId: string) {
  const { source } = useMessages()
  const [adding, add] = useState<Adding | null>(null)
  const denial = useDenial(deskId)('create-source')
  const group = source.listTitle
  useShortcuts(
    denial === undefined
      ? {
          l: {
            label: source.addKey,
            run: () => add({ start: 'document' }),
            isInBar: true,
            group,
          },
          k: {
            label: source.logContactKey,
            run: () => add({ start: 'contact' }),
            isInBar: true,
            group,
          },
        }
      : null,
  )
  return { adding, add, stop: () => add(null), denial }
}

type AddButtonsProps = { onAdd: (adding: Adding) => void; denial: string | undefined }

function AddButtons({ onAdd, denial }: AddButtonsProps) {
  const { source } = useMessages()
  return (
    <>
      <Button kbd="K" onPress={() => onAdd({ start: 'contact' })} disabledReason={denial}>
        {source.logContact}
      </Button>
      <Button
        variant="primary"
        icon="plus"
        kbd="L"
        onPress={() => onAdd({ start: 'document' })}
        disabledReason={denial}
      >
        {source.add}
      </Button>
    </>
  )
}

function SourceList({ sources }: { sources: readonly SourceSummary[] }) {
  const { source: words } = useMessages()
  const [renewing, setRenewing] = useState<SourceSummary | null>(null)
  const denial = useDenial(sources[0]?.deskId)('create-snapshot')
  const entriesOf = (source: SourceSummary): MenuEntry[] => [
    {
      id: 'snapshot',
      label: source.contact === null ? words.newSnapshot : words.editContact,
      icon: source.contact === null ? 'plus' : 'pencil',
      onPress: () => setRenewing(source),
      disabledReason: denial,
    },
  ]
  return (
    <>
      <ul className={css.list}>
        {sources.map((one) => (
          <SourceRow key={one.id} source={one} entries={entriesOf(one)} />
        ))}
      </ul>
      {renewing && <RenewDialog sourceId={renewing.id} onClose={() => setRenewing(null)} />}
    </>
  )
}

function RenewDialog({ sourceId, onClose }: { sourceId: string; onClose: () => void }) {
  const { source: words } = useMessages()
  const toast = useToast()
  const { data: source } = useQuery(sourceQuery(sourceId))
  if (!source) return null
  return (
    <NewSnapshotDialog
      source={source}
      onClose={onClose}
      onKept={(number) => {
        toast.done(words.snapshotKept(number))
        onClose()
      }}
    />
  )
}

function AddDialog({
  deskId,
  onClose,
  ...adding
}: Adding & { deskId: string; onClose: () => void }) {
  const { source } = useMessages()
  const toast = useToast()
  const { data: desk } = useSuspenseQuery(deskQuery(deskId))
  const [opened, setOpened] = useState<SourceSummary | null>(null)
  return (
    <>
      <AddSourceDialog
        {...adding}
        deskId={deskId}
        language={desk.language}
        onClose={onClose}
        onOpen={setOpened}
        onAdded={(added) => {
          toast.done(source.added(added.title))
          onClose()
        }}
      />
      {opened && (
        <Suspense>
          <EditSourceDialog source={opened} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </>
  )
}
