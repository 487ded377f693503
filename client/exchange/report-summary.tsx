import { Link } from '@tanstack/react-router'
import { type ReactNode } from 'react'
import { type ReportPreview } from '#shared/exchange/report-import.ts'
import { formatMoment } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { useReportImportWords } from '../messages/report-import-words.ts'
import css from './import-report.module.css'

/** What would be stored of a report, as its file tells it. */
export function ReportSummary({ preview }: { preview: ReportPreview }) {
  const words = useReportImportWords()
  return (
    <>
      <dl className={css.facts}>
        <Fact label={words.from}>
          <bdi>{preview.desk}</bdi>, {words.exported(formatMoment(preview.exportedAt))}
        </Fact>
        <Fact label={words.signature}>
          {preview.signature ? words.signed(preview.signature.keyId) : words.unsigned}
        </Fact>
        <Fact label={words.article}>
          <bdi className={css.strong} lang={preview.language} dir={preview.dir}>
            {preview.title}
          </bdi>
          {preview.byline && (
            <>
              {' '}
              <bdi>{preview.byline}</bdi>
            </>
          )}{' '}
          ({words.revisions(preview.revisions)})
        </Fact>
        <Fact label={words.claims}>
          <Claims preview={preview} />
        </Fact>
        <Fact label={words.sources}>
          <Sources sources={preview.sources} />
        </Fact>
        <Fact label={words.people}>
          <People people={preview.people} />
        </Fact>
        {preview.leftOut.length > 0 && (
          <Fact label={words.leftOut}>
            {preview.leftOut.map((left) => (
              <p key={left}>{words.left[left]}</p>
            ))}
          </Fact>
        )}
      </dl>
      <Earlier earlier={preview.earlier} />
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={css.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Claims({ preview }: { preview: ReportPreview }) {
  const words = useReportImportWords()
  const { claim } = useMessages()
  const all = preview.states.reduce((sum, { count }) => sum + count, 0)
  const states = preview.states.map(({ state, count }) => `${count} ${words.states[state]}`)
  const more = [
    ...(preview.comments > 0 ? [words.comments(preview.comments)] : []),
    ...(preview.outsideChecks > 0 ? [words.outsideChecks(preview.outsideChecks)] : []),
    ...(preview.corrections > 0 ? [words.corrections(preview.corrections)] : []),
  ]
  const verdicts = preview.verdicts.map(
    ({ verdict, count }) => `${count} ${claim.verdicts[verdict]}`,
  )
  return (
    <>
      <p>
        {[words.claimsIn(all), ...states, words.evidence(preview.evidence), ...more].join(' · ')}
      </p>
      {verdicts.length > 0 && (
        <p className={css.help}>
          {words.verdicts} {verdicts.join(' · ')}
        </p>
      )}
    </>
  )
}

function Sources({ sources }: Pick<ReportPreview, 'sources'>) {
  const words = useReportImportWords()
  if (sources.length === 0) return words.noSources
  return (
    <ul className={css.list}>
      {sources.map(({ title, language, dir, isKnown }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- two sources may have the same title, and the list never changes
        <li key={at}>
          <bdi lang={language} dir={dir}>
            {title}
          </bdi>
          {isKnown && (
            <>
              {' '}
              <bdi className={css.help}>{words.known}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function People({ people }: Pick<ReportPreview, 'people'>) {
  const words = useReportImportWords()
  return (
    <>
      <p>
        {people.map(({ name, role }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two people may have the same name, and the list never changes
          <span key={at}>
            {at > 0 && ' · '}
            <bdi>{name}</bdi>
            {role && ` (${words.roles[role]})`}
          </span>
        ))}
      </p>
      <p className={css.help}>{words.peopleHelp}</p>
    </>
  )
}

function Earlier({ earlier }: Pick<ReportPreview, 'earlier'>) {
  const words = useReportImportWords()
  if (earlier.length === 0) return null
  return (
    <div className={css.earlier} role="note">
      <p>{words.earlier}</p>
      <ul className={css.list}>
        {earlier.map(({ articleId, title, at }) => (
          <li key={articleId}>
            <Link to="/articles/$articleId" params={{ articleId }}>
              <bdi>{title}</bdi>
            </Link>{' '}
            <time dateTime={at}>{formatMoment(at)}</time>
          </li>
        ))}
      </ul>
    </div>
  )
}
