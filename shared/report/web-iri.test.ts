import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { webHost, webIri } from './web-iri.ts'

describe('a web address', () => {
  test.each([
    ['https://example.org/log?a=1&b=2#p', 'https://example.org/log?a=1&b=2#p'],
    ['HTTP://Example.org', 'http://Example.org'],
    ['https://example.org/سه?q=[]', 'https://example.org/%D8%B3%D9%87?q=%5B%5D'],
    ['https://example.org/%D8%B3 100%', 'https://example.org/%D8%B3%20100%25'],
    ['https://example.org/#a#b', 'https://example.org/#a%23b'],
    ['https://[::1]:80/', 'https://[::1]:80/'],
    ['https://example.org/"><script>', 'https://example.org/%22%3E%3Cscript%3E'],
    ['https://example.org/\uD800', 'https://example.org/%EF%BF%BD'],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['https://', null],
    ['https://good.example\\@evil.example/', null],
    [' https://example.org', null],
  ])('%j is written %j', (url, written) => {
    expect(webIri(url)).toBe(written)
  })

  test('is written the same again, and holds nothing that could end an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (end) => {
        const written = webIri(`https://example.org/${end}`)
        expect(written).toMatch(/^https:\/\/example\.org\/[!#-;=?-Z[\]_a-z~]*$/)
        expect(webIri(written ?? '')).toBe(written)
      }),
    )
  })

  test.each([
    ['https://user@www.Example.org:8080/a', 'www.example.org'],
    ['https://[::1]:80/', '[::1]'],
    ['mailto:a@example.org', null],
  ])('%j is on %j', (url, host) => {
    expect(webHost(url)).toBe(host)
  })
})
