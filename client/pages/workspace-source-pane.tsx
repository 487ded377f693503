import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useDenial } from '../auth/session.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { AddSourceDialog } from '../source/add-source-dialog.tsx'
import { SourcePaneTabs } from '../source/source-pane-tabs.tsx'
import { sourceQuery, sourcesQuery } from '../source/source.queries.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Spinner } from '../ui/progress.tsx'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { SourceInFront } from './workspace-source-snapshot.tsx'
import { type SourcePaneProps, type SourceTool } from './workspace-source-props.ts'

/** The sources, one in front: its kept text, the quotes in it, and words to attach. */
export function WorkspaceSourcePane(props: SourcePaneProps) {
  const { deskId } = props
  const { workspace, frame } = useMessages()
  const denial = useDenial(deskId)('create-source')
  const { sources, tabs, current, open, isLoaded } = useOpenSources(props)
  const [isAdding, setAdding] = useState(false)
  const [tool, setTool] = useState<SourceTool | null>(null)
  const { data: source } = useQuery({ ...sourceQuery(current ?? ''), enabled: current !== null })
  const add = () => setAdding(true)
  const find = () => setTool('find')
  const outline = () => setTool(tool === 'outline' ? null : 'outline')
  const group = workspace.sources
  useShortcuts({
    'f, /': { label: workspace.keys.find, run: find, group },
    g: { label: workspace.outlineKey, run: outline, group },
  })
  return (
    <div className="pane-grid source-pane">
      <header className="pane-head">
        {props.sideSwitch ?? <h2 className="visually-hidden">{workspace.sources}</h2>}
        <SourcePaneTabs
          sources={sources}
          open={tabs}
          current={current}
          onOpen={open}
          onAdd={add}
          onFind={find}
          addDenial={denial}
        />
        <IconButton
          icon="menu"
          label={workspace.outline}
          kbd="G"
          aria-expanded={tool === 'outline'}
          onPress={outline}
        />
      </header>
      {source && (
        <SourceInFront
          key={source.id}
          {...props}
          source={source}
          tool={tool}
          onCloseTool={() => setTool(null)}
        />
      )}
      {!source && current !== null && <Spinner label={frame.loading} />}
      {current === null && isLoaded && <NoSources onAdd={add} denial={denial} />}
      {isAdding && (
        <AddSourceDialog
          deskId={deskId}
          language={props.language}
          onClose={() => setAdding(false)}
          onAdded={(added) => {
            setAdding(false)
            open(added.id)
          }}
        />
      )}
    </div>
  )
}

function NoSources({ onAdd, denial }: { onAdd: () => void; denial: string | undefined }) {
  const { workspace } = useMessages()
  return (
    <EmptyState
      size="pane"
      title={workspace.noSources}
      actions={
        <Button variant="primary" icon="plus" onPress={onAdd} disabledReason={denial}>
          {workspace.addSource}
        </Button>
      }
    >
      {workspace.noSourcesLead}
    </EmptyState>
  )
}

/** Sources with evidence in this article and those opened here; the one in front is in the address, else the active claim's first. */
function useOpenSources({ deskId, claims, active, sourceId, onOpenSource }: SourcePaneProps) {
  const { data } = useInfiniteQuery(sourcesQuery(deskId))
  const [opened, setOpened] = useState<readonly string[]>([])
  const sources = data?.pages.flatMap((page) => page.items) ?? []
  const used = useMemo(() => listUsed(claims), [claims])
  const known = [sourceId, active?.evidence[0]?.sourceId, ...used, ...opened, sources[0]?.id]
  const current = known.find((id) => typeof id === 'string') ?? null
  const tabs = [...new Set([...used, ...opened, ...(current === null ? [] : [current])])]
  const open = (id: string) => {
    setOpened((before) => [...new Set([...before, id])])
    onOpenSource(id)
  }
  return { sources, tabs, current, open, isLoaded: data !== undefined }
}

/** Ids of the sources that claims rest on, in the order of the claims. */
function listUsed(claims: SourcePaneProps['claims']): string[] {
  const used = new Set<string>()
  for (const claim of claims) for (const one of claim.evidence) used.add(one.sourceId)
  return [...used]
}
