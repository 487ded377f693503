import { useQuery } from '@tanstack/react-query'
import { type Article } from '#shared/article/article.ts'
import { formatMoment } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { revisionsQuery } from './revision.queries.ts'

type TextConflictProps = {
  article: Article
  /** The revision that the own text was made from. */
  base: number
  onGoOn: () => void
}

/** Somebody stored another text meanwhile: who, what it is, and how to go on with the own one. */
export function TextConflict({ article, base, onGoOn }: TextConflictProps) {
  const { revision: words } = useMessages()
  const { number, text, language, dir, createdBy, createdAt } = article.revision
  const { data } = useQuery(revisionsQuery(article.id, number))
  const by = data?.find((one) => one.number === number)?.createdBy ?? createdBy
  const label = words.theirs(number)
  return (
    <section className="text-conflict" role="alert">
      <p className="strong">
        <Icon name="warning" size="s" /> {words.quicker(by.name, number, formatMoment(createdAt))}
      </p>
      <p>
        {words.quickerLead(number)}{' '}
        <a href={`/articles/${article.id}/compare?from=${base}&to=${number}`}>{words.different}</a>
      </p>
      <h2 className="text-conflict-label">{label}</h2>
      {/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keys */}
      <section
        className="text-conflict-text"
        aria-label={label}
        tabIndex={0}
        lang={language}
        dir={dir}
      >
        {text}
      </section>
      {/* oxlint-enable jsx-a11y/no-noninteractive-tabindex */}
      <Button onPress={onGoOn}>{words.goOn(number)}</Button>
    </section>
  )
}
