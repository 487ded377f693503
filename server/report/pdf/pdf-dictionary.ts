/** A dictionary as a PDF has it, of entries such as `/Count 2`. */
export function dictionary(entries: readonly string[]): string {
  return `<<\n${entries.map((entry) => `  ${entry}`).join('\n')}\n>>`
}
