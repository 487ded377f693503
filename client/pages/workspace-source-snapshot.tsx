import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Source } from '#shared/source/source.ts'
import { useDenial } from '../auth/session.queries.ts'
import { NewSnapshotDialog } from '../evidence/new-snapshot-dialog.tsx'
import { PastedQuote } from '../evidence/pasted-quote.tsx'
import { useMessages } from '../messages/messages.ts'
import { claimsKey, showHeldClaims } from '../review/claims.queries.ts'
import { SnapshotBar } from '../source/snapshot-bar.tsx'
import { snapshotQuery } from '../source/source.queries.ts'
import { Spinner } from '../ui/progress.tsx'
import { useToast } from '../ui/toast.tsx'
import { SourceReader } from './workspace-source-reader.tsx'
import { type SourcePaneProps, type SourceTool } from './workspace-source-props.ts'

type SourceInFrontProps = SourcePaneProps & {
  source: Source
  tool: SourceTool | null
  onCloseTool: () => void
}

/** A source in its newest snapshot, or in an older one that can only be read. */
export function SourceInFront(props: SourceInFrontProps) {
  const { source, articleId, attaching, onSnapshot } = props
  const { evidence, source: words, frame } = useMessages()
  const denial = useDenial(props.deskId)('create-snapshot')
  const [isAdding, setAdding] = useState(false)
  const client = useQueryClient()
  const toast = useToast()
  const older = useOlder(source, props.snapshot)
  if (older.isWanted && !older.snapshot) return <Spinner label={frame.loading} />
  const shown = older.snapshot ? { ...source, snapshot: older.snapshot } : source
  const { number } = shown.snapshot
  const attachDenial = older.snapshot ? evidence.onlyNewest : attaching.denial
  const onKept = async (kept: number) => {
    setAdding(false)
    onSnapshot(null)
    toast.done(words.snapshotKept(kept))
    await client.invalidateQueries({ queryKey: claimsKey(articleId) })
    // What one's own snapshot did to the claims is no news by others.
    showHeldClaims(client, articleId)
  }
  return (
    <>
      <SourceReader
        key={number}
        {...props}
        source={shown}
        attaching={{ ...attaching, denial: attachDenial }}
        bar={
          <SnapshotBar
            source={source}
            shown={number}
            onShow={onSnapshot}
            onNew={() => setAdding(true)}
            newDenial={denial}
          />
        }
        pasted={(quote) => (
          <PastedQuote
            source={source}
            quote={quote}
            disabledReason={attachDenial}
            onAttach={(found, relation) => void attaching.attach(source, found, relation)}
          />
        )}
      />
      {isAdding && (
        <NewSnapshotDialog
          source={source}
          onClose={() => setAdding(false)}
          onKept={(kept) => void onKept(kept)}
        />
      )}
    </>
  )
}

/** An older snapshot that the address names; what is not there is not wanted. */
function useOlder(source: Source, number: number | null) {
  const newest = source.snapshot.number
  const isWanted =
    number !== null && number !== newest && source.snapshots.some((one) => one.number === number)
  const { data } = useQuery({ ...snapshotQuery(source.id, number ?? newest), enabled: isWanted })
  return { isWanted, snapshot: isWanted ? data : undefined }
}
