import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type Article } from '#shared/article/article.ts'
import { useProblemText } from '../api/problem-text.ts'
import { useLoadSample } from '../article/article.queries.ts'
import { useDenial } from '../auth/session.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { useToast } from '../ui/toast.tsx'

export type LoadFlow = {
  isOpen: boolean
  open: () => void
  close: () => void
  loadSample: () => void
  isSampleBusy: boolean
  disabledReason: string | undefined
  goTo: (article: Article) => void
}

/** Loading an article or the sample, by button or key. `isNew`: the desk has nothing yet, so the sample is offered. */
export function useLoadFlow(deskId: string, isNew: boolean): LoadFlow {
  const { article } = useMessages()
  const [isOpen, setOpen] = useState(false)
  const navigate = useNavigate()
  const toast = useToast()
  const problemText = useProblemText()
  const sample = useLoadSample(deskId)
  const disabledReason = useDenial(deskId)('create-article')
  const goTo = ({ id }: Article) =>
    void navigate({ to: '/articles/$articleId', params: { articleId: id }, search: {} })
  const open = () => setOpen(true)
  const loadSample = () =>
    sample.mutate(undefined, {
      onSuccess: goTo,
      onError: (error) => toast.error(problemText(error)),
    })
  const l = { label: article.loadKey, run: open, isInBar: true, group: article.listTitle }
  const m = { label: article.sampleKey, run: loadSample, isInBar: true, group: article.listTitle }
  const keys = isNew && !sample.isPending ? { l, m } : { l }
  useShortcuts(disabledReason === undefined ? keys : null)
  return {
    isOpen,
    open,
    close: () => setOpen(false),
    loadSample,
    isSampleBusy: sample.isPending,
    disabledReason,
    goTo,
  }
}
