import { NotFound } from '../web/errors.js';

/** The number of a message as an address says it. @throws NotFound where it can be none */
export function readMessageId(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new NotFound(`Message ${text}`);
  return Number(text);
}
