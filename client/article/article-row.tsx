import { Link } from '@tanstack/react-router'
import { type ArticleCounts, type ArticleSummary } from '#shared/article/article.ts'
import { formatMoment } from '../messages/format.ts'
import { useMessages } from '../messages/messages.ts'
import { Icon } from '../ui/icon.tsx'
import { Meter } from '../ui/progress.tsx'
import { ArticleMenu } from './article-menu.tsx'
import css from './article-row.module.css'

/** One article of a desk in the list. */
export function ArticleRow({ article }: { article: ArticleSummary }) {
  const { article: words } = useMessages()
  return (
    <li className={css.row}>
      <div className={css.main}>
        <Link
          to="/articles/$articleId"
          params={{ articleId: article.id }}
          search={{}}
          className={css.title}
          lang={article.language}
          dir={article.dir}
        >
          {article.title}
        </Link>
        <p className={css.by}>
          {article.byline && (
            <>
              <bdi>{article.byline}</bdi>
              <span aria-hidden="true"> · </span>
            </>
          )}
          <bdi>{words.by(article.createdBy.name)}</bdi>
        </p>
      </div>
      <span className={css.stage}>{words.stages[article.stage]}</span>
      <Counts counts={article.counts} />
      <span className={css.when}>{formatMoment(article.updatedAt)}</span>
      <ArticleMenu article={article} />
    </li>
  )
}

function Counts({ counts }: { counts: ArticleCounts }) {
  const { article: words } = useMessages()
  const { claims, approved, submitted, open } = counts
  if (claims === 0) return <span className={css.none}>{words.noClaims}</span>
  return (
    <span className={css.counts}>
      <span>
        {approved === claims && <Icon name="stamp" size="xs" />}{' '}
        {words.countsDone(approved, claims)}
      </span>
      <span className={css.rest}>
        {submitted > 0 && (
          <span>
            <Icon name="sent" size="xs" /> {words.submitted(submitted)}
          </span>
        )}
        {open > 0 && <span>{words.open(open)}</span>}
      </span>
      <Meter value={approved / claims} />
    </span>
  )
}
