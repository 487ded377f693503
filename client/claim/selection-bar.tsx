import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'

export type SelectionDeeds = {
  /** The open claim waits for its place in a new text. */
  isPlacing: boolean
  onClaim: () => void
  onWho: () => void
  onVerb: () => void
  onHedge: () => void
  onAddWords: () => void
  onReplaceWords: () => void
}

type SelectionBarProps = SelectionDeeds & {
  isFixed?: boolean
  /** Why the words cannot become a claim now. */
  denial: string | undefined
  /** Why they cannot become a part of the open claim. */
  partDenial: string | undefined
}

/** What chosen words are: a claim, or who, verb, hedge, more words or the new words of the open one. */
export function SelectionBar(props: SelectionBarProps) {
  const { isFixed = false, denial, partDenial } = props
  const { workspace, review } = useMessages()
  const parts = [
    { label: workspace.who, kbd: 'A', run: props.onWho },
    { label: workspace.verb, kbd: 'V', run: props.onVerb },
    { label: workspace.hedge, kbd: 'H', run: props.onHedge },
    { label: workspace.addWords, kbd: 'X', run: props.onAddWords },
    {
      label: props.isPlacing ? review.change.putHere : workspace.replaceWords,
      kbd: 'R',
      run: props.onReplaceWords,
    },
  ]
  const shown = isFixed || partDenial === undefined ? parts : []
  return (
    <fieldset
      className={`selection-bar ${isFixed ? 'fixed' : ''}`}
      aria-label={isFixed ? workspace.fixedBar : workspace.selectionBar}
    >
      <Button
        size="small"
        variant={isFixed ? 'ghost' : 'primary'}
        kbd="C"
        onPress={props.onClaim}
        disabledReason={denial}
      >
        {workspace.claim}
      </Button>
      {shown.map((part) => (
        <Button
          key={part.kbd}
          size="small"
          variant="ghost"
          kbd={part.kbd}
          onPress={part.run}
          disabledReason={partDenial}
        >
          {part.label}
        </Button>
      ))}
    </fieldset>
  )
}
