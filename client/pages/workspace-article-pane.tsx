import { lazy, Suspense, useMemo, useState } from 'react'
import { type Article } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { FloatingBar } from '../anchoring/floating-bar.tsx'
import { type PickedSubjects, TextView } from '../anchoring/text-view.tsx'
import { plainMark, type TextMark } from '../anchoring/text-mark.ts'
import { useDocumentAsides } from '../anchoring/use-document-asides.tsx'
import { type TextChoice } from '../anchoring/use-text-choice.ts'
import { activeMarks, claimMarks, listCrossed } from '../claim/claim-marks.ts'
import { SelectionBar, type SelectionDeeds } from '../claim/selection-bar.tsx'
import { formatMoment } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { candidatesOf } from '../review/placing.ts'
import { RevisionMenu } from '../revision/revision-menu.tsx'
import { isFromFile } from '../source/document-facts.ts'
import { Button } from '../ui/button.tsx'
import { useMarkInSight } from './use-mark-in-sight.ts'
import { ClaimsHere } from './workspace-claims-here.tsx'

const AboutDocument = lazy(async () => ({
  default: (await import('../source/source-document.tsx')).AboutDocument,
}))

const ImportedNote = lazy(async () => ({
  default: (await import('../exchange/imported-note.tsx')).ImportedNote,
}))

type ArticlePaneProps = {
  article: Article
  claims: readonly Claim[]
  active: Claim | null
  /** Whether the card of the active claim is on the page. */
  hasCard: boolean
  choice: TextChoice
  /** `said`: what was just set, for those who listen. */
  deeds: SelectionDeeds & { said: string }
  denial: string | undefined
  partDenial: string | undefined
  newText: { denial: string | undefined; open: () => void }
  onRevision: (number: number) => void
  onOpen: (number: number) => void
}

/** The text that is checked. */
export function WorkspaceArticlePane(props: ArticlePaneProps) {
  const { article, claims, active, choice, deeds, onOpen } = props
  const { workspace } = useMessages()
  const { revision } = article
  const [here, setHere] = useState<PickedSubjects | null>(null)
  const marks = useArticleMarks(props)
  const { blocks, document } = revision
  const asides = useDocumentAsides({ blocks, document, root: choice.root, words: workspace })
  useMarkInSight(choice.root, active)
  const onPick = (picked: PickedSubjects) => {
    if (picked.subjects.length > 1) setHere(picked)
    else onOpen(Number(picked.subjects[0]))
  }
  const { last, root } = choice
  const { said, ...parts } = deeds
  const bar = { ...parts, denial: props.denial, partDenial: props.partDenial }
  const needsWords = last === null ? workspace.needsWords : undefined
  return (
    <div className="pane-grid">
      <ArticlePaneHead {...props} />
      <div className="pane-scroll" data-scroller="">
        <TextView
          label={article.title}
          describedBy="text-keys"
          text={revision.text}
          blocks={revision.blocks}
          lang={revision.language}
          dir={revision.dir}
          marks={marks}
          asides={asides}
          choice={choice}
          onPick={onPick}
          className="article-text"
        >
          <ArticleTitle article={article} />
        </TextView>
        <p id="text-keys" hidden>
          {workspace.textHelp}
        </p>
        {last !== null && (
          <FloatingBar root={root} range={last}>
            <SelectionBar {...bar} />
          </FloatingBar>
        )}
      </div>
      <footer className="pane-foot">
        <output className="visually-hidden">{said}</output>
        <SelectionBar
          {...bar}
          isFixed
          denial={props.denial ?? needsWords}
          partDenial={props.partDenial ?? needsWords}
        />
      </footer>
      {here && (
        <ClaimsHere
          picked={here}
          claims={claims}
          onClose={() => setHere(null)}
          onOpen={(number) => {
            setHere(null)
            onOpen(number)
          }}
        />
      )}
    </div>
  )
}

function ArticlePaneHead({ article, newText, onRevision, choice }: ArticlePaneProps) {
  const { workspace, revision: words } = useMessages()
  const { number, createdAt } = article.revision
  return (
    <header className="pane-head">
      <h2>
        {number === 1 && workspace.revision(number)}
        {number > 1 && (
          <RevisionMenu
            articleId={article.id}
            number={number}
            current={number}
            onOpen={(wanted) => {
              if (wanted !== number) onRevision(wanted)
            }}
          />
        )}
      </h2>
      <span className="muted cut">{workspace.loadedAt(formatMoment(createdAt))}</span>
      {isFromFile(article.revision) && (
        <Suspense>
          <AboutDocument
            facts={article.revision}
            original={originalOf(article)}
            onGo={choice.choose}
          />
        </Suspense>
      )}
      <span className="gap" />
      <Button
        size="small"
        variant="ghost"
        kbd="T"
        onPress={newText.open}
        disabledReason={newText.denial}
      >
        {words.newText}
      </Button>
    </header>
  )
}

/** Where the file of the present text can be had. */
function originalOf({ id, revision }: Article): string | null {
  if (revision.fileSha256 === null) return null
  return `/api/articles/${id}/original?revision=${revision.number}`
}

export function ArticleTitle({ article }: { article: Article }) {
  const { text, blocks } = article.revision
  const [first] = blocks
  const isInText = first !== undefined && text.slice(first.start, first.end) === article.title
  return (
    <div data-aside="">
      <h1 className={isInText ? 'visually-hidden' : undefined}>{article.title}</h1>
      <p className="byline" dir="auto">
        {article.byline}
      </p>
      {article.imported && (
        <Suspense>
          <ImportedNote imported={article.imported} />
        </Suspense>
      )}
    </div>
  )
}

function useArticleMarks({ article, claims, active, hasCard }: ArticlePaneProps) {
  const { claim: words } = useMessages()
  const placed = useMemo(
    () => claims.filter((claim) => isPlacedIn(claim, article.revision.number)),
    [claims, article.revision.number],
  )
  const standing = useStanding(placed)
  const look = useMemo(() => {
    const hrefOf = (number: number) => `/articles/${article.id}?claim=${number}`
    return { words, hrefOf, crossed: listCrossed(standing) }
  }, [words, article.id, standing])
  const all = useMemo(() => claimMarks(placed, look), [placed, look])
  return useMemo(() => {
    if (active?.placement === 'ambiguous') return [...all, ...candidateMarks(active)]
    if (active === null || !placed.includes(active)) return all
    const number = String(active.number)
    const own = activeMarks(active, look)
    const shown = hasCard ? own : own.map((mark) => ({ ...mark, detailsId: null }))
    return [...all.filter((mark) => mark.subject !== number), ...shown]
  }, [all, placed, active, look, hasCard])
}

/** The same list as long as every claim stands where it stood. */
function useStanding(placed: readonly Claim[]): readonly Claim[] {
  const [kept, setKept] = useState(placed)
  const isSame =
    kept === placed ||
    (kept.length === placed.length && kept.every((claim, at) => claim.spans === placed[at]?.spans))
  if (isSame) return kept
  setKept(placed)
  return placed
}

/** Claims and text are read apart: marks wait until both are of one revision. */
function isPlacedIn(claim: Claim, revision: number): boolean {
  return claim.review !== 'withdrawn' && claim.placement === 'placed' && claim.revision === revision
}

function candidateMarks(claim: Claim): TextMark[] {
  return candidatesOf(claim).flatMap((place, at) =>
    place.map((range) => ({
      ...plainMark(range, 'frame frame-hedge', 'frame'),
      label: String(at + 1),
    })),
  )
}
