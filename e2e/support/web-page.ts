import { createServer, type ServerResponse } from 'node:http'

/** The one address off the open web that Stet may fetch from in tests. */
const HOST = '127.0.0.2'

/** A page on a website of the test's own. `set` changes what it says; `hold` keeps whoever asks waiting. */
export type WebPage = {
  url: string
  set: (html: string) => void
  hold: (isHeld: boolean) => void
  close: () => Promise<void>
}

export async function serveWebPage(first: string): Promise<WebPage> {
  let html = first
  let isHeld = false
  const held = new Set<ServerResponse>()
  const server = createServer((_request, response) => {
    if (isHeld) held.add(response)
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(html)
  })
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, HOST, () => {
      const address = server.address()
      if (address !== null && typeof address === 'object') resolve(address.port)
      else reject(new Error('no port'))
    })
  })
  return {
    url: `http://${HOST}:${port}/news/harbour`,
    set: (next) => {
      html = next
    },
    hold: (next) => {
      isHeld = next
    },
    close: async () => {
      for (const response of held) response.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}

/** A page as a newspaper has it. */
export function newsPage(title: string, paragraphs: readonly string[]): string {
  const words = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><article><h1>${title}</h1>${words}</article></main></body></html>`
}
