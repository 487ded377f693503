import { z } from 'zod'
import {
  Proximity,
  type SourceDraft,
  type SourceHead,
  SourceMedium,
  type SourceSummary,
} from '#shared/source/source.ts'
import { LanguageTag } from '#shared/text/block.ts'

/** What is said about a source, as it stands in a form: '' where nothing is said. */
export const SourceMeta = z.object({
  title: z.string(),
  publisher: z.string(),
  author: z.string(),
  publishedAt: z.string(),
  retrievedAt: z.string(),
  url: z.string(),
  archiveUrl: z.string(),
  medium: SourceMedium,
  proximity: Proximity,
  language: z.string(),
})
export type SourceMeta = z.infer<typeof SourceMeta>

export type SourceMetaFault = 'title' | 'date' | 'url' | 'language'

export function emptyMeta(language: string): SourceMeta {
  return {
    title: '',
    publisher: '',
    author: '',
    publishedAt: '',
    retrievedAt: '',
    url: '',
    archiveUrl: '',
    medium: 'article',
    proximity: 'secondary',
    language,
  }
}

export function metaOf(source: SourceSummary): SourceMeta {
  return {
    title: source.title,
    publisher: source.publisher ?? '',
    author: source.author ?? '',
    publishedAt: source.publishedAt ?? '',
    retrievedAt: source.retrievedAt ?? '',
    url: source.url ?? '',
    archiveUrl: source.archiveUrl ?? '',
    medium: source.medium,
    proximity: source.proximity,
    language: source.language,
  }
}

const DATE = /^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?)?)?$/
const URL_START = /^https?:\/\/\S+$/i

/**
 * What is wrong, by field; empty when it may be sent.
 *
 * @param isDocument a file or page, which tells its title and language itself where nobody does
 */
export function metaFaults(
  meta: SourceMeta,
  isDocument = false,
): Partial<Record<keyof SourceMeta, SourceMetaFault>> {
  const faults: Partial<Record<keyof SourceMeta, SourceMetaFault>> = {}
  if (meta.title.trim() === '' && !isDocument) faults.title = 'title'
  for (const field of ['publishedAt', 'retrievedAt'] as const) {
    if (meta[field] !== '' && !DATE.test(meta[field].trim())) faults[field] = 'date'
  }
  for (const field of ['url', 'archiveUrl'] as const) {
    if (meta[field] !== '' && !URL_START.test(meta[field].trim())) faults[field] = 'url'
  }
  if (!isLanguage(meta.language, isDocument)) faults.language = 'language'
  return faults
}

function isLanguage(tag: string, isDocument: boolean): boolean {
  return (isDocument && tag === '') || LanguageTag.safeParse(tag).success
}

/** As it is sent: `null` where nothing is said. */
export function metaToSend(meta: SourceMeta): Omit<SourceDraft, 'text'> {
  const orNull = (value: string) => value.trim() || null
  return {
    title: meta.title.trim(),
    publisher: orNull(meta.publisher),
    author: orNull(meta.author),
    publishedAt: orNull(meta.publishedAt),
    retrievedAt: orNull(meta.retrievedAt),
    url: orNull(meta.url),
    archiveUrl: orNull(meta.archiveUrl),
    medium: meta.medium,
    proximity: meta.proximity,
    language: meta.language,
  }
}

/** As a new source is told: only what is filled in, so that the document can say the rest itself. */
export function filledMeta(meta: SourceMeta): Partial<SourceHead> {
  const filled = Object.entries(metaToSend(meta)).filter(
    ([, value]) => value !== null && value !== '',
  )
  return Object.fromEntries(filled)
}
