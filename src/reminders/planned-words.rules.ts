import { shortenedText } from '../mail/subject-words.rules.js';
import { keyOfItem } from './ledger-lines.rules.js';
import type { PlannedCopy, PlannedItem } from './planned-item.rules.js';
import { asMail, type PlannedMail } from './planned-mails.rules.js';
import type { Plan } from './reminder-plan.rules.js';
import { KEPT_MATTER } from './reminder-words.rules.js';

/** What an item says and is about; null where it is not published, or nothing says what it is about. */
export type ItemWords = {
  readonly text: string | null;
  readonly topic: string | null;
  readonly isExempt: boolean;
};

/** The items that somebody is written to about or has a copy of. */
export function mailedItems({ mails }: Pick<Plan, 'mails'>): PlannedItem[] {
  return mails.flatMap(({ items, copied }) => [...items, ...copied]);
}

/** A plan whose mails have their items’ words, and the subjects that are made of them. */
export function withWords(plan: Plan, words: ReadonlyMap<string, ItemWords>, councilName: string): Plan {
  return { ...plan, mails: plan.mails.map((mail) => mailWithWords(mail, words, councilName)) };
}

/** @param total of how much the mail is, where more than what is given of it */
export function mailWithWords(
  { to, name, items, copied }: PlannedMail,
  words: ReadonlyMap<string, ItemWords>,
  councilName: string,
  total = items.length + copied.length,
): PlannedMail {
  const told = <Item extends PlannedItem>(item: Item): Item => withOwnWords(item, words.get(keyOfItem(item)));
  const copies = copied.map((copy) => toldCopy(told(copy), words));
  return asMail(to, name, items.map(told), copies, councilName, total);
}

/** What is exempt is kept from whoever is copied, but for those who keep the register: neither its reference nor what it says. */
function toldCopy(copy: PlannedCopy, words: ReadonlyMap<string, ItemWords>): PlannedCopy {
  const isKept = copy.party !== 'democratic-services' && words.get(keyOfItem(copy))?.isExempt === true;
  return isKept ? { ...copy, isKept, words: null, topic: KEPT_MATTER } : copy;
}

/** An item with its words. */
export function withOwnWords<Item extends PlannedItem>(item: Item, words: ItemWords | undefined): Item {
  const text = words?.text ?? null;
  return { ...item, words: text === null ? null : shortenedText(text), topic: words?.topic ?? null };
}
