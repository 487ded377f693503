import { wordDiff } from '#shared/text/word-diff.ts'

/** What became of a text, word by word. Short answers are shown whole: the old one struck through, the new one after it. */
export function DiffText({ before, after }: { before: string; after: string }) {
  const parts = wordDiff(before, after)
  const isLong = parts.some((part) => part.kind === 'same' && part.text.trim().includes(' '))
  if (!isLong) {
    return (
      <bdi>
        {before !== '' && <del>{before}</del>} {after !== '' && <ins>{after}</ins>}
      </bdi>
    )
  }
  return (
    <bdi>
      {parts.map((part, at) => {
        // oxlint-disable-next-line react/no-array-index-key -- parts of one unchanging text
        if (part.kind === 'same') return <span key={at}>{part.text}</span>
        // oxlint-disable-next-line react/no-array-index-key -- as above
        return part.kind === 'removed' ? (
          <del key={at}>{part.text}</del>
        ) : (
          <ins key={at}>{part.text}</ins>
        )
      })}
    </bdi>
  )
}
