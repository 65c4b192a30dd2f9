import type { ShownColumn } from './list-columns.js';

type Named = Pick<ShownColumn<never>, 'name' | 'text'>;

/** The boxes with which the columns of a list are chosen. */
export type ColumnChoice = {
  /** The path of the list whose columns they are. */
  readonly list: string;
  /** The list as it is shown now, to which the choice leads back. */
  readonly address: string;
  readonly boxes: readonly {
    readonly id: string;
    readonly name: string;
    readonly text: string;
    readonly isShown: boolean;
  }[];
};

/** What stands between the filters of a list and its table. */
export type ListTools = {
  /** How many there are, in words. */
  readonly count: string;
  /** The same list as files, by the words of their links. */
  readonly files: readonly { readonly text: string; readonly href: string; readonly title: string }[];
  /** Null where the columns cannot be chosen. */
  readonly columns: ColumnChoice | null;
};

/** The files of the list at `address`, which is its first page. */
export function listFiles(address: string): ListTools['files'] {
  const as = (format: string) => `${address}${address.includes('?') ? '&' : '?'}download=${format}`;
  return [
    { text: 'CSV', href: as('csv'), title: 'Download this list as a CSV file' },
    { text: 'Excel', href: as('xlsx'), title: 'Download this list as an Excel workbook' },
  ];
}

export function columnChoice(
  list: string,
  address: string,
  all: readonly Named[],
  shown: readonly Pick<Named, 'name'>[],
): ColumnChoice {
  const boxes = all.slice(1).map(({ name, text }) => ({
    id: `column-${name}`,
    name,
    text,
    isShown: shown.some((column) => column.name === name),
  }));
  return { list, address, boxes };
}
