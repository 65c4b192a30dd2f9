import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import type { ChasedItem } from '../chased-item.rules.js';
import type { Reached } from '../chased-owner.rules.js';
import { type HoldsOfDay, whyHeld } from '../holds/hold.rules.js';
import type { Ladder } from '../ladders/reminder-ladder.rules.js';
import { whyAsked, whyClaimed } from '../reminder-hold.rules.js';

/** The chair writes three times: to whoever owes twice, then to the chief executive. */
export const LETTER_NUMBERS = [1, 2, 3] as const;
export type LetterNumber = (typeof LETTER_NUMBERS)[number];

/** What went out before about one item, to one addressee, for one due date. */
export type ItemLetters = {
  /** The days of the reminders that its owner was sent. */
  readonly remindedOn: readonly CalendarDay[];
  /** The letters that were sent, the first first. */
  readonly sent: readonly { readonly number: LetterNumber; readonly sentOn: CalendarDay }[];
};

/** Which letter is due, and since when; or why none is, in words that begin a sentence. */
export type LetterStanding =
  | { readonly due: LetterNumber; readonly since: CalendarDay }
  | { readonly due: null; readonly reason: string };

export type LetterPolicy = {
  readonly ladder: Ladder;
  readonly calendar: WorkingCalendar;
  readonly holds: HoldsOfDay;
  /** Whom a reminder about an item would reach. */
  readonly recipientOf: (item: ChasedItem) => Reached;
};

/** The day on which the ladder’s last step falls, be it before the due date. */
function ladderEnd({ steps }: Ladder, dueOn: CalendarDay, calendar: WorkingCalendar): CalendarDay {
  return calendar.add(dueOn, steps.at(-1)?.workingDays ?? 0);
}

/**
 * So many calendar days after the due date the first of `ladders` after which a chair writes may have ended: every five working days
 * but the first have a weekend between them. Null where one ends before the due date; `never` where no chair writes.
 */
export function daysToLadderEnd(ladders: readonly Ladder[]): number | null | 'never' {
  const ends = ladders
    .filter(({ letterDays }) => letterDays !== null)
    .map(({ steps }) => steps.at(-1)?.workingDays ?? 0);
  if (ends.length === 0) return 'never';
  const first = Math.min(...ends);
  if (first < 0) return null;
  return first === 0 ? 0 : first + 2 * Math.floor((first - 1) / 5);
}

/**
 * How the letters about `item` stand on `day`. A word of its owner stops them until a reminder after it is left unanswered too; a
 * later due date begins them anew, since it is another one.
 */
export function letterStanding(
  item: ChasedItem,
  { remindedOn, sent }: ItemLetters,
  { ladder, calendar, holds, recipientOf }: LetterPolicy,
  day: CalendarDay,
): LetterStanding {
  const none = (reason: string): LetterStanding => ({ due: null, reason });
  const { dueOn, kind, id, bodyId, isStatutory, owner, spokeOn } = item;
  if (ladder.letterDays === null) return none('The chair of this body does not write letters');
  if (dueOn === null) return none('It has no due date');
  const end = ladderEnd(ladder, dueOn, calendar);
  if (day <= end || day <= dueOn)
    return none(`The reminder schedule ends on ${spokenDay(end < dueOn ? dueOn : end)}`);
  if (item.claimedOn !== null) return none(whyClaimed(item.claimedOn));
  const reached = recipientOf(item);
  const personId = reached.to === null ? null : reached.personId;
  const hold = holds.find({ kind, id, bodyId, isStatutory, ownerId: owner?.id ?? null, personId });
  if (hold) return none(whyHeld(hold, isStatutory));
  if (item.askedOn !== null) return none(whyAsked(item.askedOn));
  const last = sent.at(-1);
  const number = LETTER_NUMBERS.find((each) => each === (last?.number ?? 0) + 1);
  if (number === undefined) return none('The chair has written three times');
  const answered = spokeOn !== null && spokeOn >= (last?.sentOn ?? end);
  const unanswered = remindedOn
    .filter((on) => on >= end && (spokeOn === null || on > spokeOn))
    .reduce<CalendarDay | null>((first, on) => (first === null || on < first ? on : first), null);
  if (answered && unanswered === null) return none(`Its owner gave an update on ${spokenDay(spokeOn)}`);
  const from = answered || !last ? unanswered : last.sentOn;
  if (from === null) return none('The last reminder of the schedule has not been sent yet');
  const since = calendar.add(from, ladder.letterDays);
  return day < since ? none(`Not before ${spokenDay(since)}`) : { due: number, since };
}
