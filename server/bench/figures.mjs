/** The middle of several figures; of an even number the upper one. */
export function median(figures) {
  return quantile(figures, 0.5)
}

/** The figure that `share` of all figures do not exceed. */
export function quantile(figures, share) {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

export function percent(part, whole) {
  return `${((part / whole) * 100).toFixed(0)} %`
}

export function milliseconds(figures) {
  return `${median(figures).toFixed(0)} ms (p95 ${quantile(figures, 0.95).toFixed(0)}, n = ${figures.length})`
}
