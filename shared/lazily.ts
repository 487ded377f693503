/** Makes something when it is first asked for, and once. For what takes long to make (the engine's tables of languages) and is not needed by everyone. */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
