export type Asked = { from?: string | undefined; to?: string | undefined }

/**
 * Which two of the texts with these numbers stand side by side: those asked for where they exist, else the newest and the one before it.
 *
 * @param numbers at least one, in any order
 */
export function comparedPair(
  numbers: readonly number[],
  asked: Asked,
): { from: number; to: number } {
  const known = (wanted: string | undefined) =>
    wanted === undefined ? undefined : numbers.find((one) => String(one) === wanted)
  const to = known(asked.to) ?? Math.max(...numbers)
  const before = numbers.filter((one) => one < to)
  return { from: known(asked.from) ?? (before.length > 0 ? Math.max(...before) : to), to }
}
