import { expect, test } from 'vitest'
import { hashFile } from './hash-file.ts'

test('the hash is the one that the server keeps', async () => {
  expect(await hashFile(new Blob(['abc']))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})
