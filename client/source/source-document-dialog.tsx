import { type ReactNode, useState } from 'react'
import { type TextRange } from '#shared/text/block.ts'
import {
  type DocumentChange,
  type DocumentComment,
  type DocumentMetadata,
  type DocumentWarning,
} from '#shared/text/document.ts'
import { languageName } from '../messages/format.ts'
import { type DocumentWords, useDocumentWords } from '../messages/document-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { type DocumentFacts } from './document-facts.ts'
import { formatWhen } from './format-when.ts'
import css from './source-tools.module.css'

type DocumentDialogProps = {
  facts: DocumentFacts
  /** A link to the file. */
  original: ReactNode
  onGo: (range: TextRange) => void
  onClose: () => void
}

/** What came with a document: how it was read, what it says of itself, tracked changes and comments. All of it is shown as text. */
export function DocumentDialog({ facts, original, onGo, onClose }: DocumentDialogProps) {
  const words = useDocumentWords()
  const { document } = facts
  return (
    <Dialog isOpen title={words.about} onClose={onClose}>
      <div className={css.about}>
        <Warnings warnings={document?.warnings ?? []} />
        <dl className={css.facts}>
          {factsOf(facts, words).map(({ name, value }) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
        {original && <p>{original}</p>}
        <Changes changes={document?.changes ?? []} onGo={onGo} />
        <Comments comments={document?.comments ?? []} onGo={onGo} />
      </div>
    </Dialog>
  )
}

type Fact = readonly [name: string, value: string | null | undefined]

function factsOf(facts: DocumentFacts, words: DocumentWords): { name: string; value: string }[] {
  const { fields } = words
  const metadata = facts.document?.metadata
  const known: readonly Fact[] = [
    [words.title, facts.fileName],
    [words.fetchedFrom, facts.fetchedFrom],
    ...(metadata ? [...mailFacts(metadata, fields), ...ownFacts(metadata, fields)] : []),
    [fields.reader, facts.reader],
  ]
  return known.flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

function mailFacts({ mail }: DocumentMetadata, fields: DocumentWords['fields']): Fact[] {
  if (mail === null) return []
  return [
    [fields.from, mail.from],
    [fields.to, mail.to.join(', ')],
    [fields.cc, mail.cc.join(', ')],
    [fields.sentAt, when(mail.sentAt)],
    [fields.subject, mail.subject],
  ]
}

/** A mail says who wrote it when above. */
function ownFacts(metadata: DocumentMetadata, fields: DocumentWords['fields']): Fact[] {
  const { mail, language } = metadata
  return [
    [fields.author, mail ? null : metadata.author],
    [fields.publisher, metadata.publisher],
    [fields.publishedAt, mail ? null : when(metadata.publishedAt)],
    [fields.modifiedAt, when(metadata.modifiedAt)],
    [fields.language, language && languageName(language)],
    [fields.canonicalUrl, metadata.canonicalUrl],
  ]
}

function when(at: string | null): string | null {
  return at && formatWhen(at)
}

function Warnings({ warnings }: { warnings: readonly DocumentWarning[] }) {
  const words = useDocumentWords()
  if (warnings.length === 0) return null
  return (
    <section>
      <h3>{words.warningsTitle}</h3>
      <ul className={css.warnings}>
        {warnings.map(({ code, detail }) => (
          <li key={`${code} ${detail}`}>
            <Icon name="warning" size="s" />
            <bdi>{detail}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Changes(props: { changes: readonly DocumentChange[]; onGo: (range: TextRange) => void }) {
  const words = useDocumentWords()
  return (
    <Folded
      title={words.changes(props.changes.length)}
      items={props.changes.map((change, nth) => (
        // oxlint-disable-next-line react/no-array-index-key -- they never change
        <li key={nth}>
          <p>
            {words.changeKinds[change.kind]}: <ChangedWords change={change} />
          </p>
          <By {...change} />
          <GoTo range={change.range} onGo={props.onGo} />
        </li>
      ))}
    />
  )
}

function ChangedWords({ change: { kind, text } }: { change: DocumentChange }) {
  const isGone = kind === 'deletion' || kind === 'move-from'
  return isGone ? <del dir="auto">{text}</del> : <ins dir="auto">{text}</ins>
}

function Comments(props: {
  comments: readonly DocumentComment[]
  onGo: (range: TextRange) => void
}) {
  const words = useDocumentWords()
  return (
    <Folded
      title={words.comments(props.comments.length)}
      items={props.comments.map((comment, nth) => (
        // oxlint-disable-next-line react/no-array-index-key -- they never change
        <li key={nth} className={comment.answers === null ? undefined : css.answer}>
          <p dir="auto">{comment.text}</p>
          <By {...comment} />
          {comment.range && <GoTo range={comment.range} onGo={props.onGo} />}
        </li>
      ))}
    />
  )
}

function By({ author, at }: { author: string | null; at: string | null }) {
  const words = useDocumentWords()
  return (
    <span className={css.muted}>
      <bdi>{author ?? words.unknownAuthor}</bdi>
      {at && (
        <>
          {' · '}
          <bdi>{formatWhen(at)}</bdi>
        </>
      )}
    </span>
  )
}

function GoTo({ range, onGo }: { range: TextRange; onGo: (range: TextRange) => void }) {
  const words = useDocumentWords()
  return (
    <Button size="small" variant="ghost" onPress={() => onGo(range)}>
      {words.goTo}
    </Button>
  )
}

const STEP = 100

function Folded({ title, items }: { title: string; items: readonly ReactNode[] }) {
  const words = useDocumentWords()
  const [shown, setShown] = useState(STEP)
  if (items.length === 0) return null
  return (
    <details>
      <summary>{title}</summary>
      <ul className={css.parts}>{items.slice(0, shown)}</ul>
      {items.length > shown && (
        <Button size="small" variant="ghost" onPress={() => setShown(shown + STEP)}>
          {words.more(Math.min(STEP, items.length - shown))}
        </Button>
      )}
    </details>
  )
}
