import { createServer, type Server } from 'node:http'
import { makeDocx, p, r } from '../import/office/docx.fixture.ts'
import { type WrittenWords, writePdf } from '../import/pdf/pdf-written.fixture.ts'
import { type TestPerson } from './test-house.ts'

/** A Word story of three paragraphs; the figure in the second has a remark that names a source, the third one that does not. */
export function storyDocx(): Buffer {
  const remark = (id: number, words: string) =>
    `<w:commentRangeStart w:id="${id}"/>${r(words)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
  const comment = (id: number, author: string, text: string) =>
    `<w:comment w:id="${id}" w:author="${author}" w:date="2026-02-01T10:00:00Z">${p(r(text))}</w:comment>`
  const body = [
    p(r('Truce at the border'), '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'),
    p(`${r('Pakistan said that ')}${remark(0, 'at least 206 fighters')}${r(' were killed.')}`),
    p(`${remark(1, 'Talks resume')}${r(' on Thursday.')}`),
  ]
  return makeDocx(body.join(''), {
    styles: `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>`,
    core: '<dc:title>Truce at the border</dc:title><dc:creator>Ana Lima</dc:creator>',
    comments:
      comment(0, 'Ben Noor', 'Source: https://wire.example/report p. 2') +
      comment(1, 'Cora Iqbal', 'Cut this?'),
  })
}

/** A PDF of two pages; the second begins with the words given. */
export function twoPages(second: string): Uint8Array<ArrayBuffer> {
  const line = (words: string, y: number): WrittenWords => ({ words, x: 72, y })
  return new Uint8Array(
    writePdf({
      pages: [
        [line('The first page tells of the meeting in the harbour.', 700)],
        [line(second, 700), line('Nothing else was said that day.', 680)],
      ],
    }),
  )
}

/** Sends a file as a form does; answers the response. */
export function sendFile(
  person: TestPerson,
  path: string,
  file: { name: string; bytes: Uint8Array },
  fields: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(file.bytes)], file.name))
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  return person.call('POST', path, form)
}

/** A web server on an address that a house may be allowed to fetch from. `page` is what it answers, until it is changed. */
export async function startWebServer(page: string) {
  const state = { page, requests: [] as { headers: NodeJS.Dict<string | string[]> }[] }
  const server: Server = createServer((request, response) => {
    state.requests.push({ headers: request.headers })
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('set-cookie', 'seen=1')
    response.end(state.page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.2', () => resolve()))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    state,
    url: `http://127.0.0.2:${port}/story`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
