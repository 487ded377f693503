import { lazy, Suspense, useState } from 'react'
import { type TextRange } from '#shared/text/block.ts'
import { useDocumentWords } from '../messages/document-words.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { type DocumentFacts, kindOf } from './document-facts.ts'
import css from './source-tools.module.css'

const DocumentDialog = lazy(async () => ({
  default: (await import('./source-document-dialog.tsx')).DocumentDialog,
}))

type DocumentLineProps = {
  facts: DocumentFacts
  /** Where the bytes that came can be had; null where they were not kept. */
  original: string | null
  onGo: (range: TextRange) => void
}

/** That a text came from a file: its name, what read it, what came with it, and the file itself. */
export function DocumentLine({ facts, original, onGo }: DocumentLineProps) {
  const words = useDocumentWords()
  const { fileName } = facts
  return (
    <p className={css.line}>
      {fileName && <bdi>{fileName}</bdi>}
      <span>{words.readFrom(words.readers[kindOf(facts)])}</span>
      <AboutDocument facts={facts} original={original} onGo={onGo} />
      {original && <OriginalLink href={original} name={fileName} />}
    </p>
  )
}

/** Opens what is known of the file; tells how many warnings there are. */
export function AboutDocument({ facts, original, onGo }: DocumentLineProps) {
  const words = useDocumentWords()
  const [isOpen, setOpen] = useState(false)
  const warnings = facts.document?.warnings.length ?? 0
  return (
    <>
      <Button
        size="small"
        variant="ghost"
        icon={warnings > 0 ? 'warning' : 'info'}
        aria-label={warnings > 0 ? words.aboutWarnings(warnings) : words.about}
        onPress={() => setOpen(true)}
      >
        {warnings > 0 ? words.warnings(warnings) : words.title}
      </Button>
      {isOpen && (
        <Suspense>
          <DocumentDialog
            facts={facts}
            original={original && <OriginalLink href={original} name={facts.fileName} />}
            onClose={() => setOpen(false)}
            onGo={(range) => {
              setOpen(false)
              onGo(range)
            }}
          />
        </Suspense>
      )}
    </>
  )
}

/** The bytes that came: to be kept on one's own computer, never shown here. */
function OriginalLink({ href, name }: { href: string; name: string | null }) {
  const words = useDocumentWords()
  return (
    <a className={css.original} href={href} download aria-label={words.download(name ?? '')}>
      <Icon name="export" size="xs" /> {words.original}
    </a>
  )
}
