const FINAL = /[.!?…:;۔؟؛。！？]["'”’»)\]]*$/u

/** Whether the line ends a sentence or a clause (colon, semicolon), closing quotes and brackets aside. */
export function endsWithFinalMark(line: string): boolean {
  return FINAL.test(line.slice(-12))
}
