import { useState } from 'react'
import { type Suggestion } from '#shared/suggestion/suggestion.ts'
import { type RemarkWords, useRemarkWords } from '../messages/remark-words.ts'
import { formatWhen } from '../source/format-when.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { useCopy } from '../ui/use-copy.ts'
import css from './suggestion.module.css'

const SHORT_CHARS = 400
const NOTE_CHARS_MAX = 5_000

/** What a remark says, who wrote it when, and the addresses in it: words only, nothing that is followed. */
export function SuggestionWords({ suggestion }: { suggestion: Suggestion }) {
  const { author, at, text, urls } = suggestion
  const words = useRemarkWords()
  const [isWhole, setWhole] = useState(false)
  const isLong = text.length > SHORT_CHARS
  return (
    <>
      <p className={css.words} dir="auto">
        {isLong && !isWhole ? `${text.slice(0, SHORT_CHARS)} …` : text}
      </p>
      {isLong && (
        <button
          type="button"
          className={css.whole}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? words.lessComment : words.wholeComment}
        </button>
      )}
      <p className={css.by}>
        <bdi>{author ?? words.unknownAuthor}</bdi> ·{' '}
        <bdi>{at ? formatWhen(at) : words.undated}</bdi>
      </p>
      {urls.length > 0 && (
        <ul className={css.addresses}>
          {urls.map((url) => (
            <Address key={url} url={url} />
          ))}
        </ul>
      )}
    </>
  )
}

function Address({ url }: { url: string }) {
  const words = useRemarkWords()
  const { state, copy } = useCopy()
  const said = { idle: '', copied: words.addressCopied, failed: words.copyFailed }
  return (
    <li>
      <code dir="ltr">{url}</code>
      <IconButton icon="copy" size="xs" label={words.copyAddress(url)} onPress={() => copy(url)} />
      <output>{said[state]}</output>
    </li>
  )
}

/** A remark as the note of the evidence that comes of it. */
export function noteOf({ author, at, text }: Suggestion, words: RemarkWords): string {
  return words.note(author, at && formatWhen(at), text).slice(0, NOTE_CHARS_MAX)
}
