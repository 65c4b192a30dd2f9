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

/** Where on a list a page begins or ends, as the lists name it in their addresses. */
const PLACES = ['after', 'before', 'older', 'newer'];

/** The address of the first page of a list, from that of any of its pages. */
export function firstPageOf(address: string): string {
  const [path = '', query = ''] = address.split('?');
  const said = [...new URLSearchParams(query)].filter(([name]) => !PLACES.includes(name));
  return said.length > 0 ? `${path}?${new URLSearchParams(said)}` : path;
}
