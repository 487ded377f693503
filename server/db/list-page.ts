import { type RawBuilder, sql, type SqlBool } from 'kysely'

/** Sort keys of the last row of the page before. */
export type Cursor = { first: string; second: string }

/** The rows after a cursor in an order by these two columns: `<` when the newest come first, `>` when the oldest do. */
export function afterCursor(
  columns: readonly [string, string],
  order: '<' | '>',
  { first, second }: Cursor,
): RawBuilder<SqlBool> {
  const keys = sql`(${sql.ref(columns[0])}, ${sql.ref(columns[1])})`
  return order === '<'
    ? sql<SqlBool>`${keys} < (${first}, ${second})`
    : sql<SqlBool>`${keys} > (${first}, ${second})`
}

/** Words for `like`, in lower case; its own signs are taken for spaces. */
export function likePattern(words: string): string {
  return `%${words
    .toLowerCase()
    .replaceAll(/[%_\\]/g, ' ')
    .trim()}%`
}
