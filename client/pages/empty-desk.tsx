import { useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import css from './empty-desk.module.css'
import { type LoadFlow } from './load-flow.ts'
import { Specimen } from './specimen.tsx'

type EmptyDeskProps = Pick<LoadFlow, 'open' | 'loadSample' | 'isSampleBusy' | 'disabledReason'> & {
  importReport: () => void
}

/** What a newcomer sees first: what this is, one button, the key for it. */
export function EmptyDesk(props: EmptyDeskProps) {
  const { open, loadSample, isSampleBusy, disabledReason, importReport } = props
  const { article } = useMessages()
  return (
    <main className={css.page} id="main" tabIndex={-1}>
      <div className={css.in}>
        <Specimen />
        <div>
          <h1 className={css.title}>{article.emptyTitle}</h1>
          <p className={css.lead}>{article.emptyLead}</p>
        </div>
        <div className={css.actions}>
          <Button
            size="big"
            variant="primary"
            icon="plus"
            kbd="L"
            onPress={open}
            disabledReason={disabledReason}
          >
            {article.load}
          </Button>
          <Button
            size="big"
            kbd="M"
            onPress={loadSample}
            isBusy={isSampleBusy}
            disabledReason={disabledReason}
          >
            {article.loadSample}
          </Button>
          <Button size="big" variant="ghost" onPress={importReport} disabledReason={disabledReason}>
            {article.importReport}
          </Button>
          <output className={css.muted}>
            {isSampleBusy ? article.sampleLoading : article.formats}
          </output>
        </div>
        <div className={css.steps}>
          <div>
            <h2>{article.step1Title}</h2>
            <p>{article.step1}</p>
          </div>
          <div>
            <h2>{article.step2Title}</h2>
            <p>{article.step2}</p>
          </div>
          <div>
            <h2>{article.step3Title}</h2>
            <p>{article.step3}</p>
          </div>
        </div>
      </div>
    </main>
  )
}
