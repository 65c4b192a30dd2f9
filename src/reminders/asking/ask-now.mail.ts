import { andMore, lateness, scrutinySubject, topicOf } from '../../mail/subject-words.rules.js';
import { type MailMatter, type ReminderMail, reminderMail, withoutDate } from '../reminder.mail.js';
import type { ItemAskedAbout } from './ask-planning.service.js';

/** Who asks whom about what. */
export type AskNow = {
  readonly to: string;
  readonly name: string;
  readonly asked: readonly ItemAskedAbout[];
  readonly from: string;
  readonly councilName: string;
};

/** One mail in which somebody asks how everything stands: the mail of a reminder, with who asks. */
export function askNowMail({ to, name, asked, from, councilName }: AskNow, matter: MailMatter): ReminderMail {
  const items = asked.map(({ item }) => item);
  const subject = subjectOf(asked, councilName);
  const mail = reminderMail({ to, cc: [], name, subject, items, copied: [] }, matter);
  return {
    ...mail,
    intro: introOf(from, asked.length),
    items: mail.items.map((mailed, at) => {
      const each = asked[at];
      return each && !each.hasDate ? withoutDate(mailed, each.item) : mailed;
    }),
  };
}

function introOf(from: string, count: number): string {
  const what = count === 1 ? 'for an update on the item below' : `for an update on the ${count} items below`;
  return `${from} asks ${what}. Please say what has been done and when the rest will be done, or that you need more time.`;
}

/** What is owed by a day stands first: no day is named of what has none. */
function subjectOf([first, ...more]: readonly ItemAskedAbout[], councilName: string): string {
  if (!first) return scrutinySubject(councilName, 'update needed');
  const when = first.hasDate ? `, ${lateness(first.item.daysLeft)}` : '';
  return scrutinySubject(councilName, `${topicOf(first.item)}${when}${andMore(more.length)}`);
}
