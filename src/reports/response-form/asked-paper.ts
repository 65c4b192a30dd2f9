import { parseReference } from '../../items/references/reference.rules.js';
import type { ResponseFormWish } from './response-forms.service.js';

/** A paper as it is named in an address or on the command line: by its id, or by a recommendation in it; null for neither. */
export function readAskedPaper(text: string): ResponseFormWish['of'] | null {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const reference = parseReference(text);
  return reference?.kind === 'R' ? reference : null;
}
