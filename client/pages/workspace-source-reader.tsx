import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Relation } from '#shared/evidence/evidence.ts'
import { type Claim } from '#shared/review/review.ts'
import { type CandidatePassage } from '#shared/source/candidate-passages.ts'
import { type Source } from '#shared/source/source.ts'
import { type TextRange } from '#shared/text/block.ts'
import { findSentences } from '#shared/text/sentences.ts'
import { bringIntoSight } from '../anchoring/bring-into-sight.ts'
import { FloatingBar } from '../anchoring/floating-bar.tsx'
import { toSpan } from '../anchoring/selection-to-quote.ts'
import { plainMark } from '../anchoring/text-mark.ts'
import { TextView } from '../anchoring/text-view.tsx'
import { useDocumentAsides } from '../anchoring/use-document-asides.tsx'
import { type TextChoice, useTextChoice } from '../anchoring/use-text-choice.ts'
import { AttachBar } from '../evidence/attach-bar.tsx'
import { attachedMarks, passageMarks, withActiveQuotes } from '../evidence/evidence-marks.ts'
import { spansIn } from '../evidence/quote-words.ts'
import { useMessages } from '../messages/messages.ts'
import { wordsOf } from '../review/claim-words.ts'
import { type FoundWords, NOTHING_FOUND } from '../source/found-words.ts'
import { SourcePaneHead } from '../source/source-pane-head.tsx'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { useSourceNotes } from './workspace-source-notes.tsx'
import { usePassages } from './workspace-source-passages.ts'
import { type SourcePaneProps, type SourceTool } from './workspace-source-props.ts'
import { SourceFile, SourceTools } from './workspace-source-tools.tsx'

type SourceReaderProps = SourcePaneProps & {
  source: Source
  tool: SourceTool | null
  onCloseTool: () => void
  /** Which snapshot is in front, and what can be done about it. */
  bar: ReactNode
  /** What is told of the words in the search field when they are a quote. */
  pasted: (quote: string) => ReactNode
}

/** The kept text of a source with the quotes in it; words chosen in it go to the open claim. */
export function SourceReader(props: SourceReaderProps) {
  const { source, claims, active, onOpenClaim } = props
  const { workspace } = useMessages()
  const { snapshot } = source
  const [found, setFound] = useState(NOTHING_FOUND)
  const [spot, setSpot] = useSpot(props)
  const choice = useSourceChoice(source, spot?.range.start ?? 0)
  const passages = usePassages(source, active)
  const marks = useSourceMarks(props, { found, spot, passages })
  const notes = useSourceNotes(source, claims, onOpenClaim)
  const { root } = choice
  const { blocks, document } = snapshot
  const asides = useDocumentAsides({ blocks, document, root, words: workspace })
  useQuoteInSight(root, props, spot)
  useEffect(
    () => (root !== null && spot !== null ? bringIntoSight(root, spot.range) : undefined),
    [root, spot],
  )
  const onGo = (range: TextRange) => props.onSpot(source.id, { snapshot: snapshot.number, range })
  const onFound = (next: FoundWords) => {
    const here = next.ranges[next.at]
    setFound(next)
    if (here) setSpot({ range: here, isFound: true })
  }
  const tools = { found, onFound, passages, onGo }
  return (
    <>
      <div className="pane-scroll" data-scroller="" data-source={source.id}>
        <SourcePaneHead source={source} />
        <SourceFile source={source} onGo={onGo} />
        {props.bar}
        <TextView
          label={source.title}
          describedBy="text-keys"
          text={snapshot.text}
          blocks={snapshot.blocks}
          lang={snapshot.language}
          dir={snapshot.dir}
          marks={marks}
          notes={notes}
          asides={asides}
          choice={choice}
          onPick={(picked) => onOpenClaim(Number(picked.subjects[0]))}
          className="source-text"
        />
        <SourceAttachBar {...props} choice={choice} isFloating />
      </div>
      <SourceTools {...props} {...tools} />
      <footer className="pane-foot" aria-label={workspace.keys.attach}>
        <SourceAttachBar {...props} choice={choice} isFloating={false} />
      </footer>
    </>
  )
}

/** Where somebody was led last: made anew each time, so that the same place is shown again. */
type Spot = { range: TextRange; isFound: boolean }

/** At first, and when the address says another one, the spot of the address. */
function useSpot({ source, spot: led }: SourceReaderProps) {
  const { number, text } = source.snapshot
  const isHere = led?.snapshot === number && led.range.end <= text.length
  const [spot, setSpot] = useState<Spot | null>(
    isHere ? { range: led.range, isFound: false } : null,
  )
  const [seen, setSeen] = useState(led)
  if (led !== seen) {
    setSeen(led)
    setSpot(isHere ? { range: led.range, isFound: false } : null)
  }
  return [spot, setSpot] as const
}

