import { defineConfig } from 'vite'

/** The reader of files from other tools: a folder that runs in a process of its own and needs nothing else. */
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    ssr: 'exchange/exchange-process.ts',
    outDir: '../dist/exchange',
    emptyOutDir: true,
    target: 'node20',
    // It is compiled anew for every file.
    minify: mode !== 'development',
    sourcemap: mode === 'development',
    rolldownOptions: { output: { entryFileNames: 'exchange.mjs' } },
  },
  ssr: { target: 'node', noExternal: true },
}))
