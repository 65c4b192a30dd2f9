import { parseReference, pathOfReference } from '../../../items/references/reference.rules.js';

/** The page of an item, by its reference as it is printed. */
export function pathOfPrinted(reference: string): string {
  const parsed = parseReference(reference);
  if (!parsed) throw new Error(`${reference} is no reference`);
  return pathOfReference(parsed);
}
