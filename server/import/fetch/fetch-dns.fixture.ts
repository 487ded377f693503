import { createSocket } from 'node:dgram'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** What a name answers: each question gets the next list, the last one again and again. `null` never answers. */
export type DnsAnswers = Record<string, readonly (readonly string[])[] | null>

const TYPES: ReadonlyMap<number, number> = new Map([
  [1, 4],
  [28, 6],
])

/** A name server on a loopback port that knows only the given names. Questions for A and AAAA are counted apart. */
export async function startDns(answers: DnsAnswers) {
  const asked = new Map<string, number>()
  const socket = createSocket('udp4')
  socket.on('message', (question, from) => {
    const { name, type, end } = readQuestion(question)
    const rounds = answers[name]
    if (rounds === null) return
    const key = `${name} ${type}`
    const round = asked.get(key) ?? 0
    asked.set(key, round + 1)
    const addresses = rounds?.[Math.min(round, rounds.length - 1)] ?? []
    const wanted = addresses.filter((address) => isIP(address) === TYPES.get(type))
    socket.send(answer(question, end, wanted, type), from.port, from.address)
  })
  await new Promise<void>((resolve) => {
    socket.bind(0, '127.0.0.1', resolve)
  })
  return {
    server: `127.0.0.1:${socket.address().port}`,
    close: () =>
      new Promise<void>((resolve) => {
        socket.close(resolve)
      }),
  }
}

/** RFC 1035, section 4.1.2: labels with their lengths, then type and class. */
function readQuestion(message: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = []
  let at = 12
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return {
    name: labels.join('.').toLowerCase(),
    type: message.readUInt16BE(at + 1),
    end: at + 5,
  }
}

function answer(question: Buffer, end: number, addresses: string[], type: number): Buffer {
  const head = Buffer.from(question.subarray(0, end))
  head.writeUInt16BE(0x81_80, 2)
  head.writeUInt16BE(addresses.length, 6)
  head.writeUInt16BE(0, 10)
  const records = addresses.map((address) => {
    const data = Buffer.from(ipaddr.parse(address).toByteArray())
    const record = Buffer.alloc(12)
    record.writeUInt16BE(0xc0_0c, 0)
    record.writeUInt16BE(type, 2)
    record.writeUInt16BE(1, 4)
    record.writeUInt16BE(data.length, 10)
    return Buffer.concat([record, data])
  })
  return Buffer.concat([head, ...records])
}
