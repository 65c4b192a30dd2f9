import type { Tag } from './tag.js';
import type { Styled, Words } from './words.js';

/** A cell; `href`, `tag`, `note` (a smaller second line) and `isShort` (two lines at most, on a wide screen) are ours. */
export interface TableCell extends Styled, Words {
  readonly format?: 'numeric';
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly href?: string | null;
  readonly tag?: Tag | null;
  readonly note?: string | null;
  readonly isShort?: boolean;
}

/** Arguments of `govuk/table`. */
export interface TableArguments extends Styled {
  readonly caption?: string;
  readonly captionClasses?: string;
  readonly head?: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[] | null | undefined | false | '')[];
  readonly firstCellIsHeader?: boolean;
}

/** What the partial prints. */
export function tableMarkup(args: TableArguments): object {
  return {
    ...args,
    rows: args.rows.flatMap((row) =>
      row ? [row.map((cell, index) => ({ ...cell, heading: index === 0 && !!args.firstCellIsHeader }))] : [],
    ),
  };
}
