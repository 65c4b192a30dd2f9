import { theBody } from '../../../bodies/body-name.rules.js';
import { addDays, type CalendarDay } from '../../../calendar/calendar-day.js';
import type { OverdueItem, ProgressReport } from '../progress-report.js';
import { referenceRuns } from './reference-ranges.rules.js';
import { grouped, type Told, type ToldGroup } from './told-groups.rules.js';
import { countedInWords, said, shortDay, type ToldRun, titled } from './told-words.rules.js';

type Late = OverdueItem & { readonly on: CalendarDay };

/**
 * What became overdue by the calendar alone, and still is: nobody did anything, which the board is to hear too. An item is overdue from
 * the day after the one on which it was due.
 * @param since the first day of which changes are told
 */
export function toldOverdue(
  { responses, actions }: ProgressReport['overdue'],
  since: CalendarDay,
  asAt: CalendarDay,
): Told[] {
  return [
    ...grouped(lateSince(responses, since), ({ on, owner, body, source }) => [
      ...[on, owner ?? ''],
      source.title ?? body.code,
    ]).map((group) => sentence(group, lateAnswer(group), asAt)),
    ...grouped(lateSince(actions, since), ({ on, owner }) => [on, owner ?? '']).map((group) =>
      sentence(group, lateActions(group), asAt),
    ),
  ];
}

function lateSince(overdue: readonly OverdueItem[], since: CalendarDay): Late[] {
  return overdue.map((item) => ({ ...item, on: addDays(item.dueOn, 1) })).filter(({ on }) => on >= since);
}

/** “the answer of the Executive to two recommendations of Closer to home” */
function lateAnswer(group: ToldGroup<Late>): ToldRun[] {
  const [{ owner, source, body }] = group;
  const of = owner ? ` of ${theBody(owner)}` : '';
  return [
    said(`the answer${of} to ${countedInWords(group.length, 'recommendation', 'recommendations')} of `),
    source.title === null ? said(theBody(body.name)) : titled(source.title),
  ];
}

/** “two actions of the Head of Housing” */
function lateActions(group: ToldGroup<Late>): ToldRun[] {
  const [{ owner }] = group;
  return [
    said(`${countedInWords(group.length, 'action', 'actions')} of ${owner ? theBody(owner) : 'no owner'}`),
  ];
}

function sentence(group: ToldGroup<Late>, what: readonly ToldRun[], asAt: CalendarDay): Told {
  const [{ on }] = group;
  return {
    on,
    runs: [...what, said(` became overdue on ${shortDay(on, asAt)} (`), ...referenceRuns(group), said(').')],
  };
}
