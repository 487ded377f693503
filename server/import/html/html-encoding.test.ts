import { expect, test } from 'vitest'
import { decodeHtml } from './html-encoding.ts'
import { type ReadOptions } from '../reader.ts'

const QUOTE = Buffer.from('\u0093caf\u00E9\u0094 \u0080', 'latin1')
const ARABIC = Buffer.from('\u00C7\u00E1', 'latin1')
const meta = (charset: string) => Buffer.from(`<meta charset="${charset}">`)

test.each<[string, Buffer[], ReadOptions, string]>([
  ['UTF-8 without saying so', [Buffer.from('“café” €')], {}, '“café” €'],
  ['UTF-8 with a mark', [Buffer.from('\uFEFF“café” €')], {}, '“café” €'],
  [
    'UTF-16 with a mark, whatever the server says',
    [Buffer.from('\uFEFF“café” €', 'utf16le')],
    { charset: 'utf-8' },
    '“café” €',
  ],
  ['ISO-8859-1 on the web, which is Windows-1252', [meta('iso-8859-1'), QUOTE], {}, '“café” €'],
  ['what the server says', [QUOTE], { charset: 'ISO-8859-1' }, '“café” €'],
  [
    'what the server says, against the page',
    [meta('utf-8'), ARABIC],
    { charset: 'windows-1256' },
    'ال',
  ],
  [
    'what the page says where the server is wrong',
    [meta('windows-1256'), ARABIC],
    { charset: 'utf-8' },
    'ال',
  ],
  [
    'what the page says where the server says nonsense',
    [meta('windows-1256'), ARABIC],
    { charset: 'nonsense' },
    'ال',
  ],
  [
    'an older way of saying it',
    [
      Buffer.from('<META http-equiv=Content-Type content="text/html; charset=windows-1256">'),
      ARABIC,
    ],
    {},
    'ال',
  ],
  [
    'an XML declaration',
    [Buffer.from('<?xml version="1.0" encoding="windows-1256"?>'), ARABIC],
    {},
    'ال',
  ],
  ['UTF-16 that it cannot be', [meta('utf-16'), Buffer.from('é')], {}, 'é'],
  ['Windows-1252 once a person agrees', [QUOTE], { encoding: 'windows-1252' }, '“café” €'],
])('a page is read in %s', (_name, parts, options, expected) => {
  expect(decodeHtml(Buffer.concat(parts), options).markup.replace(/^<[^>]*>/, '')).toBe(expected)
})

test('an encoding that nobody names is not guessed', () => {
  expect(() => decodeHtml(QUOTE, {})).toThrow(expect.objectContaining({ code: 'encoding-unknown' }))
  const far = Buffer.concat([Buffer.alloc(1_100, ' '), meta('windows-1252'), QUOTE])
  expect(() => decodeHtml(far, {})).toThrow(expect.objectContaining({ code: 'encoding-unknown' }))
  const commented = Buffer.concat([
    Buffer.from('<!-- '),
    meta('windows-1252'),
    Buffer.from('-->'),
    QUOTE,
  ])
  expect(() => decodeHtml(commented, {})).toThrow(
    expect.objectContaining({ code: 'encoding-unknown' }),
  )
})

test('what a person chose is told', () => {
  expect(decodeHtml(QUOTE, { encoding: 'windows-1252' }).warnings).toMatchObject([
    { code: 'encoding-chosen' },
  ])
  expect(decodeHtml(Buffer.from('é'), { encoding: 'windows-1252' })).toEqual({
    markup: 'é',
    warnings: [],
  })
})

test('a letter or two that are damaged do not make a long UTF-8 page another encoding', () => {
  const page = Buffer.concat([
    meta('utf-8'),
    Buffer.from('Word é. '.repeat(1_000)),
    Buffer.of(0xe2),
  ])
  const { markup, warnings } = decodeHtml(page, {})
  expect(markup.endsWith('\uFFFD')).toBe(true)
  expect(warnings).toMatchObject([{ code: 'letters-unknown' }])
})
