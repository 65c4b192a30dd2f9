type Query = Readonly<Record<string, unknown>>;

/** The formats in which a list can be taken away. */
export const LIST_FORMATS = ['csv', 'xlsx'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** In which format an address asks for its list; null where it asks for the page. */
export function askedFormat({ download }: Query): ListFormat | null {
  return LIST_FORMATS.find((format) => format === download) ?? null;
}

/** The columns that an address names, `owner.due`; null where it names none. */
export function askedColumns({ columns }: Query): readonly string[] | null {
  const names = typeof columns === 'string' ? columns.slice(0, 300).split('.') : [];
  const found = names.filter((name) => /^[a-z-]{1,30}$/.test(name));
  return found.length > 0 ? found : null;
}
