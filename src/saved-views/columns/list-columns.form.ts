import { NotFound } from '../../web/errors.js';
import type { FormBody } from '../../web/form.js';
import { ownAddress } from '../../web/own-address.rules.js';
import { isSavable } from '../../web/savable-lists.js';

const COLUMN = /^[a-z-]{1,30}$/;
const MOST_COLUMNS = 30;

export type ChosenColumns = {
  readonly list: string;
  /** The page of the list that the choice leads back to. */
  readonly address: string;
  readonly columns: readonly string[];
};

/** Reads which columns of which list were chosen. @throws NotFound where the address is that of no such list */
export function readChosenColumns(body: FormBody): ChosenColumns {
  const list = typeof body.list === 'string' && isSavable(body.list) ? body.list : null;
  const address = typeof body.address === 'string' ? ownAddress(body.address) : null;
  if (!list || !address || new URL(address, 'http://here').pathname !== list)
    throw new NotFound('A list at this address');
  const said = 'usual' in body ? [] : [body.column].flat();
  const columns = said.filter((name) => typeof name === 'string' && COLUMN.test(name)) as string[];
  return { list, address: withoutColumns(address), columns: [...new Set(columns)].slice(0, MOST_COLUMNS) };
}

/** Columns that the address names would hide what was just chosen. */
function withoutColumns(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://here');
  searchParams.delete('columns');
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}