type Pointed = {
  found: FoundWords
  spot: Spot | null
  passages: readonly CandidatePassage[]
}

function useSourceMarks(props: SourceReaderProps, { found, spot, passages }: Pointed) {
  const { source, claims, active } = props
  const { number } = source.snapshot
  const attached = useMemo(
    () => attachedMarks(claims, source.id, number),
    [claims, source.id, number],
  )
  const candidates = useMemo(() => passageMarks(passages), [passages])
  const { ranges, at } = found
  const hits = useMemo(
    () => ranges.map((range, nth) => plainMark(range, nth === at ? 'hit here' : 'hit', 'found')),
    [ranges, at],
  )
  return useMemo(() => {
    const own = withActiveQuotes(attached, active?.number ?? null)
    const there = spot === null || spot.isFound ? [] : [plainMark(spot.range, 'pointed', 'found')]
    return [...own, ...candidates, ...hits, ...there]
  }, [attached, active?.number, candidates, hits, spot])
}

function SourceAttachBar(props: SourceReaderProps & { choice: TextChoice; isFloating: boolean }) {
  const { active, claims, attaching, choice, source, isFloating } = props
  const { evidence } = useMessages()
  const { last, root } = choice
  const denial = attaching.denial ?? (last === null ? evidence.needsWords : undefined)
  const attach = async (relation: Relation) => {
    const spans = choice.ranges.map((range) => toSpan(source.snapshot.text, range))
    if (await attaching.attach(source, { spans }, relation)) choice.clear()
  }
  const keys = Relation.options.map((relation, at) => [
    String(at + 1),
    {
      label: evidence.relations[relation].toLowerCase(),
      group: evidence.groups,
      canRun: () => last !== null,
      run: () => {
        if (denial === undefined) void attach(relation)
      },
    },
  ])
  const toggle = { label: evidence.keyAbout, group: evidence.groups, run: attaching.toggleAbout }
  const { more } = attaching
  const isShown = last !== null && active !== null
  const unfold = {
    label: evidence.keyMore,
    group: evidence.groups,
    canRun: () => isShown,
    run: more.onToggle,
  }
  useShortcuts(isFloating ? null : { ...Object.fromEntries(keys), b: toggle, m: unfold })
  if (isFloating && !isShown) return null
  const bar = (
    <AttachBar
      number={active?.number ?? null}
      about={attaching.about}
      onAbout={attaching.setAbout}
      onAttach={(relation) => void attach(relation)}
      others={listOthers(claims, active)}
      also={attaching.also}
      onAlso={attaching.setAlso}
      disabledReason={denial}
      {...(isFloating ? { more } : { isFixed: true })}
    />
  )
  if (!isFloating || last === null) return bar
  return (
    <FloatingBar root={root} range={last}>
      {bar}
    </FloatingBar>
  )
}

/** More claims than these are no list to choose from: those around the open one are most likely meant. */
const OTHERS_MAX = 100

function listOthers(claims: readonly Claim[], active: Claim | null) {
  const at = claims.findIndex((claim) => claim.id === active?.id)
  const from = Math.max(0, Math.min(at - OTHERS_MAX / 2, claims.length - OTHERS_MAX))
  return claims
    .slice(from, from + OTHERS_MAX)
    .filter((claim) => claim.id !== active?.id && claim.review !== 'withdrawn')
    .map((claim) => ({ id: claim.id, number: claim.number, words: wordsOf(claim) }))
}

/** @param startAt where the first step by keyboard begins */
function useSourceChoice(source: Source, startAt: number): TextChoice {
  const { text, blocks, language, dir } = source.snapshot
  const readable = useMemo(() => {
    let known: TextRange[] | null = null
    const listSentences = () => (known ??= findSentences(text, blocks, language))
    return { text, dir, listSentences }
  }, [text, blocks, language, dir])
  return useTextChoice(readable, startAt)
}

/** Opening a claim shows its first quote in the source in front, unless somebody is led elsewhere. */
function useQuoteInSight(
  root: HTMLElement | null,
  { active, source }: SourceReaderProps,
  spot: Spot | null,
): void {
  const shown = useRef<string | null>(null)
  const { number } = source.snapshot
  const quote = active?.evidence.flatMap((one) => spansIn(one, source.id, number))[0]
  const id = active?.id ?? null
  const isLed = spot !== null && !spot.isFound
  useEffect(() => {
    if (root === null || quote === undefined || shown.current === id) return undefined
    shown.current = id
    return isLed ? undefined : bringIntoSight(root, quote)
  }, [root, quote, id, isLed])
}
