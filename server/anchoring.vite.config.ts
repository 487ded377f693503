import { defineConfig } from 'vite'

/** Anchoring as one self-contained module, for other programs and for the benchmark. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    outDir: '../dist',
    emptyOutDir: false,
    target: 'es2023',
    minify: false,
    // Modules that are imported for their types alone bring nothing along.
    rolldownOptions: { treeshake: { moduleSideEffects: false } },
    lib: {
      entry: '../shared/anchoring/anchoring.ts',
      formats: ['es'],
      fileName: () => 'anchoring.mjs',
    },
  },
})
