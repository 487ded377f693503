import { type Source } from '#shared/source/source.ts'

/** A source of a few words. */
export function sourceOf(title: string): Source {
  const made = {
    language: 'en',
    dir: 'ltr',
    createdAt: '2026-11-05T10:00:00.000Z',
    createdBy: { id: 'ada', name: 'Ada' },
  } as const
  const snapshot = {
    ...made,
    number: 1,
    text: title,
    blocks: [],
    sha256: '',
    fileSha256: null,
    fileName: null,
    reader: 'plain/1',
    fetchedFrom: null,
    document: null,
  }
  return {
    ...made,
    id: title,
    deskId: 'desk',
    title,
    publisher: null,
    author: null,
    publishedAt: null,
    url: null,
    archiveUrl: null,
    retrievedAt: null,
    medium: 'article',
    proximity: 'secondary',
    contact: null,
    updatedAt: made.createdAt,
    version: 1,
    claims: 0,
    snapshot,
    snapshots: [{ ...snapshot, note: null }],
  }
}
