import { formatReference, parseReference, type Reference } from '../../items/references/reference.rules.js';

const PRINTED = /\b[RA]\d{4}(?:-\d{2})?[/-]\d{1,6}\b/g;

/** Every item that a text names, each once, in the order of the text; also where it only links to it. */
export function namedReferences(text: string): Reference[] {
  const found = new Map<string, Reference>();
  for (const [words] of text.matchAll(PRINTED)) {
    const reference = parseReference(words);
    if (reference) found.set(formatReference(reference), reference);
  }
  return [...found.values()];
}
