import { defineConfig } from 'vite'

/** Parts with machine code of their own: they are loaded from node_modules when the server runs. */
const NATIVE = ['better-sqlite3', '@node-rs/argon2', 'pg-native']

export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    ssr: 'main.ts',
    outDir: '../dist',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    sourcemap: mode === 'development',
    rolldownOptions: { output: { entryFileNames: 'stet.mjs', codeSplitting: false } },
  },
  ssr: { target: 'node', noExternal: true, external: NATIVE },
}))
