import { dayAndPlace } from '../../bodies/meeting-place.rules.js';
import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import { spokenDay, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import {
  andMore,
  lateness,
  scrutinySubject,
  shortenedText,
  topicOf,
} from '../../mail/subject-words.rules.js';
import type { DigestItem, DigestReader } from './digests.queries.js';

/** What the templates of `mails/digest` print. */
export type DigestMail = {
  readonly subject: string;
  readonly name: string;
  readonly intro: string;
  readonly groups: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly href: string;
};

const MOST_LISTED = 30;

const HEADINGS: Record<DigestItem['state'], string> = {
  'claimed-complete': 'Claimed complete, and waiting for a verdict',
  overdue: 'Late',
  'sent-back': 'Sent back by an earlier meeting',
};

/** What a meeting finds open, for its chair and its clerk. */
export function digestMail(
  { name, bodyCode, bodyName, heldOn, startTime, place }: DigestReader,
  items: readonly DigestItem[],
  on: CalendarDay,
  { councilName, publicUrl }: { readonly councilName: string; readonly publicUrl: string },
): DigestMail {
  const states = ['claimed-complete', 'overdue', 'sent-back'] as const;
  const groups = states.flatMap((state) => {
    const some = items.filter((item) => item.state === state);
    return some.length === 0 ? [] : [{ heading: `${HEADINGS[state]}: ${some.length}`, lines: linesOf(some) }];
  });
  const day = dayAndPlace({ heldOn, startTime, place }, spokenDayWithWeekday);
  return {
    subject: scrutinySubject(councilName, `${worstOf(items, on)}before ${bodyName} on ${spokenDay(heldOn)}`),
    name,
    intro:
      groups.length === 0
        ? `Nothing is late and nothing is waiting for a verdict at the meeting of ${day}.`
        : `This is what is open before the meeting of ${day}.`,
    groups,
    href: `${publicUrl}/meetings/${bodyCode}/${heldOn}`,
  };
}

/** What is latest, and how much there is besides: “Publish the plan, 2 days late, and 3 more, ”; empty where nothing is open. */
function worstOf(items: readonly DigestItem[], on: CalendarDay): string {
  const late = items.filter(
    ({ state, dueOn }) => state !== 'claimed-complete' && dueOn !== null && dueOn < on,
  );
  const [worst] = late.toSorted((one, other) => ((one.dueOn ?? on) < (other.dueOn ?? on) ? -1 : 1));
  const named = worst ?? items[0];
  if (!named) return '';
  const topic = topicOf({ reference: named.reference, topic: null, words: named.text, kind: 'action' });
  const how = worst?.dueOn ? lateness(daysBetween(on, worst.dueOn)) : STANDING[named.state];
  return `${topic}, ${how}${andMore(items.length - 1)}, `;
}

const STANDING: Record<DigestItem['state'], string> = {
  'claimed-complete': 'claimed complete',
  overdue: 'late',
  'sent-back': 'sent back',
};

function linesOf(items: readonly DigestItem[]): string[] {
  const lines = items.slice(0, MOST_LISTED).map(({ reference, text, ownerName, dueOn }) => {
    const words = text === null ? 'not published' : shortenedText(text, 140);
    const due = dueOn === null ? '' : `, due on ${spokenDay(dueOn)}`;
    return `${reference}: ${words} (${ownerName ?? 'no owner yet'}${due})`;
  });
  return items.length > MOST_LISTED ? [...lines, `And ${items.length - MOST_LISTED} more.`] : lines;
}
