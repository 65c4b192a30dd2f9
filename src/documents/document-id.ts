import { NotFound } from '../web/errors.js';

const LARGEST_ID = 2_147_483_647;

/** Whether `text` could be the id of a document. */
export function isDocumentId(text: string): boolean {
  return /^[1-9]\d{0,9}$/.test(text) && Number(text) <= LARGEST_ID;
}

/** The id in an address. @throws NotFound where it can be none */
export function documentIdIn(text: string): number {
  if (!isDocumentId(text)) throw new NotFound(`Document ${text}`);
  return Number(text);
}
