import css from './avatar.module.css'

/** First letters of the first and last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return letters
    .map((word) => (word ? String.fromCodePoint(word.codePointAt(0) ?? 0) : ''))
    .join('')
    .toUpperCase()
}

/** A person as a small disc. `isHere` rings it: somebody is on it now. `label` is read out; without it the disc is decoration. */
export function Avatar(props: { name: string; label?: string; isHere?: boolean }) {
  return (
    <span
      className={`${css.avatar} ${props.isHere ? css.here : ''}`}
      role={props.label ? 'img' : undefined}
      aria-label={props.label}
      aria-hidden={props.label ? undefined : true}
      title={props.name}
    >
      <bdi>{initialsOf(props.name)}</bdi>
    </span>
  )
}
