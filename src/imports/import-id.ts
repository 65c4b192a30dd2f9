import { NotFound } from '../web/errors.js';

const LARGEST_ID = 2_147_483_647;

/** The id in an address. @throws NotFound where it can be none */
export function importIdIn(text: string): number {
  if (!/^[1-9]\d{0,9}$/.test(text) || Number(text) > LARGEST_ID) throw new NotFound(`Import ${text}`);
  return Number(text);
}

/** Where an import stands in its steps: the page on which to go on. */
export function importPath(id: number, step = ''): string {
  return `/imports/${id}${step && `/${step}`}`;
}
