import { expect, test } from 'vitest'
import { makeZip, type ZipPart } from './zip.fixture.ts'
import { readZip } from './zip.ts'

const MIB = 1024 * 1024

test('parts are read by name, packed or not, whatever the case of its letters', async () => {
  const zip = await readZip(
    makeZip([
      { name: 'a.xml', content: 'plain' },
      { name: 'word/B.xml', content: 'packed '.repeat(100), isPacked: true },
      { name: 'folder/', content: '' },
    ]),
  )
  expect(zip.names).toEqual(['a.xml', 'word/b.xml', 'folder/'])
  expect(Buffer.from((await zip.read('a.xml')) ?? []).toString()).toBe('plain')
  expect((await zip.read('WORD/b.xml'))?.length).toBe(700)
  expect(await zip.read('c.xml')).toBeNull()
})

const refusals: [string, ZipPart[], string][] = [
  ['a name that leads out of the folder', [{ name: '../../x', content: '' }], 'forbidden'],
  ['a name that leads out later', [{ name: 'a/../../x', content: '' }], 'forbidden'],
  ['a name from the root', [{ name: '/etc/x', content: '' }], 'forbidden'],
  ['a name with a drive', [{ name: 'C:/x', content: '' }], 'forbidden'],
  ['a name with a backslash', [{ name: 'word\\document.xml', content: '' }], 'forbidden'],
  ['a name with a drive and a backslash', [{ name: 'C:\\x', content: '' }], 'forbidden'],
  ['a name with a NUL', [{ name: 'a\0.xml', content: '' }], 'forbidden'],
  ['a name of 60,000 letters', [{ name: 'a'.repeat(60_000), content: '' }], 'forbidden'],
  ['two names for one part', [{ name: 'a', content: '', localName: 'b' }], 'forbidden'],
  ['twice the same name', ['a.xml', 'a.xml'].map((name) => ({ name, content: name })), 'forbidden'],
  ['names that differ by case', ['a', 'A'].map((name) => ({ name, content: name })), 'forbidden'],
  [
    'parts that share their bytes',
    [
      { name: 'aa', content: 'x'.repeat(50) },
      { name: 'aa2', content: 'x'.repeat(50), localName: 'aa', sharesBytesOf: 0 },
    ],
    'forbidden',
  ],
  ['a locked part', [{ name: 'a', content: '0123456789abc', flags: 1, sizeSaid: 1 }], 'encrypted'],
  ['a strongly locked part', [{ name: 'a', content: 'x', flags: 0x41 }], 'encrypted'],
  [
    'too many parts',
    Array.from({ length: 2_001 }, (_, index) => ({ name: `${index}`, content: '' })),
    'too-big',
  ],
]

test.each(refusals)('a file with %s is refused whole', async (_, parts, code) => {
  await expect(readZip(makeZip(parts))).rejects.toMatchObject({ name: 'UnreadableError', code })
})

test('parts that lie on top of each other are refused though their names fit', async () => {
  const inner = makeZip([{ name: 'b', content: 'inside' }])
  const bytes = makeZip([
    { name: 'a', content: inner },
    { name: 'b', content: 'inside', sharesBytesOf: 0 },
  ])
  // The second line of the directory now points at the header inside the first part.
  const line = bytes.lastIndexOf(Buffer.from('504b0102', 'hex'))
  bytes.writeUInt32LE(31, line + 42)
  await expect(readZip(bytes)).rejects.toMatchObject({ code: 'forbidden' })
})

test.each([
  ['more than 64 MiB', 65 * MIB, false],
  ['more than a hundred times its size', 3 * MIB, true],
])('a part that unpacks to %s is refused', async (_, size, isPacked) => {
  const zip = await readZip(makeZip([{ name: 'a', content: Buffer.alloc(size), isPacked }]))
  await expect(zip.read('a')).rejects.toMatchObject({ code: 'too-big' })
})

test('a part that lies about its size is refused', async () => {
  const content = Buffer.alloc(3 * MIB)
  const zip = await readZip(makeZip([{ name: 'a', content, isPacked: true, sizeSaid: 10 }]))
  await expect(zip.read('a')).rejects.toMatchObject({ name: 'UnreadableError' })
})

test('parts that together unpack to more than 200 MiB are refused', async () => {
  // Letters that pack less than a hundredfold.
  const block = Buffer.from(Array.from({ length: 3_000 }, (_, index) => (index * index) % 251))
  const content = Buffer.alloc(60 * MIB, block)
  const names = ['a', 'b', 'c', 'd']
  const zip = await readZip(makeZip(names.map((name) => ({ name, content }))))
  for (const name of names.slice(0, 3)) await zip.read(name)
  await expect(zip.read('d')).rejects.toMatchObject({ code: 'too-big' })
})

test('a file that is cut short, altered or no zip file is told apart', async () => {
  const bytes = makeZip([{ name: 'a', content: 'some words' }])
  await expect(readZip(bytes.subarray(0, 40))).rejects.toMatchObject({ code: 'damaged' })
  await expect(readZip(Buffer.from('words'))).rejects.toMatchObject({ code: 'wrong-kind' })
  await expect(readZip(Buffer.alloc(0))).rejects.toMatchObject({ code: 'wrong-kind' })
  const altered = await readZip(makeZip([{ name: 'a', content: 'some words', crcSaid: 7 }]))
  await expect(altered.read('a')).rejects.toMatchObject({ code: 'damaged' })
})
