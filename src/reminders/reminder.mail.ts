import { ANSWER_PATH } from '../answer-links/answer-token.js';
import type { PlannedItem, PlannedMail } from './reminder-plan.rules.js';
import { asSentence } from './reminder-words.rules.js';

/** What the templates of `mails/reminders` print. */
export type ReminderMail = {
  readonly subject: string;
  readonly name: string;
  readonly items: readonly {
    readonly number: number;
    readonly reference: string;
    /** What is owed and by which post, team or body. */
    readonly owed: string;
    /** Null where the item is not published: its words then stay behind the sign-in. */
    readonly words: string | null;
    /** “Due on 10 July 2022, 15 days late”. */
    readonly standing: string;
    readonly isLate: boolean;
    /** That the owner is vacant and the reader stands in; null where the reader answers for it. */
    readonly standsIn: string | null;
    /** Where it is answered without signing in, below the address of the service. */
    readonly path: string;
    readonly ask: string;
  }[];
};

/** A planned mail in the words of its templates. */
export function reminderMail(mail: PlannedMail): ReminderMail {
  return {
    subject: mail.subject,
    name: mail.name,
    items: mail.items.map((item, index) => ({
      number: index + 1,
      reference: item.reference,
      owed: `${item.kind === 'action' ? 'Action' : 'Formal response'}: ${item.ownerName}`,
      words: item.words,
      standing: asSentence(item.reason),
      isLate: item.daysLeft < 0,
      standsIn: item.absence === null ? null : `${item.absence}; you are written to as its fallback`,
      path: `${ANSWER_PATH}#${item.path.replace(/^.*\//, '')}`,
      ask: askOf(item),
    })),
  };
}

function askOf({ kind, reference }: PlannedItem): string {
  return kind === 'action' ? `Say how ${reference} stands` : `See what ${reference} asks`;
}
