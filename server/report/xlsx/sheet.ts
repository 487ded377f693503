/** What stands in a cell: text (never a formula, whatever it says), a number, nothing, or text that leads to an address. */
export type Cell = string | number | null | undefined | { text: string; url: string }

/** A column; `width` in characters of the standard font. `isHead`: its cells name their rows. */
export type Column = { title: string; width: number; isHead?: boolean }

export type Sheet = { name: string; columns: readonly Column[]; rows: readonly (readonly Cell[])[] }

/** A sheet from columns that say what they show of each item. */
export function sheetOf<Item>(
  name: string,
  items: readonly Item[],
  columns: readonly (readonly [title: string, width: number, of: (item: Item) => Cell])[],
): Sheet {
  return {
    name,
    columns: columns.map(([title, width]) => ({ title, width })),
    rows: items.map((item) => columns.map(([, , of]) => of(item))),
  }
}
