import { NotFound } from '../web/errors.js';

/** The id in an address. @throws NotFound where it can be none */
export function responseIdIn(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new NotFound(`Response ${text}`);
  return Number(text);
}
