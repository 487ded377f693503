import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Article } from '#shared/article/article.ts'
import { type PublishedCard } from '#shared/publication/publication.ts'
import { useProblemText } from '../api/problem-text.ts'
import { usePublicationWords } from '../messages/publication-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Spinner } from '../ui/progress.tsx'
import { Select } from '../ui/select.tsx'
import { useCopy } from '../ui/use-copy.ts'
import css from './publication.module.css'
import { cardsQuery } from './publication.queries.ts'

const WORDS_SHOWN = 90

type EmbedDialogProps = { article: Article; onClose: () => void }

/** Markup to put a claim of the public page on another site. */
export function EmbedDialog({ article, onClose }: EmbedDialogProps) {
  const words = usePublicationWords()
  const problemText = useProblemText()
  const { data, error } = useQuery(cardsQuery(article.id))
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.embedTitle}
      size="wide"
      actions={
        <Button variant="ghost" onPress={onClose}>
          {words.close}
        </Button>
      }
    >
      <p>{words.embedLead}</p>
      {error && <ErrorNotice>{problemText(error)}</ErrorNotice>}
      {!data && !error && <Spinner label={words.loading} />}
      {data && <Cards cards={data} />}
    </Dialog>
  )
}

function Cards({ cards }: { cards: readonly PublishedCard[] }) {
  const words = usePublicationWords()
  const [wanted, setWanted] = useState<number | null>(null)
  const first = cards.find(({ number }) => number > 0) ?? cards[0]
  const card = cards.find(({ number }) => number === wanted) ?? first
  if (!card) return <p>{words.embedNone}</p>
  return (
    <>
      <Select
        label={words.embedSearch}
        value={String(card.number)}
        options={cards.map((one) => ({ value: String(one.number), label: nameOf(one) }))}
        onChange={(number) => setWanted(Number(number))}
      />
      <section className={css.part} aria-label={words.preview}>
        <h3 className={css.head}>{words.preview}</h3>
        <iframe
          key={card.embedUrl}
          className={css.card}
          title={words.preview}
          src={new URL(card.embedUrl).pathname}
          sandbox=""
        />
      </section>
      <Code key={`card ${card.number}`} label={words.copyCard} code={card.iframe} />
      <Code key={`quote ${card.number}`} label={words.copyQuote} code={card.blockquote} />
    </>
  )

  function nameOf({ number, words: said }: PublishedCard): string {
    return number === 0 ? words.embedReport : words.claim(number, said.slice(0, WORDS_SHOWN))
  }
}

/** Code to take away, with the button that does. */
function Code({ label, code }: { label: string; code: string }) {
  const words = usePublicationWords()
  const { state, copy } = useCopy()
  return (
    <div className={css.part}>
      <textarea
        className={css.code}
        aria-label={`${words.code}: ${label}`}
        rows={3}
        dir="ltr"
        readOnly
        value={code}
        onFocus={(event) => event.target.select()}
      />
      <div className={css.deeds}>
        <output className={css.help}>
          {state === 'copied' && words.copied}
          {state === 'failed' && words.copyFailed}
        </output>
        <Button icon="copy" onPress={() => copy(code)}>
          {label}
        </Button>
      </div>
    </div>
  )
}
