/** Item of a list of numbers; 0 past its ends. For the inner loops of algorithms over typed arrays. */
export function numberAt(list: ArrayLike<number>, place: number): number {
  return list[place] ?? 0
}
