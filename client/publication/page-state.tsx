import { type Publication } from '#shared/publication/publication.ts'
import { formatMoment } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { usePublicationWords } from '../messages/publication-words.ts'
import { Icon } from '../ui/icon.tsx'
import { SecretField } from '../ui/secret-field.tsx'
import css from './publication.module.css'

const ICONS = { unpublished: 'lock', published: 'link', withdrawn: 'back' } as const

/** Whether something is public, and where. */
export function PageState({ publication }: { publication: Publication }) {
  const words = usePublicationWords()
  const { frame } = useMessages()
  const { state, url, withdrawn } = publication
  return (
    <section className={css.part} aria-label={words.states[state]}>
      <p className={css.state}>
        <Icon name={ICONS[state]} size="s" />
        <strong>{words.states[state]}</strong>
      </p>
      {withdrawn && (
        <p className={css.help}>
          <bdi>
            {words.withdrawnWhy(withdrawn.by.name, formatMoment(withdrawn.at), withdrawn.reason)}
          </bdi>
        </p>
      )}
      {url !== null && (
        <>
          <SecretField
            label={words.link}
            value={url}
            words={{ ...frame, shownOnce: words.linkHelp }}
          />
          <a className={css.link} href={url} target="_blank" rel="noopener noreferrer">
            {words.open}
          </a>
        </>
      )}
    </section>
  )
}
