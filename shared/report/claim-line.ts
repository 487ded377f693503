const LINE = /^\s*stet-claim:([\w-]{1,64})["”»]?\s*$/

/** The line by which a comment of a Word file is known again as that of a claim. */
export function claimLine(claimId: string): string {
  return `stet-claim:${claimId}`
}

/** The claim of such a line, null for any other. A quotation mark may close it: some programs quote a comment in the answer to it. */
export function readClaimLine(line: string): string | null {
  return LINE.exec(line)?.[1] ?? null
}
