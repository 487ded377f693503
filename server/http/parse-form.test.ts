import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseForm } from './parse-form.ts'

async function sent(form: FormData): Promise<{ type: string; body: Uint8Array }> {
  const response = new Response(form)
  const type = response.headers.get('content-type') ?? ''
  return { type, body: new Uint8Array(await response.arrayBuffer()) }
}

test('gives the file with its name, and the fields, in any script', async () => {
  const form = new FormData()
  form.set('title', 'سچ 👩‍👩‍👧')
  form.set('file', new File(['Words.'], 'خبر “x” "y".txt'))
  const { type, body } = await sent(form)
  const parsed = await parseForm(type, body)
  expect(parsed.fields).toEqual({ title: 'سچ 👩‍👩‍👧' })
  expect(parsed.file?.name).toBe('خبر “x” "y".txt')
  expect(parsed.file?.bytes.toString()).toBe('Words.')
})

test('any bytes come through as they are, also across pieces', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), fc.nat(300_000), async (own, pad) => {
      const form = new FormData()
      const bytes = Buffer.concat([Buffer.alloc(pad, 'a\r\n--'), own])
      form.set('file', new File([bytes], 'x.bin'))
      const { type, body } = await sent(form)
      const parsed = await parseForm(type, body)
      expect(parsed.file?.bytes.equals(bytes)).toBe(true)
    }),
    { numRuns: 20 },
  )
})

test('a form without a file has none', async () => {
  const form = new FormData()
  form.set('title', 'x')
  const { type, body } = await sent(form)
  expect(await parseForm(type, body)).toEqual({ file: null, fields: { title: 'x' } })
})

test('a field named like a part of an object stays a field', async () => {
  const form = new FormData()
  form.set('__proto__', 'x')
  const { type, body } = await sent(form)
  await parseForm(type, body)
  expect(Object.prototype).not.toHaveProperty('x')
})

const BOUNDARY = 'multipart/form-data; boundary=b'
test.each([
  [
    'cut short',
    BOUNDARY,
    '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nx',
  ],
  ['without a boundary', 'multipart/form-data', 'x'],
  ['of nothing', BOUNDARY, ''],
])('a form %s is malformed', async (_what, type, body) => {
  await expect(parseForm(type, Buffer.from(body))).rejects.toMatchObject({ code: 'malformed' })
})

test('two files, and more fields than a form of ours has, are refused', async () => {
  const two = new FormData()
  two.append('file', new File(['a'], 'a.txt'))
  two.append('file', new File(['b'], 'b.txt'))
  const many = new FormData()
  for (let at = 0; at < 40; at += 1) many.set(`field-${at}`, 'x')
  for (const form of [two, many]) {
    const { type, body } = await sent(form)
    await expect(parseForm(type, body)).rejects.toMatchObject({ code: 'invalid' })
  }
})
