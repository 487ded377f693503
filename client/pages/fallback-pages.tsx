import { Link } from '@tanstack/react-router'
import { ProblemError } from '#shared/problem.ts'
import { ConnectionError } from '../api/connection-error.ts'
import { useProblemText } from '../api/problem-text.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Spinner } from '../ui/progress.tsx'
import css from './plain-page.module.css'

export function LoadingPage() {
  const { frame } = useMessages()
  return (
    <main className={css.page}>
      <Spinner label={frame.loading} />
    </main>
  )
}

export function NotFoundPage() {
  const { frame } = useMessages()
  return (
    <main className={css.page}>
      <EmptyState
        isWholePage
        title={frame.notFoundTitle}
        actions={
          <Link to="/" className={css.link}>
            {frame.toStart}
          </Link>
        }
      >
        <p>{frame.notFoundLead}</p>
      </EmptyState>
    </main>
  )
}

/** When a page cannot be shown: it says whether it is the connection, the thing, or a fault of ours. */
export function BrokenPage({ error }: { error: unknown }) {
  const { frame } = useMessages()
  const problemText = useProblemText()
  if (error instanceof ProblemError && error.code === 'not-found') return <NotFoundPage />
  const isKnown = error instanceof ProblemError || error instanceof ConnectionError
  return (
    <main className={css.page}>
      <EmptyState
        isWholePage
        title={frame.brokenTitle}
        actions={
          <Button variant="primary" size="big" onPress={() => window.location.reload()}>
            {frame.reload}
          </Button>
        }
      >
        <p>{isKnown ? problemText(error) : frame.brokenLead}</p>
      </EmptyState>
    </main>
  )
}
