import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rollup } from 'vite'

/** The browser fetches what main.tsx will load while it is still reading main.tsx. */
const startAhead: Plugin = {
  name: 'start-ahead',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle }) => {
      const chunks = Object.values(bundle ?? {}).filter((one) => one.type === 'chunk')
      const start = chunks.find((chunk) => chunk.name === 'start')
      const files = start ? [start.fileName, ...start.imports] : []
      return files
        .filter((file) => !html.includes(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head',
        }))
    },
  },
}

/** What a chunk imports, by the name of its file. */
const imports = new Map<string, readonly string[]>()
const rememberImports: Plugin = {
  name: 'remember-imports',
  generateBundle: {
    order: 'pre',
    handler: (_options, bundle) => {
      for (const one of Object.values(bundle)) {
        if (one.type === 'chunk') imports.set(one.fileName, one.imports)
      }
    },
  },
}

/** Everything that must be there before a chunk runs. */
function importedBy(file: string, known = new Set<string>()): ReadonlySet<string> {
  for (const one of imports.get(file) ?? []) {
    if (known.has(one)) continue
    known.add(one)
    importedBy(one, known)
  }
  return known
}

/** Pages of an article have a document of their own each, which names their files: found out one after the other, they would come late. */
const SHELLS = { 'article.html': 'workspace-page', 'review.html': 'review-page' }
const pageShells: Plugin = {
  name: 'page-shells',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const shell = bundle['index.html']
      if (shell?.type !== 'asset') throw new Error('no index.html was built')
      const html = shell.source.toString()
      for (const [fileName, page] of Object.entries(SHELLS)) {
        const links = filesOf(bundle, page)
          .filter((file) => !html.includes(file))
          .map(
            (file) =>
              `    <link rel="${file.endsWith('.css') ? 'stylesheet' : 'modulepreload'}" crossorigin href="/${file}">\n`,
          )
        // Before the fonts: code is waited for first.
        const at = html.indexOf('    <link rel="preload" as="font"')
        if (at < 0) throw new Error('no font in index.html')
        const source = `${html.slice(0, at)}${links.join('')}${html.slice(at)}`
        this.emitFile({ type: 'asset', fileName, source })
      }
    },
  },
}

/** A page's chunk, all that it imports, and their styles. */
function filesOf(bundle: Rollup.OutputBundle, page: string): readonly string[] {
  const found = Object.values(bundle).find((one) => one.type === 'chunk' && one.name === page)
  if (found === undefined) throw new Error(`no chunk of the page ${page}`)
  const files = new Set<string>()
  const styles = new Set<string>()
  for (const file of [found.fileName, ...importedBy(found.fileName)]) {
    const one = bundle[file]
    // What held nothing but styles is no file any more.
    if (one?.type !== 'chunk') continue
    files.add(file)
    for (const style of one.viteMetadata?.importedCss ?? []) styles.add(style)
  }
  return [...files, ...styles]
}

/** What every page sets its words in: without it a first layout goes looking for other fonts, and a second one follows. */
const FIRST_FONTS = /(inter-latin-wght|source-serif-4-latin-opsz)-normal-[^/]*\.woff2$/
const fontsAhead: Plugin = {
  name: 'fonts-ahead',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => FIRST_FONTS.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: {
            rel: 'preload',
            as: 'font',
            type: 'font/woff2',
            crossorigin: true,
            href: `/${file}`,
          },
          injectTo: 'head',
        })),
  },
}

const FIELDS = /client\/ui\/(field|text-field|text-area|select|segmented|error-notice)\./
const FIRST =
  /client\/(pages\/(theme|fetch-page-ahead)|messages\/reading-direction|api\/fetch-ahead|article\/article-path|review\/claims-path)\./
const FRAME =
  /client\/(pages\/page-frame|article\/article\.queries|desk\/desk\.queries|ui\/toast)\./
const ARTICLE =
  /client\/(pages\/(article-page|workspace-outside-checks|workspace-top)|evidence\/diff-text|source\/(source\.queries|add-source-dialog)|revision\/revision\.queries|anchoring\/(range-to-dom|page-cut))\./
const DATA = /node_modules\/@tanstack\/(query-core|react-query)\//

export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'public',
  plugins: [react(), startAhead, fontsAhead, rememberImports, pageShells],
  // What only a type is taken from is not loaded: TypeScript knows that it is none of the program's.
  oxc: { typescript: { onlyRemoveTypeImports: false } },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // Each chunk lists what its parts need. What is there already by then is left out: the names of files make up much of a list.
      resolveDependencies: (_file, needed, { hostId }) => {
        const there = importedBy(hostId)
        return needed.filter((file) => !there.has(file))
      },
    },
    target: 'es2022',
    // zod and what main.tsx has stand alone, so that it can set zod up before a chunk with schemas runs. What nearly every page has, and what the pages of an article share,
    // come as one chunk each: many small ones compress badly, and a browser fetches six at a time.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'zod', test: /node_modules\/zod\// },
            { name: 'first', test: FIRST },
            { name: 'fields', test: FIELDS },
            { name: 'data', test: DATA },
            { name: 'frame', test: FRAME },
            { name: 'article', test: ARTICLE },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 4181,
    strictPort: true,
    proxy: { '/api': { target: 'http://127.0.0.1:4180' } },
  },
})
