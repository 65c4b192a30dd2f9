import { parseReference, type Reference, referenceInPath } from '../references/reference.rules.js';

/** An item that somebody ticked in a list, with the last entry of its trail when the list was made. */
export type ChosenItem = Reference & { readonly seen: number };

/** The most items that can be changed at once. */
export const MOST_CHOSEN = 500;

/** As a tick box sends it: `A2023-051.4711`. */
export function chosenValue(item: Reference, seen: number): string {
  return `${referenceInPath(item)}.${seen}`;
}

/** What a tick box sent; null where it is none of ours. */
export function parseChosen(text: string): ChosenItem | null {
  const [, printed = '', seen = ''] = /^([^.]{1,20})\.(\d{1,9})$/.exec(text) ?? [];
  const reference = parseReference(printed);
  return reference && { ...reference, seen: Number(seen) };
}

/** What a page shows, ticked or not, in the one field of its form that says so. */
export function shownValue(values: readonly string[]): string {
  return values.join(' ');
}

/** What such a field named. */
export function shownIn(sent: unknown): ChosenItem[] {
  return typeof sent === 'string' ? chosenIn(sent.split(' ')) : [];
}

/** Those that a form or an address names, each once. */
export function chosenIn(sent: unknown): ChosenItem[] {
  const texts = [sent].flat().filter((each): each is string => typeof each === 'string');
  const chosen = new Map<string, ChosenItem>();
  for (const text of texts) {
    const item = parseChosen(text);
    if (item && !chosen.has(referenceInPath(item))) chosen.set(referenceInPath(item), item);
  }
  return [...chosen.values()];
}
