import { useState } from 'react'
import { type Article } from '#shared/article/article.ts'
import { useImportWords } from '../messages/import-words.ts'
import { useMessages } from '../messages/messages.ts'
import { Dialog } from '../ui/dialog.tsx'
import { LoadArticleForm } from './load-article-form.tsx'
import { type NarrowPage, NarrowPageNotice } from './narrow-page-notice.tsx'

export type LoadArticleDialogProps = {
  deskId: string
  /** The desk's language, proposed for what is pasted. */
  language: string
  isOpen: boolean
  onClose: () => void
  onLoaded: (article: Article) => void
}

export function LoadArticleDialog({ isOpen, onClose, ...rest }: LoadArticleDialogProps) {
  const { article } = useMessages()
  const importing = useImportWords()
  const [narrow, setNarrow] = useState<NarrowPage<Article> | null>(null)
  const close = narrow ? () => rest.onLoaded(narrow.stored) : onClose
  const title = narrow ? importing.narrowTitle : article.loadTitle
  return (
    <Dialog isOpen={isOpen} onClose={close} title={title} size="wide" isStubborn>
      {isOpen && !narrow && <LoadArticleForm {...rest} onClose={onClose} onNarrow={setNarrow} />}
      {isOpen && narrow && <NarrowPageNotice {...narrow} onDone={rest.onLoaded} />}
    </Dialog>
  )
}
