import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { groupedBy } from '../../database/grouped-by.js';
import { formatReference, type Reference } from '../../items/references/reference.rules.js';
import type { MeasuredItem } from '../measure-links.queries.js';
import type { NoteRow } from '../notes/measure-notes.queries.js';

/** What happened on one day, under its number on the chart. */
export type EventDay = {
  readonly on: CalendarDay;
  readonly number: number;
  readonly day: string;
  /** `reference` and `href` are null for what no item of the register tells. */
  readonly happened: readonly {
    readonly reference: string | null;
    readonly href: string | null;
    readonly what: string;
  }[];
};

/** Where an item can be read: inside, or in the public register. */
export type PathOfItem = (reference: Reference) => string;

/**
 * The days of what a measure tells of, numbered from the first: when a recommendation was made, answered and agreed complete; when
 * an action is due and was agreed complete; from when on its values are counted another way.
 */
export function eventDays(
  items: readonly MeasuredItem[],
  pathOf: PathOfItem,
  today: CalendarDay,
  notes: readonly NoteRow[] = [],
): EventDay[] {
  const events = items.flatMap((item) => {
    const reference = formatReference(item);
    const href = pathOf(item);
    const told: readonly [CalendarDay | null, string][] =
      item.kind === 'R'
        ? [
            [item.madeOn, 'was recommended'],
            [item.answeredOn, 'was answered'],
            [item.agreedOn, 'was agreed complete'],
          ]
        : [
            [item.dueOn, item.dueOn !== null && item.dueOn < today ? 'was due' : 'is due'],
            [item.agreedOn, 'was agreed complete'],
          ];
    return told.flatMap(([on, what]) => (on === null ? [] : [{ on, reference, href, what }]));
  });
  const changes = notes.map(({ notedOn }) => ({
    on: notedOn,
    reference: null,
    href: null,
    what: 'it is counted another way from here on',
  }));
  return [...groupedBy([...events, ...changes], ({ on }) => on)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([on, happened], index) => ({ on, number: index + 1, day: spokenDay(on), happened }));
}
