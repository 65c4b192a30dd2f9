import type { Tag } from './tag.js';
import type { Styled, Words } from './words.js';

/** A tick box in the first cell of a row, for what can be done to many rows at once. */
export interface RowBox {
  /** The id of the form that it belongs to, wherever that stands; null for the one around it. */
  readonly form: string | null;
  readonly name: string;
  readonly id: string;
  readonly value: string;
  /** Read out in place of a label that is seen: the cell says which row it is. */
  readonly label: string;
  readonly isTicked: boolean;
}

/** A cell; `box`, `href`, `tag`, `note` (a smaller second line) and `isShort` (two lines at most, on a wide screen) are ours. */
export interface TableCell extends Styled, Words {
  readonly format?: 'numeric';
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly box?: RowBox | null;
  readonly href?: string | null;
  readonly tag?: Tag | null;
  readonly note?: string | null;
  readonly isShort?: boolean;
}

/** What all cells of a column have in common; said once, since a list has hundreds of cells. */
export interface TableColumn {
  /** The column's name, for screens on which the head is not seen. */
  readonly label: string;
  readonly classes?: string;
  readonly format?: 'numeric';
  readonly isShort?: boolean;
}

/** Arguments of `govuk/table`; `columns` is ours. */
export interface TableArguments extends Styled {
  readonly caption?: string;
  readonly captionClasses?: string;
  readonly head?: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[] | null | undefined | false | '')[];
  readonly firstCellIsHeader?: boolean;
  readonly columns?: readonly TableColumn[];
}

/** What the partial prints. */
export function tableMarkup(args: TableArguments): object {
  const kind = args.firstCellIsHeader ? 'named' : 'body';
  return { ...args, kind, heads: args.head ? [args.head] : [], columns: args.columns ?? null };
}
