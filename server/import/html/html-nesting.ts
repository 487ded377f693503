import { type HtmlElement } from './html-element.ts'

const words = (names: string) => new Set(names.split(' '))

/** Elements that stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = words(
  'address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p pre search section summary ' +
    'table tbody td tfoot th thead tr ul',
)

const HEADINGS = words('h1 h2 h3 h4 h5 h6')
const CELLS = words('td th caption')
/** What the start of one ends: which open elements, and how far up they are looked for. */
const ENDED_BY: ReadonlyMap<string, { ended: Set<string>; reach: Set<string> }> = new Map([
  ['li', { ended: words('li'), reach: words('ul ol menu dir td th caption table') }],
  ['dt', { ended: words('dt dd'), reach: words('dl td th caption table') }],
  ['dd', { ended: words('dt dd'), reach: words('dl td th caption table') }],
  ['option', { ended: words('option'), reach: words('select datalist td th table') }],
  ['td', { ended: words('td th caption'), reach: words('tr table') }],
  ['th', { ended: words('td th caption'), reach: words('tr table') }],
  ['tr', { ended: words('tr caption'), reach: words('thead tbody tfoot table') }],
  ['thead', { ended: words('thead tbody tfoot caption tr'), reach: words('table') }],
  ['tbody', { ended: words('thead tbody tfoot caption tr'), reach: words('table') }],
  ['tfoot', { ended: words('thead tbody tfoot caption tr'), reach: words('table') }],
])
const PARAGRAPH = words('p')
const FOREIGN = words('svg math')
const LEAVES_FOREIGN = words(
  'b big br code em embed i img nobr ruby s small span strong strike sub sup tt u var',
)
const FOREIGN_ROOMS = words('foreignobject desc title annotation-xml')
/** Between a paragraph and the block that ends it stand only elements within a line; a cell or button keeps its own. */
const PARAGRAPH_REACH = words('td th caption table button object template')
/** What is open in one of these ends with it. */
const WHOLE = words('table select datalist object template svg math video audio canvas applet')
const TABLE_PARTS = words('table thead tbody tfoot tr td th caption')

/** Index in the stack of the outermost element that the start of `name` ends; null where it ends none. */
export function impliedEnd(
  name: string,
  stack: readonly HtmlElement[],
  open: ReadonlyMap<string, number>,
): number | null {
  const isOpen = (other: string) => (open.get(other) ?? 0) > 0
  return (
    foreignRoot(name, stack, isOpen) ??
    sibling(name, stack, isOpen) ??
    sameOnTop(name, stack) ??
    paragraph(name, stack, isOpen)
  )
}

/** Whether a tag means nothing because it belongs into a table and none is open. */
export function isStray(name: string, open: ReadonlyMap<string, number>): boolean {
  return name !== 'table' && TABLE_PARTS.has(name) && (open.get('table') ?? 0) === 0
}

/** Whether the end tag `name` does not reach through an open element: `</div>` in a cell ends nothing outside it, `</span>` no block. */
export function stopsEnd(name: string): (open: string) => boolean {
  if (WHOLE.has(name)) return () => false
  if (TABLE_PARTS.has(name)) return (open) => open === 'table'
  if (BLOCKS.has(name) || name === 'button') return (open) => open === 'table' || CELLS.has(open)
  return (open) => BLOCKS.has(open)
}

function indexUp(
  stack: readonly HtmlElement[],
  names: ReadonlySet<string>,
  reach: ReadonlySet<string>,
): number | null {
  for (let at = stack.length - 1; at > 0; at -= 1) {
    const name = stack[at]?.name ?? ''
    if (names.has(name)) return at
    if (reach.has(name)) return null
  }
  return null
}

type IsOpen = (name: string) => boolean
type Stack = readonly HtmlElement[]

/** An element of plain words inside a drawing or formula means that its end was forgotten: it and those around it end. */
function foreignRoot(name: string, stack: Stack, isOpen: IsOpen): number | null {
  if ((!BLOCKS.has(name) && !LEAVES_FOREIGN.has(name)) || (!isOpen('svg') && !isOpen('math')))
    return null
  let outermost: number | null = null
  for (let at = stack.length - 1; at > 0; at -= 1) {
    const open = stack[at]?.name ?? ''
    if (FOREIGN_ROOMS.has(open)) return outermost
    if (FOREIGN.has(open)) outermost = at
  }
  return outermost
}

/** The item, cell or row before this one. */
function sibling(name: string, stack: Stack, isOpen: IsOpen): number | null {
  const rule = ENDED_BY.get(name)
  if (rule === undefined || ![...rule.ended].some(isOpen)) return null
  return indexUp(stack, rule.ended, rule.reach)
}

/** Headings and links do not stand in one another. */
function sameOnTop(name: string, stack: Stack): number | null {
  const top = stack.length - 1
  const open = stack[top]?.name ?? ''
  const isSame = (HEADINGS.has(name) && HEADINGS.has(open)) || (name === 'a' && open === 'a')
  return isSame ? top : null
}

function paragraph(name: string, stack: Stack, isOpen: IsOpen): number | null {
  if (!BLOCKS.has(name) || CELLS.has(name) || !isOpen('p')) return null
  return indexUp(stack, PARAGRAPH, PARAGRAPH_REACH)
}
