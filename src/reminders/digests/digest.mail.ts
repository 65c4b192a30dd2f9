import { spokenDay, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import { shortCouncilName, shortenedText } from '../reminder-words.rules.js';
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
  { name, bodyCode, bodyName, heldOn }: DigestReader,
  items: readonly DigestItem[],
  { councilName, publicUrl }: { readonly councilName: string; readonly publicUrl: string },
): DigestMail {
  const states = ['claimed-complete', 'overdue', 'sent-back'] as const;
  const groups = states.flatMap((state) => {
    const some = items.filter((item) => item.state === state);
    return some.length === 0 ? [] : [{ heading: `${HEADINGS[state]}: ${some.length}`, lines: linesOf(some) }];
  });
  return {
    subject: `${shortCouncilName(councilName)} scrutiny: before the meeting of ${bodyName} on ${spokenDay(heldOn)}`,
    name,
    intro:
      groups.length === 0
        ? `Nothing is late and nothing waits for a verdict at the meeting of ${spokenDayWithWeekday(heldOn)}.`
        : `This is what the meeting of ${spokenDayWithWeekday(heldOn)} finds open.`,
    groups,
    href: `${publicUrl}/meetings/${bodyCode}/${heldOn}`,
  };
}

function linesOf(items: readonly DigestItem[]): string[] {
  const lines = items.slice(0, MOST_LISTED).map(({ reference, text, ownerName, dueOn }) => {
    const words = text === null ? 'not published' : shortenedText(text, 140);
    const due = dueOn === null ? '' : `, due on ${spokenDay(dueOn)}`;
    return `${reference}: ${words} (${ownerName ?? 'no owner yet'}${due})`;
  });
  return items.length > MOST_LISTED ? [...lines, `And ${items.length - MOST_LISTED} more.`] : lines;
}
