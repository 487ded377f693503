import { useState } from 'react'
import { type Publication } from '#shared/publication/publication.ts'
import { usePublicationWords } from '../messages/publication-words.ts'
import { useToast } from '../ui/toast.tsx'
import { useChangePublication } from './publication.queries.ts'

export type Publish = ReturnType<typeof usePublish>

/** The next version as it is written. */
export function usePublish({ articleId, version, versions }: Publication) {
  const words = usePublicationWords()
  const toast = useToast()
  const change = useChangePublication(articleId)
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const [onPage] = useState<readonly number[]>(versions[0]?.claimReviews ?? [])
  const [chosen, setChosen] = useState(onPage)
  const isMissing = versions.length > 0 && note.trim() === ''
  return {
    note,
    setNote,
    onPage,
    chosen,
    setChosen,
    isPending: change.isPending,
    error: change.error,
    noteFault: isTried && isMissing ? words.noteMissing : undefined,
    send: () => {
      setTried(true)
      if (isMissing) return
      const body = { note: note.trim() || null, claimReviews: [...chosen] }
      const deed = { what: 'publish', body } as const
      change.mutate(
        { deed, version },
        {
          onSuccess: () => {
            toast.done(words.published)
            setNote('')
            setTried(false)
          },
        },
      )
    },
  }
}
