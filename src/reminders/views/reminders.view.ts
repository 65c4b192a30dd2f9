import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import type { TypedDay } from '../../web/british-day-field.js';
import { addressCell } from '../../web/govuk/address-cell.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import type { PageView } from '../../web/page.js';
import type { ComingDay, PlanOutline } from '../plan-outline.rules.js';
import type { RoundStart } from '../rounds/settings/round-start.rules.js';
import { DAILY_TIME } from '../runs/daily-time.rules.js';
import type { RunStanding } from '../runs/reminder-runs.service.js';
import { type LeftOutGroupView, leftOutGroups, leftOutTable, restOf } from './left-out.view.js';
import { type PlannedMailView, plannedMailView } from './planned-mail.view.js';

export type RemindersFacts = {
  readonly plan: PlanOutline;
  readonly today: CalendarDay;
  /** Reminders that were written for the day before. */
  readonly written: number;
  /** Messages that are still to be sent. */
  readonly unsent: number;
  /** Where messages go, in words that end a sentence. */
  readonly destination: string;
  /** The addresses from which mail came back. */
  readonly unreached: ReadonlyMap<string, string>;
  readonly runs: RunStanding;
  /** The rounds that begin with the day. */
  readonly rounds: readonly RoundStart[];
  readonly typed: TypedDay;
  readonly faults: readonly FieldError[];
};

export type RemindersView = PageView & {
  readonly heading: string;
  readonly summary: string;
  readonly written: string | null;
  readonly unsent: string | null;
  readonly destination: string;
  /** Whether they go by themselves, and when they last went. */
  readonly daily: string;
  readonly onQuestion: DateInputArguments;
  readonly sendButton: string | null;
  readonly isToday: boolean;
  /** The rounds that begin with the day, in words. */
  readonly rounds: readonly string[];
  readonly mails: readonly PlannedMailView[];
  /** The addresses from which mail came back, whether they are to be written to or not. */
  readonly cameBack: readonly string[];
  readonly unreachable: TableArguments | null;
  readonly unreachableRest: string | null;
  /** Who is left alone, folded by the reason. */
  readonly held: readonly LeftOutGroupView[];
  readonly coming: TableArguments;
};

/** So many mails stand open; of more, each is folded under whom it is for. */
const MOST_OPEN = 3;

export function remindersView(facts: RemindersFacts): RemindersView {
  const { plan, today, written, unsent } = facts;
  const isToday = plan.on === today;
  return {
    title: 'Reminders',
    faults: facts.faults,
    heading: `${isToday ? 'Today, ' : ''}${spokenDayWithWeekday(plan.on)}`,
    summary: summaryOf(plan),
    written: writtenWords(plan.on, written, today),
    unsent: unsent > 0 ? `${counted(unsent, 'message', 'messages')} still to be sent.` : null,
    destination: facts.destination,
    daily: dailyWords(facts.runs),
    onQuestion: dateInput({
      name: 'on',
      legend: 'See another day',
      value: facts.typed,
      error: facts.faults[0]?.message ?? null,
    }),
    sendButton: isToday ? buttonFor(facts) : null,
    isToday,
    rounds: facts.rounds.map(roundWords),
    cameBack: [...facts.unreached].map(([address, fault]) => `${address}: ${fault}`),
    mails: plan.mails.map((mail) =>
      plannedMailView(mail, plan.on, facts.unreached, plan.mails.length <= MOST_OPEN),
    ),
    unreachable: plan.unreachable.length > 0 ? leftOutTable('Cannot be reached', plan.unreachable) : null,
    unreachableRest: restOf(plan.unreachable),
    held: leftOutGroups(plan.held),
    coming: comingTable(plan.coming),
  };
}

/** Whoever is asked in a round has had the one mail of the day with it. */
function roundWords({ meeting, deadlineOn }: RoundStart): string {
  const { bodyName, heldOn } = meeting;
  return `A round begins for ${bodyName}, which meets on ${spokenDay(heldOn)}: everybody with an open item for it is asked for an update by ${spokenDay(deadlineOn)}, instead of the reminders below.`;
}

function dailyWords({ isDaily, lastAt }: RunStanding): string {
  const how = isDaily
    ? `Reminders are sent automatically on working days at ${DAILY_TIME}.`
    : 'Reminders are not sent automatically here. Use the button, or have “remind --send” run daily.';
  return lastAt ? `${how} They were last written on ${dateTime(lastAt)}.` : how;
}

function summaryOf(plan: PlanOutline): string {
  if (!plan.working) return 'This is not a working day, so nobody is written to.';
  if (plan.mails.length === 0) return 'Nobody will be written to.';
  const people = counted(plan.mails.length, 'person or mailbox is', 'people and mailboxes are');
  const items = plan.mails.reduce((sum, { matters }) => sum + matters, 0);
  return `${people} to be written to about ${counted(items, 'matter', 'matters')}.`;
}

/** What was written for the day, said also where it was nothing; null for a day to come. */
function writtenWords(on: CalendarDay, written: number, today: CalendarDay): string | null {
  if (written > 0) return `${counted(written, 'reminder was', 'reminders were')} written for this day.`;
  if (on > today) return null;
  return on === today ? 'Nothing has been sent today.' : 'Nothing was sent on this day.';
}

function buttonFor({ plan, rounds, unsent }: RemindersFacts): string | null {
  if (plan.mails.length + rounds.length > 0) return 'Send today’s reminders';
  return unsent > 0 ? 'Send what waits' : null;
}

function comingTable(days: readonly ComingDay[]): TableArguments {
  return sortableTable({
    caption: 'The next working days',
    columns: [{ text: 'Day' }, { text: 'Written to' }, { text: 'Matters', numeric: true }],
    rows: days.map(({ on, addresses, matters }) => [
      { text: spokenDayWithWeekday(on), href: `/reminders?on=${on}` },
      addresses.length > 0 ? addressCell(addresses.join(', ')) : { text: 'Nobody' },
      { text: String(matters) },
    ]),
  });
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
