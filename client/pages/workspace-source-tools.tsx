import { lazy, type ReactNode, Suspense } from 'react'
import { type Claim } from '#shared/review/review.ts'
import { type CandidatePassage } from '#shared/source/candidate-passages.ts'
import { type Source } from '#shared/source/source.ts'
import { type TextRange } from '#shared/text/block.ts'
import { isFromFile } from '../source/document-facts.ts'
import { type FoundWords, NOTHING_FOUND } from '../source/found-words.ts'
import { type SourceTool } from './workspace-source-props.ts'

const SourcePaneFind = lazy(async () => ({
  default: (await import('../source/source-pane-find.tsx')).SourcePaneFind,
}))
const SourceOutline = lazy(async () => ({
  default: (await import('../source/source-outline.tsx')).SourceOutline,
}))
const SourcePassages = lazy(async () => ({
  default: (await import('../source/source-passages.tsx')).SourcePassages,
}))
const DocumentLine = lazy(async () => ({
  default: (await import('../source/source-document.tsx')).DocumentLine,
}))

type SourceToolsProps = {
  source: Source
  active: Claim | null
  tool: SourceTool | null
  onCloseTool: () => void
  found: FoundWords
  onFound: (found: FoundWords) => void
  passages: readonly CandidatePassage[]
  onGo: (range: TextRange) => void
  pasted: (quote: string) => ReactNode
}

/** Over the foot of the pane: ways to places of the source in front. Each is loaded when it is first needed. */
export function SourceTools(props: SourceToolsProps) {
  const { source, active, tool, onCloseTool, found, onFound, passages, onGo } = props
  const { snapshot } = source
  return (
    <>
      {active !== null && passages.length > 0 && (
        <Suspense>
          <SourcePassages
            key={`${active.id} ${snapshot.number}`}
            snapshot={snapshot}
            passages={passages}
            claim={active.number}
            onGo={onGo}
          />
        </Suspense>
      )}
      {tool === 'find' && props.pasted(found.search)}
      {tool === 'find' && (
        <Suspense>
          <SourcePaneFind
            text={snapshot.text}
            found={found}
            onFound={onFound}
            onClose={() => {
              onFound(NOTHING_FOUND)
              onCloseTool()
            }}
          />
        </Suspense>
      )}
      {tool === 'outline' && (
        <Suspense>
          <SourceOutline snapshot={snapshot} onGo={onGo} onClose={onCloseTool} />
        </Suspense>
      )}
    </>
  )
}

/** Which file the text in front came from, if it came from one. */
export function SourceFile(props: { source: Source; onGo: (range: TextRange) => void }) {
  const { id, snapshot } = props.source
  if (!isFromFile(snapshot)) return null
  const kept = snapshot.fileSha256 !== null
  const original = kept ? `/api/sources/${id}/original?snapshot=${snapshot.number}` : null
  return (
    <div className="source-file">
      <Suspense>
        <DocumentLine facts={snapshot} original={original} onGo={props.onGo} />
      </Suspense>
    </div>
  )
}
