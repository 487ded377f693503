import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeHtml } from './escape-html.ts'
import { readHtml } from './read-html.ts'
import { readReferences } from './read-references.ts'

describe('the words of HTML', () => {
  test.each([
    ['', ''],
    ['no tags', 'no tags'],
    ['<p>One.</p>\n<p>Two<br/>three</p>', 'One.\nTwo\nthree'],
    ['<b>a</b><i>b</i>', 'ab'],
    ['a   b\t c', 'a b c'],
    ['<a href="x>y" title=\'>\'>link</a>', 'link'],
    ['<script>alert("<p>x</p>")</script>y', 'y'],
    ['<SCRIPT>x</SCRIPT >y<style>p { }</style>', 'y'],
    ['<script>never closed <p>x', ''],
    ['<scripture>x</scripture>', 'x'],
    ['<!-- a > b -->c<!DOCTYPE html>', 'c'],
    ['<!-- never closed', '<!-- never closed'],
    ['3 < 4 and <5> a <b never closed', '3 < 4 and <5> a <b never closed'],
    ['&lt;script&gt;x&lt;/script&gt;', '<script>x</script>'],
    ['<img src=x onerror=alert(1)>سه <bdi>کشتی</bdi>', 'سه کشتی'],
  ])('%j are %j', (html, words) => {
    expect(readHtml(html)).toBe(words)
  })

  test('are the very words that were written as HTML', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.trim())
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words
          .filter((each) => each !== '')
          .join(' ')
          .replaceAll(/\s+/g, ' ')
        expect(readHtml(`<p>${escapeHtml(text)}</p>`)).toBe(text)
      }),
    )
  })
})

describe('character references', () => {
  test.each([
    ['no &amp; yes', 'no & yes'],
    ['&#39;&#039;&#x27;&apos;&quot;', "''''\""],
    ['caf&eacute; &ntilde; &yuml; &nbsp;', 'café ñ ÿ \u00A0'],
    ['&#8217;&#x1F469;&#150;&#146;', '’👩–’'],
    ['&amp;lt;', '&lt;'],
    ['&#0;&#xD800;&#x110000;&#129;', '\uFFFD\uFFFD\uFFFD\uFFFD'],
    ['&unknown; AT&T &amp', '&unknown; AT&T &amp'],
  ])('%j is %j', (text, read) => {
    expect(readReferences(text)).toBe(read)
  })
})
