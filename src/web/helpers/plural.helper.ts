import { thousands } from './thousands.helper.js';

/** A number with the word that goes with it: “1 action”, “0 actions”, “1,204 bodies”. */
export function plural(count: unknown, one: string, many: string): string {
  return `${thousands(count)} ${count === 1 ? one : many}`;
}
