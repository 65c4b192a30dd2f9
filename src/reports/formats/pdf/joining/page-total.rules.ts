import { deflateSync, inflateSync } from 'node:zlib';
import { endOfString } from './pdf-text.rules.js';

/** What a part prints at its foot for the number of all pages, as `report.typ` does: so every digit has its sign in the part. */
const DIGITS = 10;
const FOOT = '/Subtype /Footer';
/** Typst names each sign by two bytes. */
const SIGN = 2;

/** A page whose foot says how many pages there are, which nobody knew while it was set. @param page its operators, packed */
export function withPageTotal(page: Buffer, total: number): Buffer {
  const said = inflateSync(page).toString('latin1');
  const foot = said.lastIndexOf(FOOT);
  const start = said.indexOf('(', said.lastIndexOf('[(', said.indexOf('EMC', foot)));
  const end = endOfString(said, start);
  const signs = signsIn(said.slice(start + 1, end - 1));
  if (foot < 0 || start < foot || signs.length !== DIGITS || new Set(signs).size !== DIGITS)
    throw new Error('The foot of a page does not leave room for the number of pages');
  const number = [...String(total)].map((digit) => signs[Number(digit)]).join('');
  return deflateSync(Buffer.from(`${said.slice(0, start)}<${number}>${said.slice(end)}`, 'latin1'));
}

/** The signs of a string of a PDF, as hexadecimal. @param text what stands between its brackets */
function signsIn(text: string): string[] {
  const bytes = Buffer.from(text.replace(ESCAPE, unescaped), 'latin1').toString('hex');
  return bytes.match(new RegExp(`.{${SIGN * 2}}`, 'g')) ?? [];
}

const ESCAPE = /\\([0-7]{1,3}|[\s\S])/g;
const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(_: string, what: string): string {
  return /^[0-7]/.test(what) ? String.fromCharCode(Number.parseInt(what, 8)) : (LETTERS[what] ?? what);
}
