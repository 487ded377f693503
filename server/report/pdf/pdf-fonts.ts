import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/**
 * The fonts that a report is set in, as files in memory; they lie in node_modules, beside what is built. For what they lack there are those of the compiler (Libertinus
 * Serif with Hebrew, DejaVu Sans Mono) and of the system.
 */
export function readPdfFonts(): Buffer[] {
  const require = createRequire(import.meta.url)
  const files = [
    [
      require.resolve('@expo-google-fonts/source-serif-4/package.json'),
      '400Regular/SourceSerif4_400Regular.ttf',
      '600SemiBold/SourceSerif4_600SemiBold.ttf',
    ],
    [
      require.resolve('@expo-google-fonts/inter/package.json'),
      '400Regular/Inter_400Regular.ttf',
      '600SemiBold/Inter_600SemiBold.ttf',
    ],
    [
      require.resolve('@expo-google-fonts/amiri/package.json'),
      '400Regular/Amiri_400Regular.ttf',
      '700Bold/Amiri_700Bold.ttf',
    ],
    [
      require.resolve('@expo-google-fonts/noto-nastaliq-urdu/package.json'),
      '400Regular/NotoNastaliqUrdu_400Regular.ttf',
      '600SemiBold/NotoNastaliqUrdu_600SemiBold.ttf',
    ],
    [
      require.resolve('@expo-google-fonts/noto-serif-devanagari/package.json'),
      '400Regular/NotoSerifDevanagari_400Regular.ttf',
    ],
    [
      require.resolve('@expo-google-fonts/noto-emoji/package.json'),
      '400Regular/NotoEmoji_400Regular.ttf',
    ],
  ]
  return files.flatMap(([anchor = '', ...names]) =>
    names.map((name) => readFileSync(path.join(path.dirname(anchor), name))),
  )
}
