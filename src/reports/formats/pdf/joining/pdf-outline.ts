import type { LaidHeading } from '../lay-out.js';
import { type PdfPart, referenceIn } from './pdf-part.js';
import { pdfString } from './pdf-text.rules.js';

/** A bookmark, by the object that says where it leads. */
export type Bookmark = LaidHeading & { readonly place: number };

/** The objects of the bookmarks of a part, in the order in which they stand in it. */
export function bookmarksOf(
  part: PdfPart,
  root: number | null,
): { readonly object: number; readonly place: number }[] {
  if (root === null) return [];
  const found: { readonly object: number; readonly place: number }[] = [];
  const walk = (first: number | null): void => {
    for (let next = first; next !== null; ) {
      const { text } = part.at(next);
      found.push({ object: next, place: referenceIn(text, 'Dest') ?? 0 });
      walk(referenceIn(text, 'First'));
      next = referenceIn(text, 'Next');
    }
  };
  walk(referenceIn(part.at(root).text, 'First'));
  return found;
}

type Item = {
  readonly number: number;
  readonly parent: number;
  readonly bookmark: Bookmark;
  readonly children: number[];
};

/**
 * Bookmarks as objects, each below the last one of a higher level.
 * @param take gives the number of a new object
 */
export function outlineObjects(
  root: number,
  bookmarks: readonly Bookmark[],
  take: () => number,
): (readonly [number, string])[] {
  const top: number[] = [];
  const items = new Map<number, Item>();
  let path: Item[] = [];
  for (const bookmark of bookmarks) {
    path = path.filter((each) => each.bookmark.level < bookmark.level);
    const parent = path.at(-1);
    const item: Item = { number: take(), parent: parent?.number ?? root, bookmark, children: [] };
    (parent?.children ?? top).push(item.number);
    items.set(item.number, item);
    path.push(item);
  }
  const objects = [...items.values()].map(({ number, parent, bookmark, children }) => {
    const beside = items.get(parent)?.children ?? top;
    const at = beside.indexOf(number);
    const fields = [
      `/Parent ${parent} 0 R`,
      at > 0 ? `/Prev ${beside[at - 1]} 0 R` : '',
      at < beside.length - 1 ? `/Next ${beside[at + 1]} 0 R` : '',
      childrenOf(children, -children.length),
      `/Title ${pdfString(bookmark.text)}`,
      `/Dest ${bookmark.place} 0 R`,
    ];
    return [number, `<<${fields.filter(Boolean).join(' ')}>>`] as const;
  });
  return [[root, `<</Type /Outlines ${childrenOf(top, top.length)}>>`], ...objects];
}

function childrenOf(children: readonly number[], count: number): string {
  return children.length === 0
    ? ''
    : `/First ${children[0]} 0 R /Last ${children.at(-1)} 0 R /Count ${count}`;
}
