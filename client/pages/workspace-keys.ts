import { type Claim } from '#shared/review/review.ts'
import { type TextChoice } from '../anchoring/use-text-choice.ts'
import { type SelectionDeeds } from '../claim/selection-bar.tsx'
import { useMessages } from '../messages/messages.ts'
import { useShortcuts } from '../ui/shortcuts.tsx'

type KeysProps = {
  active: Claim | null
  /** Goes to the claim, or to the new sentence, before or after where one is. */
  onStep: (by: 1 | -1) => void
  onNewText: () => void
  deeds: SelectionDeeds
  choice: TextChoice
  onWantEvidence: () => void
}

/** The keys of the workspace. Arrows belong to the text that has the focus. */
export function useWorkspaceKeys(props: KeysProps): void {
  const { active, deeds, choice, onStep, onNewText, onWantEvidence } = props
  const { workspace, revision } = useMessages()
  const { keys } = workspace
  const { root, clear } = choice
  /** The first arrow anywhere on the page enters the text. */
  const enter = () => root?.focus({ preventScroll: true })
  const leave = () => {
    clear()
    window.getSelection()?.removeAllRanges()
    enter()
  }
  const inText = { group: keys.text }
  const inClaims = { group: keys.claims }
  useShortcuts({
    j: { ...inClaims, label: keys.nextClaim, run: () => onStep(1), isInBar: true },
    k: { ...inClaims, label: keys.previousClaim, run: () => onStep(-1) },
    'arrowdown, arrowup': { ...inText, label: keys.sentence, run: enter, isInBar: true },
    'shift+arrowright': {
      ...inText,
      label: keys.words,
      run: enter,
      isInBar: true,
    },
    c: { ...inText, label: keys.claimIt, run: deeds.onClaim, isInBar: true },
    a: { ...inText, label: keys.who, run: deeds.onWho, isInBar: true },
    v: { ...inText, label: keys.verb, run: deeds.onVerb, isInBar: true },
    h: { ...inText, label: keys.hedge, run: deeds.onHedge },
    x: { ...inText, label: keys.addWords, run: deeds.onAddWords },
    r: {
      ...inText,
      label: active?.change ? keys.putHere : keys.replaceWords,
      run: deeds.onReplaceWords,
    },
    e: { ...inClaims, label: keys.attach, run: onWantEvidence, isInBar: true },
    t: { ...inText, label: revision.keys.newText, run: onNewText },
    escape: { ...inText, label: keys.back, run: leave, isInBar: true, isAlways: true },
  })
}
