import { type CompiledPdf, firstOf, refsIn } from './compiled-pdf.ts'

/** The numbers of a file's pages, in their order. */
export function pagesOf(file: CompiledPdf): number[] {
  const root = Number(firstOf(/\/Pages (\d+) 0 R/, file.object(file.root).text))
  return refsIn(firstOf(/\/Kids \[([^\]]*)\]/, file.object(root).text))
}
