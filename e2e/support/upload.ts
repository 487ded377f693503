import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Article } from '#shared/article/article.ts'
import { Source } from '#shared/source/source.ts'
import { type Person, RETRIES } from './person.ts'

/** A file as it is brought in. */
export type TestFile = { name: string; mimeType: string; buffer: Buffer }

const FIXTURES = path.resolve(import.meta.dirname, '../../../shared/fixtures/documents')

/** A file of the collection of real documents, which stands beside the project; `null` where it is not there. */
export function realFile(kind: 'docx' | 'pdf', name: string): TestFile | null {
  try {
    const buffer = readFileSync(path.join(FIXTURES, kind, name))
    return { name, mimeType: 'application/octet-stream', buffer }
  } catch {
    return null
  }
}

export async function uploadArticle(
  person: Person,
  deskId: string,
  file: TestFile,
  title: string,
): Promise<Article> {
  const response = await person.http.post(`/api/desks/${deskId}/articles`, {
    multipart: { file, title },
    maxRetries: RETRIES,
  })
  if (!response.ok()) throw new Error(await response.text())
  return Article.parse(await response.json())
}

export async function uploadSource(
  person: Person,
  deskId: string,
  file: TestFile,
  title: string,
): Promise<Source> {
  const response = await person.http.post(`/api/desks/${deskId}/sources`, {
    multipart: { file, title },
    maxRetries: RETRIES,
  })
  if (!response.ok()) throw new Error(await response.text())
  return Source.parse(await response.json())
}
