import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGoldClaims, readSeed, SEEDS_PRESENT } from '../../testing/gold.ts'
import { type UnreadableCode } from '../reader.ts'
import { readMarkdown, readPlain } from './read-plain.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Buffer.from(text, 'latin1')
const utf16le = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')
const utf16be = (text: string) => utf16le(text).swap16()

test('line ends become one kind and a byte order mark goes; nothing else changes', async () => {
  const { text, blocks } = await readPlain(utf8('\uFEFFOne \r\n\r\n  “Two”\rThree\t\n'), {})
  expect(text).toBe('One \n\n  “Two”\nThree\t\n')
  expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(['One', '“Two”', 'Three'])
})

test('Markdown keeps its marks in the text and its structure in the blocks', async () => {
  const read = await readMarkdown(utf8('# Head\n\n- one\n\n> said\n'), {})
  expect(read.text).toBe('# Head\n\n- one\n\n> said\n')
  expect(read.reader).toBe('markdown/1')
  expect(read.blocks.map(({ kind }) => kind)).toEqual(['heading', 'list-item', 'block-quote'])
})

test('a text that reads from right to left says so', async () => {
  expect(await readPlain(utf8('خبر'), {})).toMatchObject({ dir: 'rtl', reader: 'plain-text/1' })
})

test('Windows-1252 is read only after a person agreed, and the document says so', async () => {
  const bytes = latin1('caf\xE9 \x93quoted\x94')
  await expect(readPlain(bytes, {})).rejects.toMatchObject({ code: 'encoding-unknown' })
  const read = await readPlain(bytes, { encoding: 'windows-1252' })
  expect(read.text).toBe('café “quoted”')
  expect(read.warnings.map(({ code }) => code)).toEqual(['encoding-chosen'])
})

test('an agreed encoding does not touch a file that says what it is', async () => {
  for (const bytes of [utf8('café'), utf16le('café'), utf16be('café')])
    expect(await readPlain(bytes, { encoding: 'windows-1252' })).toMatchObject({
      text: 'café',
      warnings: [],
    })
})

test.each<[string, Uint8Array, UnreadableCode]>([
  ['nothing', new Uint8Array(), 'no-text'],
  ['white space', utf8('\uFEFF \n\t\r\n'), 'no-text'],
  ['a NUL among letters', utf8('a\0b'), 'damaged'],
  ['bytes that are no letters', latin1('\x89PNG\r\n\0\0'), 'wrong-kind'],
  ['UTF-16 without its mark', Buffer.from('no mark', 'utf16le'), 'damaged'],
  ['UTF-16 that ends in half a character', utf16le('cut').subarray(0, 7), 'damaged'],
  ['UTF-8 that ends in half a letter', utf8('café').subarray(0, 4), 'encoding-unknown'],
  ['an older encoding', latin1('\xCF\xF0\xE8\xE2\xE5\xF2'), 'encoding-unknown'],
])('%s is refused', async (_what, bytes, code) => {
  await expect(readPlain(bytes, {})).rejects.toMatchObject({ code })
  await expect(readMarkdown(bytes, {})).rejects.toMatchObject({ code })
})

test('a file of more text than is kept is refused', async () => {
  const bytes = Buffer.alloc(16_000_001, 0x61)
  await expect(readPlain(bytes, {})).rejects.toMatchObject({ code: 'too-big' })
})

test('any text comes back with every character, from UTF-8 and UTF-16', async () => {
  const text = fc
    .string({ unit: 'binary', minLength: 1 })
    .map((words) => `x${words.replaceAll(/[\r\0]/g, '')}`)
  await fc.assert(
    fc.asyncProperty(text, async (words) => {
      for (const bytes of [utf8(words), utf8(`\uFEFF${words}`), utf16le(words), utf16be(words)])
        expect((await readPlain(bytes, {})).text).toBe(words)
    }),
  )
})

test.skipIf(!SEEDS_PRESENT)(
  'the offsets of a hand-made annotation fit a real article',
  async () => {
    const { text } = await readPlain(utf8(readSeed('000')), {})
    const spans = readGoldClaims().flatMap(({ draft }) => draft.spans)
    expect(spans.length).toBeGreaterThan(30)
    for (const { start, end, exact } of spans) expect(text.slice(start, end)).toBe(exact)
  },
)

test.skipIf(!SEEDS_PRESENT)('the real articles are kept to the letter', async () => {
  for (const seed of ['000', '004'] as const)
    expect((await readPlain(utf8(readSeed(seed)), {})).text).toBe(readSeed(seed))
})
