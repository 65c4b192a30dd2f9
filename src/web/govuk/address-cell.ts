import { mailAddress } from '../helpers/mail-address.helper.js';
import type { TableCell } from './table.js';

/** A part so long that even its breaks leave it wider than a phone. */
const LONG_PART = /[^@.]{25}/;

/** A cell with an e-mail address, which breaks where a reader would break it. */
export function addressCell(address: string, note: string | null = null): TableCell {
  return { html: mailAddress(address), note, classes: LONG_PART.test(address) ? 'app-table__long' : '' };
}
