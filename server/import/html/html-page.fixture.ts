import { ReadDocument } from '#shared/text/document.ts'
import { type ReadOptions } from '../reader.ts'
import { readHtml } from './read-html.ts'

/** What is read of a page, held to the shape of every document. */
export async function readPage(page: string, options: ReadOptions = {}): Promise<ReadDocument> {
  return ReadDocument.parse(await readHtml(new TextEncoder().encode(page), options))
}
