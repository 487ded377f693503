import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

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

export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'public',
  plugins: [react(), startAhead],
  // What only a type is taken from is not loaded: TypeScript knows that it is none of the program's.
  oxc: { typescript: { onlyRemoveTypeImports: false } },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    // zod stands alone, so that main.tsx can set it up before a chunk with schemas runs.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\// }] } },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 4181,
    strictPort: true,
    proxy: { '/api': { target: 'http://127.0.0.1:4180' } },
  },
})
