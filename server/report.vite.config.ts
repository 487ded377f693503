import { defineConfig } from 'vite'

/** Parts with machine code of their own, or with files beside them: they are loaded from node_modules. */
const OUTSIDE = ['@myriaddreamin/typst-ts-node-compiler']

const PURE = /\/shared\/[^?]*\.ts$/

/**
 * The maker of reports, a folder that runs in a process of its own and makes one report, and beside it the reader of reports from other desks. Each format's part is loaded
 * when it is asked for.
 */
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    ssr: true,
    outDir: '../dist/report',
    emptyOutDir: true,
    target: 'node20',
    // It is compiled anew for every report.
    minify: mode !== 'development',
    sourcemap: mode === 'development',
    rolldownOptions: {
      input: {
        report: 'report/report-process.ts',
        'read-report': 'exchange/read-report-process.ts',
      },
      // Its modules only say what things are: one that is imported for its types alone is left out, with the shapes that it would make at every start.
      treeshake: { moduleSideEffects: (id) => !PURE.test(id) },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
  ssr: { target: 'node', noExternal: true, external: OUTSIDE },
}))
