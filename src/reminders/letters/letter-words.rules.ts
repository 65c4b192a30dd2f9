import { theBody } from '../../bodies/body-name.rules.js';
import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import { spokenDay, spokenDays, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import {
  CLOCK_EVENT_NAMES,
  type ClockOfItem,
  type RecordedEvent,
} from '../../deadlines/clock-event.rules.js';
import { STATUTORY_RULES } from '../../deadlines/statutory-clock-law.rules.js';
import { lateness } from '../../mail/subject-words.rules.js';
import { stageWords } from '../ladders/stage-words.rules.js';
import type { MailFacts } from '../mail-facts.rules.js';
import type { LetterNumber } from './letter-due.rules.js';

/** What a letter says of an item out of the register. */
export type LetterItemFacts = {
  readonly text: string;
  readonly isPublished: boolean;
  readonly label: string | null;
  readonly madeOn: CalendarDay;
  readonly isMadeOnKnown: boolean;
  /** Null for an action. */
  readonly clock: ClockOfItem | null;
};

/** A reminder that has really gone. */
export type SentReminder = { readonly sentOn: CalendarDay; readonly stage: string };

/** What a draft of a letter is made of. */
export type LetterFacts = {
  readonly kind: 'action' | 'response';
  readonly reference: string;
  readonly item: LetterItemFacts;
  /** Panel, meeting, paper, and what was last said. */
  readonly mail: MailFacts;
  /** Who owes: the body that is to respond, or the post or team of an action. */
  readonly owedBy: string;
  readonly dueOn: CalendarDay;
  readonly daysLeft: number;
  readonly events: readonly RecordedEvent[];
  readonly reminders: readonly SentReminder[];
  /** The letters before it, and to whom they went. */
  readonly earlier: readonly { readonly sentOn: CalendarDay; readonly to: string }[];
  readonly number: LetterNumber;
  /** Whom it greets. */
  readonly to: string;
  readonly replyBy: CalendarDay;
  /** Democratic services in one line. */
  readonly contact: string;
};

/** What a letter is about, in one line above its words. */
export function letterTitle({ kind, reference, mail, daysLeft }: LetterFacts): string {
  const what = kind === 'response' ? `Response to recommendation ${reference}` : `Action ${reference}`;
  return `${what} of ${theBody(mail.bodyName)}: ${lateness(daysLeft)}`;
}

/** The letter as it is proposed: every date in it is one that was recorded. */
export function letterWords(facts: LetterFacts): string {
  const paragraphs = [
    `Dear ${facts.to},`,
    aboutWords(facts),
    quoteWords(facts),
    datesWords(facts),
    lawWords(facts.item),
    remindersWords(facts),
    earlierWords(facts),
    silenceWords(facts),
    askWords(facts),
    `Please send it to ${facts.contact}.`,
    'Yours sincerely,',
  ];
  return paragraphs.filter((paragraph) => paragraph !== null).join('\n\n');
}

function aboutWords({ kind, reference, item, mail, owedBy }: LetterFacts): string {
  const panel = theBody(mail.bodyName);
  const made = item.isMadeOnKnown ? ` on ${spokenDay(item.madeOn)}` : '';
  const label = item.label ? ` (${item.label} in it)` : '';
  const paper = mail.paperTitle ? ` in “${mail.paperTitle}”${label}` : '';
  if (kind === 'response')
    return `I write as chair of ${panel} about recommendation ${reference}, which ${panel} made to ${theBody(owedBy)}${made}${paper}.`;
  const agreed = made || paper ? ` It was agreed${made}${paper}.` : '';
  return `I write as chair of ${panel} about action ${reference}, for which ${theBody(owedBy)} answers.${agreed}`;
}

/** What is not published is not repeated: a letter may be read by others, and be asked for by the public. */
function quoteWords({ item, mail }: LetterFacts): string {
  if (!item.isPublished) return 'Its words are not for publication and are not repeated in this letter.';
  const answers =
    mail.askedAs && mail.askedWords
      ? ` It carries out recommendation ${mail.askedAs}: “${mail.askedWords}”`
      : '';
  return `It reads: “${item.text.replace(/\s*\n\s*/g, ' ').trim()}”${answers}`;
}

function datesWords({ kind, events, dueOn, daysLeft }: LetterFacts): string {
  const what = kind === 'response' ? 'The response was due on' : 'It was due on';
  const due = `${what} ${spokenDayWithWeekday(dueOn)} and is now ${lateness(daysLeft)}.`;
  const started = events.map(
    ({ kind, happenedOn }) => `${CLOCK_EVENT_NAMES[kind]}: ${spokenDay(happenedOn)}.`,
  );
  return [...started, due].join(' ');
}

/** A duty is named where there is one: nobody is told of a law that does not bind them. */
function lawWords({ clock }: LetterItemFacts): string | null {
  if (!clock) return null;
  const { clockRule, clockLength, clockCitation } = clock;
  if (clockRule === 'local')
    return clockLength && clockCitation ? `The time is set by ${clockCitation}.` : null;
  const { source, duty, length } = STATUTORY_RULES[clockRule];
  return length ? `${source}: ${duty}` : null;
}

function remindersWords({ reminders, kind, dueOn }: LetterFacts): string {
  if (reminders.length === 0)
    return 'No reminder of it could be sent, because there was no email address that worked.';
  const what = kind === 'response' ? 'the response' : 'it';
  const lines = reminders.map(
    ({ sentOn, stage }) => `- ${spokenDay(sentOn)} (${reminderWords(sentOn, stage, dueOn)})`,
  );
  return [`Democratic services wrote about ${what} on:`, ...lines].join('\n');
}

/** How late it was on that day. A step that was made good after an outage is later than its name says. */
function reminderWords(sentOn: CalendarDay, stage: string, dueOn: CalendarDay): string {
  const days = daysBetween(dueOn, sentOn);
  if (stage === 'nudge' || stage === 'new-owner') return stageWords(stage);
  if (days === 0) return 'on the day';
  return `${spokenDays(Math.abs(days))} ${days > 0 ? 'late' : 'before that day'}`;
}

function earlierWords({ earlier, number }: LetterFacts): string | null {
  if (earlier.length === 0) return null;
  if (number < 3)
    return `I wrote to you about it on ${earlier.map(({ sentOn }) => spokenDay(sentOn)).join(' and ')}.`;
  const letters = earlier.map(({ sentOn, to }) => `to ${to} on ${spokenDay(sentOn)}`);
  return `I wrote ${letters.join(' and ')}, and have had no answer. I am therefore writing to you as chief executive.`;
}

function silenceWords({ kind, mail }: LetterFacts): string {
  if (kind === 'response') return 'No response has been received.';
  return mail.lastOn ? `The last update was on ${spokenDay(mail.lastOn)}.` : 'No update has been received.';
}

function askWords({ kind, replyBy, number, mail }: LetterFacts): string {
  const by = spokenDayWithWeekday(replyBy);
  const ask =
    kind === 'response'
      ? `Please send the response in writing by ${by}, with the action that is proposed and the reasons for it.`
      : `Please say in writing by ${by} what has been done, when the rest will be done, and what stands in the way.`;
  const then: Record<LetterNumber, string> = {
    1: '',
    2: ' If there is no answer by then, I will write to the chief executive.',
    3: ` I will tell ${theBody(mail.bodyName)} what has come of this letter.`,
  };
  return `${ask}${then[number]}`;
}
