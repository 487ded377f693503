import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.join(import.meta.dirname, '..', '..')

const started = new Set()

/** Stops whatever servers still run and takes their data away. */
export async function stopHouses() {
  await Promise.all([...started].map((house) => house.stop()))
}

/** Starts the built server on an empty database and signs its first person in. */
export async function startHouse(databaseUrl, settings = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-bench-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = {
    ...process.env,
    ...settings,
    PORT: String(port),
    STET_DATA: folder,
    PUBLIC_URL: url,
    HOST: '127.0.0.1',
  }
  if (databaseUrl) env.DATABASE_URL = databaseUrl
  const child = spawn(process.execPath, [path.join(ROOT, 'dist', 'stet.mjs')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    await gone
    started.delete(house)
    rmSync(folder, { recursive: true, force: true })
  }
  const house = { url, folder, stop, pid: child.pid }
  started.add(house)
  await untilReady(url)
  return Object.assign(house, await signIn(url))
}

/** Sets the house up; answers what its first person needs to call it. */
async function signIn(url) {
  const password = 'a long password for the bench'
  const setup = await fetch(`${url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({
      name: 'Bench',
      email: 'bench@example.org',
      password,
      deskName: 'Bench',
    }),
  })
  const cookie = setup.headers.get('set-cookie').split(';')[0]
  const headers = { 'content-type': 'application/json', origin: url, cookie }
  const { desks } = await (await fetch(`${url}/api/session`, { headers })).json()
  const tokenHash = createHash('sha256').update(cookie.split('=')[1]).digest('hex')
  return { headers, cookie, tokenHash, deskId: desks[0].id }
}

export async function post(house, at, body) {
  const response = await fetch(`${house.url}${at}`, {
    method: 'POST',
    headers: house.headers,
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${at}: ${response.status} ${await response.text()}`)
  return response.json()
}

/** An article of many short sentences, each with a figure. */
export function newArticle(house, sentences) {
  const lines = Array.from(
    { length: sentences },
    (_, n) =>
      `Officials said that at least ${n + 100} people were counted in town ${n}. Nobody else was there to see it.`,
  )
  return post(house, `/api/desks/${house.deskId}/articles`, {
    title: 'A long article',
    text: lines.join('\n\n'),
  })
}

/** Marks the first `count` sentences of such an article, in reading order. */
export async function newClaims(house, article, count) {
  const claims = []
  for (let n = 0; n < count; n += 1) {
    const draft = claimDraft(article.revision.text, n)
    claims.push(await post(house, `/api/articles/${article.id}/claims`, draft))
  }
  return claims
}

/** Attaches one quote of one source to each of these claims. */
export async function newEvidence(house, claims) {
  const words = 'People were counted in every town that week.'
  const text = `Report of the office.\n\n${words}`
  const start = text.indexOf(words)
  const source = await post(house, `/api/desks/${house.deskId}/sources`, {
    title: 'The count',
    text,
  })
  for (const { id } of claims)
    await post(house, `/api/claims/${id}/evidence`, {
      sourceId: source.id,
      snapshot: 1,
      spans: [{ start, end: start + words.length, exact: words }],
      about: 'content',
      relation: 'supports',
    })
}

/** What is sent to mark the nth sentence of such an article. */
export function claimDraft(text, n) {
  const span = (words) => {
    const start = text.indexOf(words)
    return { start, end: start + words.length, exact: words }
  }
  return {
    revision: 1,
    spans: [span(`${n + 100} people were counted in town ${n}`)],
    attribution: {
      mode: 'attributed',
      speaker: { name: 'Officials', kind: 'official-group', anonymity: 'group', span: null },
      cue: null,
    },
  }
}

async function untilReady(url) {
  for (let tries = 0; tries < 200; tries += 1) {
    const ready = await fetch(`${url}/readyz`).catch(() => null)
    if (ready?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the server did not start')
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
