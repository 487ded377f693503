import { readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type Plugin } from 'vite'

/** The tables of letters lie beside what reads PDFs, with the terms on which they may be passed on. */
const letterTables: Plugin = {
  name: 'stet-letter-tables',
  generateBundle() {
    for (const fileName of ['letter-tables.tar.br', 'letter-tables.licence.txt']) {
      const source = readFileSync(path.join(import.meta.dirname, 'import/pdf', fileName))
      this.emitFile({ type: 'asset', fileName, source })
    }
  },
}

/** The tables of the guesser of languages as data: 81 000 entries are read twice as fast so as they are as a program. */
const languageTables: Plugin = {
  name: 'stet-language-tables',
  async load(id) {
    if (!/\/eld\/src\/ngrams\/\w+\.js$/.test(id)) return null
    const tables: Record<string, unknown> = await import(id)
    const lines = Object.entries(tables).map(
      ([name, table]) =>
        `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(table))})`,
    )
    return lines.join('\n')
  },
}

/** The reader of documents: a folder that runs in a process of its own and needs nothing else. Each kind's part is loaded when it is needed. */
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [letterTables, languageTables],
  build: {
    ssr: 'import/reader-process.ts',
    ssrEmitAssets: true,
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
