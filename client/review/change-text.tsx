/** What was, struck through, and what is. A text that only grew shows its old part plain. */
export function ChangeText({ before, after }: { before: string; after: string }) {
  if (before !== '' && after.startsWith(before)) {
    return (
      <bdi>
        {before}
        <ins>{after.slice(before.length)}</ins>
      </bdi>
    )
  }
  return (
    <bdi>
      {before !== '' && <del>{before}</del>} {after !== '' && <ins>{after}</ins>}
    </bdi>
  )
}
