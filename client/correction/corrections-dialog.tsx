import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Article } from '#shared/article/article.ts'
import { type Claim } from '#shared/review/review.ts'
import { useProblemText } from '../api/problem-text.ts'
import { useDenial } from '../auth/session.queries.ts'
import { useCorrectionWords } from '../messages/correction-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Spinner } from '../ui/progress.tsx'
import { CorrectionForm } from './correction-form.tsx'
import { CorrectionRow } from './correction-row.tsx'
import css from './corrections.module.css'
import { correctionsQuery } from './correction.queries.ts'

export type CorrectionsDialogProps = {
  article: Article
  claims: readonly Claim[]
  onClose: () => void
}

/** What was corrected after publication, and the form for more. */
export function CorrectionsDialog({ article, claims, onClose }: CorrectionsDialogProps) {
  const words = useCorrectionWords()
  const denial = useDenial(article.deskId)('change-correction')
  const [form, setForm] = useState<string | null>(null)
  const isOpen = form !== null
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.title}
      size="wide"
      isStubborn={isOpen}
      actions={
        <>
          <Button variant="ghost" onPress={onClose}>
            {words.close}
          </Button>
          {!isOpen && (
            <Button
              variant="primary"
              icon="plus"
              disabledReason={denial}
              onPress={() => setForm('new')}
            >
              {words.add}
            </Button>
          )}
        </>
      }
    >
      <p>{words.lead}</p>
      <Body {...{ article, claims, denial, form, setForm }} />
    </Dialog>
  )
}

type BodyProps = Pick<CorrectionsDialogProps, 'article' | 'claims'> & {
  denial: string | undefined
  /** `new`, the id of the one that is edited, or null. */
  form: string | null
  setForm: (form: string | null) => void
}

function Body({ article, claims, denial, form, setForm }: BodyProps) {
  const words = useCorrectionWords()
  const problemText = useProblemText()
  const { data, error } = useQuery(correctionsQuery(article.id))
  if (error) return <ErrorNotice>{problemText(error)}</ErrorNotice>
  if (!data) return <Spinner label={words.loading} />
  const { items, checks } = data
  const numbers = new Map(claims.map((claim) => [claim.id, claim.number]))
  const known = items.find((one) => one.id === form) ?? null
  const { language, dir } = article.revision
  return (
    <>
      {form !== null && (
        <CorrectionForm
          key={form}
          {...{ articleId: article.id, claims, checks, known }}
          onClose={() => setForm(null)}
        />
      )}
      {items.length === 0 && form === null && (
        <EmptyState title={words.empty}>
          <p>{words.emptyHelp}</p>
        </EmptyState>
      )}
      <ul className={css.list}>
        {items.map((one) => (
          <CorrectionRow
            key={one.id}
            correction={one}
            claim={one.claimId === null ? null : (numbers.get(one.claimId) ?? null)}
            text={{ lang: language, dir }}
            denial={denial}
            onEdit={() => setForm(one.id)}
          />
        ))}
      </ul>
    </>
  )
}
