import type { PlannedCopy, PlannedItem } from './planned-item.rules.js';
import { subjectFor } from './reminder-words.rules.js';

/** One mail: everything that one address is written to about on one day. */
export type PlannedMail = {
  readonly to: string;
  /** Who gets a copy of some of it, in the one mail that they get themselves. */
  readonly cc: readonly string[];
  /** Whom it greets. */
  readonly name: string;
  readonly subject: string;
  /** What the reader owes; none where there are only copies. */
  readonly items: readonly PlannedItem[];
  /** What others owe and the reader is to know of. */
  readonly copied: readonly PlannedCopy[];
};

export type AddressedItem = { readonly to: string; readonly name: string; readonly item: PlannedItem };
export type AddressedCopy = { readonly to: string; readonly name: string; readonly copy: PlannedCopy };

/** One mail for each address, by address; in each the earliest due first. */
export function mailsOf(
  items: readonly AddressedItem[],
  copies: readonly AddressedCopy[],
  councilName: string,
): PlannedMail[] {
  return byAddress(items, copies).map(({ to, name, items, copied }) =>
    asMail(to, name, items.sort(byDueDate), copied.sort(byDueDate), councilName),
  );
}

/** What goes to one address, as it came. */
export type ForAddress<Item, Copied> = {
  readonly to: string;
  readonly name: string;
  readonly items: Item[];
  readonly copied: Copied[];
};

/** What goes to each address, by address. */
export function byAddress<Item, Copied>(
  items: readonly { readonly to: string; readonly name: string; readonly item: Item }[],
  copies: readonly { readonly to: string; readonly name: string; readonly copy: Copied }[],
): ForAddress<Item, Copied>[] {
  const all = new Map<string, ForAddress<Item, Copied>>();
  const mailTo = (to: string, name: string) => {
    const mail = all.get(to) ?? { to, name, items: [], copied: [] };
    all.set(to, mail);
    return mail;
  };
  for (const { to, name, item } of items) mailTo(to, name).items.push(item);
  for (const { to, name, copy } of copies) mailTo(to, name).copied.push(copy);
  return [...all.values()].sort((one, other) => (one.to < other.to ? -1 : 1));
}

/** A mail of these items, with its subject and those who are copied. @param total of how much the mail is, where more than these */
export function asMail(
  to: string,
  name: string,
  items: readonly PlannedItem[],
  copied: readonly PlannedCopy[],
  councilName: string,
  total = items.length + copied.length,
): PlannedMail {
  const cc = new Set(items.flatMap(({ copies }) => copies.map((copy) => copy.to)));
  return {
    to,
    cc: [...cc].sort(),
    name,
    subject: subjectFor(items, copied, councilName, total),
    items,
    copied,
  };
}

const BY_NUMBER = new Intl.Collator('en', { numeric: true });

function byDueDate(a: PlannedItem, b: PlannedItem): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return compareReferences(a.reference, b.reference);
}

export function compareReferences(one: string, other: string): number {
  return BY_NUMBER.compare(one, other);
}
