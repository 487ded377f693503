import { type Action, PERMISSIONS } from '#shared/auth/permission.ts'
import { ROLE_WORDS } from '#shared/auth/role-words.ts'
import { escapeHtml } from '#shared/report/escape-html.ts'
import {
  type ApiDocument,
  type DocumentedPolicy,
  type Operation,
  type Parameter,
  type Shape,
} from './api-document.ts'
import { DOCS_STYLE } from './docs-style.ts'
import { describeShape, type Field, listFields } from './list-fields.ts'

export type DocumentedProblem = { code: string; status: number; title: string }
type Route = { method: string; path: string; operation: Operation; id: string }
/** Where each larger shape is told; the second time there is only a link. */
type Told = Map<string, Route>

const SHORT_FIELDS = 4
const OF_THE_HOUSE = new Set(['setup', 'openapi.json', 'docs'])

/**
 * The API as one HTML page that needs nothing else: no script, no remote file. Every route with who may call it, what it takes and what it answers;
 * then every code of a refusal.
 */
export function renderApiDocs(
  document: ApiDocument,
  problems: readonly DocumentedProblem[],
): string {
  const groups = groupRoutes(document)
  const told: Told = new Map()
  const links = [...groups.keys()].map((name) => `<li><a href="#${idOf(name)}">${text(name)}</a></li>`)
  const sections = [...groups].map(
    ([name, routes]) =>
      `<section aria-labelledby="${idOf(name)}"><h2 id="${idOf(name)}">${text(name)}</h2>\n${routes.map((route) => htmlRoute(route, told)).join('\n')}\n</section>`,
  )
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The HTTP API of ${text(document.info.title)}</title>
<style>${DOCS_STYLE}</style>
</head>
<body>
<header>
<h1>The HTTP API of ${text(document.info.title)}</h1>
<p class="who">Version ${text(document.info.version)}. For programs: <a href="/api/openapi.json">the same as OpenAPI 3.1</a>.</p>
</header>
<nav aria-label="Parts"><ul><li><a href="#conventions">Conventions</a></li>${links.join('')}<li><a href="#refusals">Refusals</a></li></ul></nav>
<main>
${CONVENTIONS}
${sections.join('\n')}
${htmlProblems(problems)}
</main>
</body>
</html>
`
}

const CONVENTIONS = `<section aria-labelledby="conventions"><h2 id="conventions">Conventions</h2>
<ul>
<li>Bodies and answers are JSON; files come as <code>multipart/form-data</code>. A field that is not known is refused, never ignored. Times are UTC, ids UUIDs.</li>
<li>A script sends <code>Authorization: Bearer …</code> with a token from its owner’s account page. The token may what its owner may on one desk, or less.</li>
<li>What can change has a <code>version</code> and answers it as <code>ETag</code>. Routes that name <code>If-Match</code> want it back: without it 428, with an old one 412 and the present thing as <code>current</code>.</li>
<li>Lists answer <code>items</code> and <code>nextCursor</code>, which is the <code>cursor</code> of the next page, or null.</li>
<li>Offsets count UTF-16 code units, half open; <code>exact</code> must be the words that stand there.</li>
<li>In the tables a question mark means: may be left out.</li>
</ul></section>`

function groupRoutes(document: ApiDocument): Map<string, Route[]> {
  const groups = new Map<string, Route[]>()
  for (const [path, methods] of Object.entries(document.paths)) {
    const name = groupOf(path)
    for (const [method, operation] of Object.entries(methods)) {
      const route = { method, path, operation, id: idOf(`${method} ${path}`) }
      groups.set(name, [...(groups.get(name) ?? []), route])
    }
  }
  return groups
}

/** What a route is about: the first word of its path, or what it wants of a desk; whatever is about no one's work is about the house. */
function groupOf(path: string): string {
  const [api, first = '', , ofDesk] = path.slice(1).split('/')
  if (api !== 'api' || OF_THE_HOUSE.has(first)) return 'The house'
  const name = first === 'desks' && ofDesk !== undefined ? ofDesk : first
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function htmlRoute(route: Route, told: Told): string {
  const { method, path, operation, id } = route
  const body = Object.entries(operation.requestBody?.content ?? {}).map(([type, { schema }]) =>
    htmlShape(`Body, ${type}`, schema, route, told),
  )
  const answers = Object.entries(operation.responses).map(([status, { description, content }]) => {
    const title = `${status} ${description}`
    const shape = content?.['application/json']?.schema
    return shape ? htmlShape(title, shape, route, told) : `<p class="same">${text(title)}</p>`
  })
  return `<article class="route" aria-labelledby="${id}">
<h3 id="${id}"><span class="method ${idOf(method)}">${text(method.toUpperCase())}</span> <code>${text(path)}</code></h3>
<p class="who">${htmlWho(operation['x-policy'])}</p>
${htmlParameters(operation.parameters)}${body.join('\n')}
${answers.join('\n')}
</article>`
}

function htmlWho(policy: DocumentedPolicy): string {
  if ('open' in policy) return `Anyone: ${text(policy.open)}.`
  if ('signedIn' in policy) return `Whoever is signed in: ${text(policy.signedIn)}.`
  const least = isAction(policy.action) ? ROLE_WORDS[PERMISSIONS[policy.action]] : 'Somebody'
  return `${text(least)} of the desk or above (<code>${text(policy.action)}</code>).`
}

function isAction(name: string): name is Action {
  return Object.hasOwn(PERMISSIONS, name)
}

function htmlParameters(parameters: readonly Parameter[]): string {
  const shown = parameters.filter((one) => one.in !== 'path')
  if (shown.length === 0) return ''
  const fields = shown.map(({ name, in: place, required, description, schema }) => ({
    path: name,
    words: `${description ?? describeShape(schema)} (${place})`,
    isOptional: !required,
  }))
  return `<details open><summary>Query and headers</summary>${htmlFields(fields)}</details>\n`
}

function htmlShape(title: string, shape: Shape, route: Route, told: Told): string {
  const item = itemOf(shape)
  const whole = item ? `${title} (a page; each item)` : title
  const fields = listFields(item ?? shape)
  if (fields.length === 0)
    return `<p class="same">${text(title)}: ${text(describeShape(shape))}</p>`
  const key = JSON.stringify(fields)
  const before = told.get(key)
  if (before && fields.length > SHORT_FIELDS)
    return `<p class="same">${text(whole)}: as in <a href="#${before.id}">${text(`${before.method.toUpperCase()} ${before.path}`)}</a></p>`
  told.set(key, route)
  return `<details><summary>${text(whole)}</summary>${htmlFields(fields)}</details>`
}

/** What a list holds; null when this is no list. */
function itemOf({ properties }: Shape): Shape | null {
  const { items, nextCursor, ...rest } = properties ?? {}
  return nextCursor && Object.keys(rest).length === 0 ? (items?.items ?? null) : null
}

function htmlFields(fields: readonly Field[]): string {
  const rows = fields.map(
    ({ path, words, isOptional }) =>
      `<tr><td><code>${text(path)}${isOptional ? '?' : ''}</code></td><td>${text(words)}</td></tr>`,
  )
  return `<div class="wrap"><table><thead><tr><th scope="col">Field</th><th scope="col">Takes or holds</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>`
}

function htmlProblems(problems: readonly DocumentedProblem[]): string {
  const rows = problems.map(
    ({ code, status, title }) =>
      `<tr><td><code>${text(code)}</code></td><td>${text(`${status} ${title}`)}</td></tr>`,
  )
  return `<section aria-labelledby="refusals"><h2 id="refusals">Refusals</h2>
<p>Every refusal is <code>application/problem+json</code> (RFC 9457) with <code>type</code>, <code>title</code>, <code>status</code>, <code>code</code>, <code>detail</code>, <code>requestId</code>, and <code>issues</code> where fields are wrong. Programs decide on the code; the detail is a sentence for a person. 429 and 503 say in <code>Retry-After</code> how many seconds to wait.</p>
<div class="wrap"><table><thead><tr><th scope="col">Code</th><th scope="col">Means</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div></section>`
}

function text(words: string): string {
  return escapeHtml(words)
}

function idOf(words: string): string {
  return words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}
