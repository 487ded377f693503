/** The drawings of the verdicts, on a grid of 16, as in the interface. */
const SHAPES: Readonly<Record<string, string>> = {
  unchecked: '<circle cx="8" cy="8" r="5.75" stroke-dasharray="1.6 2.01"/>',
  verified: '<circle cx="8" cy="8" r="5.75"/><path d="m5.4 8.2 1.8 1.8 3.5-3.9"/>',
  disputed: '<path d="M2.5 6h9.2M9.2 3.3 12 6M13.5 10.2H4.3M6.8 12.9 4 10.2"/>',
  unproven:
    '<circle cx="8" cy="8" r="5.75"/><path d="M6.3 6.5c.1-1 .8-1.6 1.8-1.6s1.7.6 1.7 1.5c0 1.2-1.7 1.3-1.7 2.6M8.1 11.1v.01"/>',
  false: '<circle cx="8" cy="8" r="5.75"/><path d="m6 6 4 4m0-4-4 4"/>',
  'needs-context': '<path d="M5.2 2.8H3.2v10.4h2M10.8 2.8h2v10.4h-2M8 5.6v4.8M5.8 8h4.4"/>',
  outdated:
    '<path d="M3.6 4.4A5.75 5.75 0 1 1 2.3 8.6"/><path d="M8 5v3.3l2.2 1.3M2.6 2.5l.7 2.4 2.5-.4"/>',
  'not-checkable': '<circle cx="8" cy="8" r="5.75"/><path d="m4 12 8-8"/>',
}

/** A verdict's icon as markup; it stands beside its word and says nothing by itself. */
export function verdictIcon(verdict: string): string {
  const shape = SHAPES[verdict] ?? ''
  return `<svg viewBox="0 0 16 16" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${shape}</svg>`
}
