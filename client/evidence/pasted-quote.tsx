import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { compareQuote } from '#shared/anchoring/compare-quote.ts'
import { type QuoteMatch } from '#shared/anchoring/search-quote.ts'
import { QUOTE_CHARS_MAX, Relation } from '#shared/evidence/evidence.ts'
import { type Source } from '#shared/source/source.ts'
import { useMessages } from '../messages/messages.ts'
import { findQuery } from '../source/source.queries.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { DiffText } from './diff-text.tsx'
import { MatchLine } from './match-lines.tsx'

type PastedQuoteProps = {
  source: Source
  quote: string
  /** Why nothing can be attached; `undefined` where it can. */
  disabledReason: string | undefined
  onAttach: (
    words: { spans: Pick<QuoteMatch, 'start' | 'end' | 'exact'>[] } | { quote: string },
    relation: Relation,
  ) => void
}

/** Fewer letters than these are a word to look for, not a quote. */
const QUOTE_CHARS_MIN = 12
const TYPING_DELAY_MS = 250

/** Where a pasted quote stands in the source, in words, and how to attach it. */
export function PastedQuote({ source, quote, disabledReason, onAttach }: PastedQuoteProps) {
  const { evidence: words } = useMessages()
  const [relation, setRelation] = useState<Relation>('supports')
  const wanted = useSettled(quote.trim())
  const isQuote = wanted.length >= QUOTE_CHARS_MIN && wanted.length <= QUOTE_CHARS_MAX
  const { data } = useQuery({
    ...findQuery(source.id, source.snapshot.number, wanted),
    enabled: isQuote,
  })
  if (!isQuote || !data || wanted !== quote.trim()) return null
  return (
    <section className="pasted-quote" aria-label={words.pasted}>
      <output>{words.pastedCount(data.matches.length)}</output>
      <Select
        label={words.attachAs}
        size="small"
        value={relation}
        options={Relation.options.map((value) => ({ value, label: words.relations[value] }))}
        onChange={setRelation}
      />
      <ul>
        {data.matches.map((match) => (
          <li key={match.start}>
            <Found match={match} quote={wanted} lang={source.language} />
            <Button
              size="small"
              disabledReason={disabledReason}
              onPress={() => onAttach({ spans: [bare(match)] }, relation)}
            >
              {words.attachThese}
            </Button>
          </li>
        ))}
      </ul>
      {data.matches.every(({ match }) => match === 'altered') && (
        <Button
          size="small"
          variant="ghost"
          disabledReason={disabledReason}
          onPress={() => onAttach({ quote: wanted }, relation)}
        >
          {words.attachPasted}
        </Button>
      )}
    </section>
  )
}

function Found({ match, quote, lang }: { match: QuoteMatch; quote: string; lang: string }) {
  const { evidence: words } = useMessages()
  return (
    <>
      <MatchLine match={match.match}>{words.matches[match.match]}</MatchLine>
      <DiffText parts={compareQuote(quote, match.exact).parts} lang={lang} />
    </>
  )
}

function bare({ start, end, exact }: QuoteMatch) {
  return { start, end, exact }
}

/** What was typed, once typing has paused. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), TYPING_DELAY_MS)
    return () => window.clearTimeout(timer)
  }, [text])
  return settled
}
