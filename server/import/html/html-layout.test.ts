import { expect, test } from 'vitest'
import { readPage as read } from './html-page.fixture.ts'

/** Small pages, read whole, as their blocks. */
const PAGES: [name: string, page: string, blocks: string[]][] = [
  ['nothing around its words', 'Just words', ['paragraph Just words']],
  ['only a headline', '<h1>Only <span>a</span> headline</h1>', ['heading1 Only a headline']],
  ['no body', '<title>T</title><p>One<p>Two', ['paragraph One', 'paragraph Two']],
  ['a body twice', '<body><p>One</body></html><body><p>Two', ['paragraph One', 'paragraph Two']],
  [
    'words between blocks',
    'a<div>b</div>c<section>d</section>',
    ['paragraph a', 'paragraph b', 'paragraph c', 'paragraph d'],
  ],
  ['a drop capital', '<p><span>T</span>he <b>w</b>ord</p>', ['paragraph The word']],
  ['links side by side', '<p>By <a href=x>Ann</a><a href=y>Bo</a></p>', ['paragraph By Ann Bo']],
  [
    'a footnote mark behind an anchor',
    '<p>word<a id=f></a><a href=#f><sup>1</sup></a></p>',
    ['paragraph word¹'],
  ],
  [
    'line breaks',
    '<p>a<br>b<br><br>c<br> <br/>d</p>',
    ['paragraph a\nb', 'paragraph c', 'paragraph d'],
  ],
  ['a heading in two lines', '<h2>a<br><br>b<div>c</div></h2>', ['heading2 a\nb\nc']],
  ['preformatted lines', '<pre>\n a  b\n  c\n\nd</pre>', ['paragraph a b\nc', 'paragraph d']],
  [
    'lists in lists',
    '<ul><li>a<ul><li>b<p>b2</p></ul>a2<li>c</ul><ol><li><p>x</p><p>y</p></ol><dl><dt>t<dd>d</dl>',
    [
      'list-item1 a',
      'list-item2 b',
      'paragraph b2',
      'paragraph a2',
      'list-item1 c',
      'list-item1 x',
      'paragraph y',
      'list-item1 t',
      'list-item1 d',
    ],
  ],
  [
    'a table',
    '<table><caption>Dead</caption><tr><th>Year<th>n<tr><td>2020<td><p>1</p><ul><li>2</ul><td> </table>',
    ['caption Dead', 'table-cell Year', 'table-cell n', 'table-cell 2020', 'table-cell 1\n2'],
  ],
  [
    'tables that only place things',
    '<table><tr><td><h1>Head</h1><p>Words<td><table><tr><td>1<td>2</table></table>',
    ['heading1 Head', 'paragraph Words', 'table-cell 1', 'table-cell 2'],
  ],
  [
    'a quotation',
    '<blockquote>a<p>b</blockquote><p>She said <q>no <q>x</q></q>.',
    ['block-quote a', 'block-quote b', 'paragraph She said “no ‘x’”.'],
  ],
  [
    'character references',
    '<p>AT&amp;T &hellip; x&#146;s &notit; &#x1F467; &lt;b&gt; &nosuch; a&nbsp;b</p>',
    ['paragraph AT&T … x’s ¬it; 👧 <b> &nosuch; a\u00A0b'],
  ],
  [
    'code points that are none',
    '<p>a&#0;b&#xD800;c&#x110000;d\0e</p>',
    ['paragraph a\uFFFDb\uFFFDc\uFFFDde'],
  ],
  [
    'paragraphs that editors leave empty',
    '<p>a</p><p>&nbsp;</p><p>\u200B</p><p>&nbsp;b &nbsp; c&nbsp;</p>',
    ['paragraph a', 'paragraph b c'],
  ],
  [
    'comments and the like',
    'a<!-- <p>no --> b<!-->c<!DOCTYPE x>d<? php ?>e<![CDATA[no]]>f<!-- open',
    ['paragraph a bcdef'],
  ],
  [
    'signs that are no tags',
    '<p>1 < 2, 3<4 and a <- b > c</p>',
    ['paragraph 1 < 2, 3<4 and a <- b > c'],
  ],
  [
    'crossed and unclosed tags',
    '<b><p>one</b> two<p>three</i></div></p><div>four',
    ['paragraph one two', 'paragraph three', 'paragraph four'],
  ],
  [
    'a paragraph in a link',
    '<a href=x><p>one</p><div>two</div></a>',
    ['paragraph one', 'paragraph two'],
  ],
  [
    'scripts and styles',
    '<script>var a = "<p>no</p>"</script><style>p { x: "no" }</style><noscript>no</noscript>yes',
    ['paragraph yes'],
  ],
  ['what ends a script', '<script>var a = "</script>";</script>yes', ['paragraph ";yes']],
  [
    'drawings and players',
    'a <svg><title>no</title><text>no</text></svg><video>no</video><object>no</object><iframe>no</iframe>b',
    ['paragraph a b'],
  ],
  ['a drawing left open', 'a<svg><path><p>b</p>', ['paragraph a', 'paragraph b']],
  [
    'a formula',
    '<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> 10<sup>6</sup> 21<sup>st</sup> H<sub>2</sub>O',
    ['paragraph 1/2 10⁶ 21st H2O'],
  ],
  [
    'fields of forms',
    '<form><label>Name</label><input value=no><select><option>no</select><textarea>no</textarea><button>Go</button></form>',
    ['paragraph Name Go'],
  ],
  [
    'signs as pictures',
    '<p>Yes <img alt="👍🏽" src=x> <img alt="A cat" src=y></p>',
    ['paragraph Yes 👍🏽'],
  ],
  [
    'links that would do something',
    '<a href="javascript:alert(1)" onclick="x()">one</a> <a href="data:text/html,x">two</a>',
    ['paragraph one two'],
  ],
  [
    'a caption with its credit',
    '<figure><img src=x><figcaption>Street <small>AP</small></figcaption></figure>',
    ['caption Street AP'],
  ],
  [
    'what is folded away',
    '<details><summary>More</summary>Words</details>',
    ['paragraph More', 'paragraph Words'],
  ],
]

test.each(PAGES)('a page with %s', async (_name, page, expected) => {
  const { text, blocks } = await read(page, { isWholePage: true })
  expect(
    blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''} ${text.slice(start, end)}`),
  ).toEqual(expected)
})
