import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { SetupState } from '#shared/auth/account.ts'
import { FIRST_PERSON } from './support/new-house-form.ts'
import { freePort, runServer } from './support/server-process.ts'
import { isReady, newFolder, removeFolder, startServer } from './support/start-server.ts'
import { expect, test } from './support/test.ts'

let folder: string
test.beforeEach(async () => {
  folder = await newFolder()
})
test.afterEach(() => removeFolder(folder))

test('on a port that is taken the server says so and ends', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const server = runServer({ PORT: String(port), STET_DATA: folder })
  expect(await server.ended).toBe(1)
  expect(server.log()).toContain(`Port ${port} is taken. Set PORT to another.`)
  other.close()
})

test('a second server on one data folder is refused, and the first serves on', async () => {
  const first = await startServer([], folder)
  try {
    const second = runServer({ PORT: String(await freePort()), STET_DATA: folder })
    expect(await second.ended).toBe(1)
    expect(second.log()).toContain('Another Stet is running')
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
  } finally {
    await first.stop()
  }
})

test('a server that would listen beyond its machine wants to know its address first', async () => {
  const server = runServer({
    PORT: String(await freePort()),
    STET_DATA: folder,
    HOST: '0.0.0.0',
  })
  expect(await server.ended).toBe(1)
  expect(server.log()).toContain('set PUBLIC_URL')
})

test('told to stop, the server takes nobody new, finishes what it began, and ends well', async () => {
  const port = await freePort()
  const server = runServer({ PORT: String(port), STET_DATA: folder })
  expect(await isReady(server, `http://localhost:${port}`)).toBe(true)
  const body = JSON.stringify(FIRST_PERSON)
  const socket = connect(port, '127.0.0.1')
  const answer = collect(socket)
  socket.write(
    `POST /api/setup HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://localhost:${port}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
      `Expect: 100-continue\r\nConnection: close\r\n\r\n`,
  )
  await expect.poll(answer).toContain('100 Continue')
  server.child.kill('SIGTERM')
  await expect.poll(() => takesConnections(port)).toBe(false)
  socket.write(body)
  await once(socket, 'close')
  expect(answer()).toContain('HTTP/1.1 201')
  expect(await server.ended).toBe(0)

  const again = await startServer([], folder)
  const state = SetupState.parse(await (await fetch(`${again.url}/api/setup`)).json())
  expect(state.needed).toBe(false)
  await again.stop()
})

function collect(socket: Socket): () => string {
  let text = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  return () => text
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(port, '127.0.0.1')
    probe.once('connect', () => {
      probe.destroy()
      resolve(true)
    })
    probe.once('error', () => resolve(false))
  })
}
