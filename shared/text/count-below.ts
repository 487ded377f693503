/** How many of the first places of a rising list satisfy a condition that holds up to some place and not after it. */
export function countBelow(length: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
