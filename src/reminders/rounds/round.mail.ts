import { spokenDay, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
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
import type { RoundRow } from './rounds.queries.js';

/** What the templates of `mails/round` print. */
export type RoundMail = {
  readonly subject: string;
  readonly name: string;
  readonly intro: string;
  /** The clerk's own words; null for none. */
  readonly words: string | null;
  readonly items: readonly MailedItem[];
  readonly contact: string;
};

/** An item of a round, and whether a date stands for it. */
export type RoundMailItem = { readonly item: PlannedItem; readonly hasDate: boolean };

/** Everything open of one person, asked about at once. */
export function roundMail(
  name: string,
  items: readonly RoundMailItem[],
  round: Pick<RoundRow, 'bodyName' | 'deadlineOn' | 'words'>,
  { councilName, isNudge }: { readonly councilName: string; readonly isNudge: boolean },
  matter: MailMatter,
): RoundMail {
  const { bodyName, deadlineOn, words } = round;
  const by = spokenDayWithWeekday(deadlineOn);
  const what = items.length === 1 ? 'the following' : `each of the following ${items.length} matters`;
  const again = isNudge ? 'We have not heard from you yet. ' : '';
  const contact = contactOfMail({ items: items.map(({ item }) => item), copied: [] }, matter.facts);
  return {
    subject: `${worstOf(items, councilName)}: update needed by ${spokenDay(deadlineOn)}`,
    name,
    intro: `${again}The papers of ${bodyName} close on ${by}. Please give an update by then on ${what}, even if it is not due yet.`,
    words,
    items: items.map(({ item, hasDate }, index) => {
      const mailed = mailedItem(item, index + 1, matter);
      return hasDate ? mailed : withoutDate(mailed, item);
    }),
    contact: contactWords(contact),
  };
}

/** The council, what the most pressing of it is about and how late that is, and how much else there is. */
function worstOf(items: readonly RoundMailItem[], councilName: string): string {
  const dated = items.filter(({ hasDate }) => hasDate).map(({ item }) => item);
  const undated = items.filter(({ hasDate }) => !hasDate).map(({ item }) => item);
  // Those without a date count among the rest, and never as the worst.
  if (dated.length > 0) return subjectFor([...dated, ...undated.map(asLast)], [], councilName);
  const [first] = undated;
  const more = undated.length > 1 ? `, and ${undated.length - 1} more` : '';
  return `${shortCouncilName(councilName)} scrutiny: ${first ? topicOf(first) : 'update needed'}${more}`;
}

function asLast(item: PlannedItem): PlannedItem {
  return { ...item, daysLeft: Number.MAX_SAFE_INTEGER };
}
