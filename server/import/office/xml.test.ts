import { expect, test } from 'vitest'
import { parseXml } from './xml.ts'

const NAMESPACES = new Map([['urn:words', 'w']])

function eventsOf(xml: string | Uint8Array): string[] {
  const events: string[] = []
  parseXml(Buffer.from(xml), NAMESPACES, {
    open: ({ name, attribute }) => events.push(`<${name} ${attribute('w:a')} ${attribute('b')}`),
    close: (name) => events.push(`>${name}`),
    text: (words) => events.push(words),
  })
  return events
}

test('names are those of the reader, whatever prefix the document chose', () => {
  expect(eventsOf('<x:p xmlns:x="urn:words" x:a="1" b="2"><q>A &amp; &#x42;</q></x:p>')).toEqual([
    '<w:p 1 2',
    '<?:q null null',
    'A & B',
    '>?:q',
    '>w:p',
  ])
})

test('UTF-16 with its mark is read, and characters that fall on the border of two pieces', () => {
  const xml = `<p>${'a'.repeat(65_533)}👧é</p>`
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')])
  expect(eventsOf(wide)[1]).toBe(eventsOf(xml)[1])
  expect(eventsOf(xml)[1]).toHaveLength(65_536)
  expect(eventsOf(Buffer.from(wide).swap16())[1]).toBe(eventsOf(xml)[1])
})

const refusals: [string, string | Uint8Array, string][] = [
  ['a document type definition', '<!DOCTYPE p><p/>', 'forbidden'],
  [
    'an outside entity',
    '<!DOCTYPE p [<!ENTITY e SYSTEM "file:///etc/passwd">]><p>&e;</p>',
    'forbidden',
  ],
  [
    'a parameter entity',
    '<!DOCTYPE p [<!ENTITY % e SYSTEM "http://a.example/">%e;]><p/>',
    'forbidden',
  ],
  ['an entity of its own', '<p>&e;</p>', 'damaged'],
  ['an open end', '<p><q></p>', 'damaged'],
  ['nothing in it', '', 'damaged'],
  ['a half character', Buffer.from('3c703ec33c2f703e', 'hex'), 'damaged'],
  ['another encoding', '<?xml version="1.0" encoding="windows-1252"?><p/>', 'encoding-unknown'],
  ['a thousand and one levels', `${'<p>'.repeat(1_001)}${'</p>'.repeat(1_001)}`, 'too-big'],
  ['a hundred thousand levels', '<p>'.repeat(100_000), 'too-big'],
]

test.each(refusals)('a part with %s is refused', (_, xml, code) => {
  let thrown: unknown
  try {
    eventsOf(xml)
  } catch (error) {
    thrown = error
  }
  expect(thrown).toMatchObject({ name: 'UnreadableError', code })
})
