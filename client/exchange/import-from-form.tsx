import { useInfiniteQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useExchangeWords } from '../messages/exchange-words.ts'
import { sourcesQuery } from '../source/source.queries.ts'
import { Button } from '../ui/button.tsx'
import { DropZone } from '../ui/drop-zone.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import css from './import-dialog.module.css'

type ImportFromFormProps = {
  deskId: string
  /** The source that the words in the file are from; `null` for the article. */
  sourceId: string | null
  onSource: (sourceId: string | null) => void
  chosen: string | null
  isBusy: boolean
  onFrom: (from: File | string) => void
}

/** What the file is about, and the file or the address. */
export function ImportFromForm(props: ImportFromFormProps) {
  const { deskId, sourceId, onSource, chosen, isBusy, onFrom } = props
  const words = useExchangeWords()
  const [address, setAddress] = useState('')
  const { data } = useInfiniteQuery(sourcesQuery(deskId))
  const sources = data?.pages.flatMap(({ items }) => items) ?? []
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (address.trim() !== '') onFrom(address.trim())
  }
  return (
    <>
      <Select
        label={words.about}
        value={sourceId}
        emptyLabel={words.thisArticle}
        onEmpty={() => onSource(null)}
        options={sources.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={onSource}
      />
      <DropZone
        label={words.file}
        hint={words.hint}
        chooseLabel={words.choose}
        help={words.help}
        accept=".docx,.odt,.json,.jsonld,.html,.htm,application/json,application/ld+json,text/html"
        chosen={chosen}
        onFiles={([file]) => {
          if (file !== undefined && !isBusy) onFrom(file)
        }}
      />
      <form className={css.address} onSubmit={send}>
        <TextField
          label={words.address}
          description={words.addressHelp}
          type="url"
          value={address}
          onChange={setAddress}
        />
        <Button type="submit" isBusy={isBusy}>
          {words.look}
        </Button>
      </form>
    </>
  )
}
