import { shortCouncilName, topicOf } from '../../mail/subject-words.rules.js';
import type { PlannedItem } from '../planned-item.rules.js';
import {
  contactOfMail,
  contactWords,
  type MailedItem,
  type MailMatter,
  mailedItem,
  withoutDate,
} from '../reminder.mail.js';
import { subjectFor } from '../reminder-words.rules.js';

/** What the templates of `mails/nudge` print. */
export type NudgeMail = {
  readonly subject: string;
  readonly name: string;
  /** The clerk's own words. */
  readonly words: string;
  /** Who asks. */
  readonly from: string;
  readonly item: MailedItem;
  readonly contact: string;
};

/** A word of a clerk's own about one item. */
export function nudgeMail(
  { name, item, hasDate }: { readonly name: string; readonly item: PlannedItem; readonly hasDate: boolean },
  {
    from,
    words,
    councilName,
  }: { readonly from: string; readonly words: string; readonly councilName: string },
  matter: MailMatter,
): NudgeMail {
  const mailed = mailedItem(item, 1, matter);
  return {
    subject: hasDate
      ? subjectFor([item], [], councilName)
      : `${shortCouncilName(councilName)} scrutiny: ${topicOf(item)}`,
    name,
    words,
    from,
    item: hasDate ? mailed : withoutDate(mailed, item),
    contact: contactWords(contactOfMail({ items: [item], copied: [] }, matter.facts)),
  };
}
