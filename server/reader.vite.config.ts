import { defineConfig } from 'vite'

/** The reader of documents: a folder that runs in a process of its own and needs nothing else. Each kind's part is loaded when it is needed. */
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    ssr: 'import/reader-process.ts',
    outDir: '../dist/reader',
    emptyOutDir: true,
    target: 'node20',
    // It is compiled anew for every document.
    minify: mode !== 'development',
    sourcemap: mode === 'development',
    rolldownOptions: {
      output: { entryFileNames: 'reader.mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
  ssr: { target: 'node', noExternal: true },
}))
