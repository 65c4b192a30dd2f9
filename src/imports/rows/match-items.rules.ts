import { resemblanceInForms } from '../../recommendations/logging/likeness.rules.js';
import { isSameText, type SaidItem, sameness } from './same-item.rules.js';

/** An item that sheets have named by this number before. */
export type ExistingPart = SaidItem & { readonly part: number; readonly reference: string };

/** An item as a row says it; `isSame` where somebody said that it is the one which it is close to. */
export type WantedItem = SaidItem & { readonly isSame: boolean };

/** Which known item a wanted one is; null for a new one, then perhaps with one that it is close to. */
export type MatchedItem = { readonly known: ExistingPart | null; readonly close: ExistingPart | null };

/**
 * Finds the known item of each wanted one, each once: first those that say it in the same words, then those whose wording was
 * changed, the likest first. What is only close is another item, unless somebody said that it is the same.
 */
export function matchItems(wanted: readonly WantedItem[], known: readonly ExistingPart[]): MatchedItem[] {
  const free = new Set(known);
  const found = new Map<WantedItem, ExistingPart>();
  const close = new Map<WantedItem, ExistingPart>();
  const take = (item: WantedItem, part: ExistingPart | undefined, into: Map<WantedItem, ExistingPart>) => {
    if (!part) return;
    into.set(item, part);
    free.delete(part);
  };
  for (const item of free.size > 0 ? wanted : []) {
    const isSaid = (part: ExistingPart) =>
      isSameText(part.text, item.text) && sameness(item, part) === 'same';
    take(item, [...free].find(isSaid), found);
  }
  const left = () => wanted.filter((item) => !found.has(item));
  for (const item of free.size > 0 ? left() : [])
    take(
      item,
      likest(
        item,
        [...free].filter((part) => sameness(item, part) === 'same'),
      ),
      found,
    );
  for (const item of free.size > 0 ? left() : []) {
    const part = likest(
      item,
      [...free].filter((each) => sameness(item, each) === 'close'),
    );
    take(item, part, item.isSame ? found : close);
  }
  return wanted.map((item) => ({ known: found.get(item) ?? null, close: close.get(item) ?? null }));
}

function likest(item: SaidItem, parts: readonly ExistingPart[]): ExistingPart | undefined {
  if (parts.length < 2) return parts[0];
  return parts.toSorted(
    (one, other) => resemblanceInForms(item.text, other.text) - resemblanceInForms(item.text, one.text),
  )[0];
}
