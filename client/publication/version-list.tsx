import { useId } from 'react'
import { type PublishedVersion } from '#shared/publication/publication.ts'
import { formatMoment } from '../messages/format.ts'
import { usePublicationWords } from '../messages/publication-words.ts'
import css from './publication.module.css'

/** What was published when, by whom, newest first. */
export function VersionList({ versions }: { versions: readonly PublishedVersion[] }) {
  const words = usePublicationWords()
  const id = useId()
  if (versions.length === 0) return null
  return (
    <section className={css.part} aria-labelledby={id}>
      <h3 id={id} className={css.head}>
        {words.versions}
      </h3>
      <ol className={css.versions} aria-labelledby={id} reversed>
        {versions.map(({ number, at, by, note, claimReviews, contentSha256 }) => (
          <li key={number}>
            <bdi>{words.version(number, formatMoment(at), by.name)}</bdi>
            {note !== null && <p dir="auto">{note}</p>}
            {claimReviews.length > 0 && (
              <p className={css.help}>{words.versionReviews(claimReviews)}</p>
            )}
            <p className={css.hash} dir="ltr">
              {contentSha256.slice(0, 16)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
