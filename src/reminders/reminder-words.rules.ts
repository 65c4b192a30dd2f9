import {
  andMore,
  lateness,
  scrutinySubject,
  shortCouncilName,
  type TopicItem,
  topicOf,
} from '../mail/subject-words.rules.js';

/** A reason as a sentence begins: “Due on 10 July 2022, today”. */
export function asSentence(reason: string): string {
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}

/** What stands in place of something that is kept from the reader. */
export const KEPT_MATTER = 'a matter that is not public';

/** What a subject needs of an item. */
export type SubjectItem = TopicItem & { readonly daysLeft: number };

/**
 * The subject of a mail: the council, what the worst of it is about and how late that is, and how much else there is.
 * “Thornmere scrutiny: hospital parking, 12 days late, and 2 more”. What is not published is named by its reference alone.
 * @param total of how much the mail is, where more than these
 */
export function subjectFor(
  items: readonly SubjectItem[],
  copied: readonly SubjectItem[],
  councilName: string,
  total = items.length + copied.length,
): string {
  const all = items.length > 0 ? items : copied;
  const worst = all.toSorted((a, b) => a.daysLeft - b.daysLeft)[0];
  if (!worst) return `${shortCouncilName(councilName)} scrutiny`;
  const more = total - 1;
  const copy = items.length === 0 ? 'for your information, ' : '';
  return scrutinySubject(
    councilName,
    `${copy}${topicOf(worst)}, ${lateness(worst.daysLeft)}${andMore(more)}`,
  );
}
