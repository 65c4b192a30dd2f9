import { spokenDay } from '../../calendar/spoken-day.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { type TagColour, tag } from '../../web/govuk/tag.js';
import { dutyFigures, type OccurrenceStanding, type StandingOccurrence } from './duty-table.rules.js';

/** How many occurrences the page of a duty shows; the figures count all. */
export const OCCURRENCES_SHOWN = 24;

const STANDINGS: Record<OccurrenceStanding, { label: string; colour: TagColour }> = {
  met: { label: 'Met', colour: 'green' },
  'met-late': { label: 'Met late', colour: 'yellow' },
  missed: { label: 'Missed', colour: 'red' },
  overdue: { label: 'Overdue', colour: 'red' },
  next: { label: 'Next', colour: 'blue' },
};

/** The occurrences of a duty as its page shows them. */
export type DutyView = {
  /** “5 met, 1 late, 2 missed”. */
  readonly figures: string;
  readonly table: TableArguments | null;
  /** How many earlier ones are not shown. */
  readonly earlier: number;
};

export function dutyView(occurrences: readonly StandingOccurrence[]): DutyView {
  const shown = occurrences.slice(-OCCURRENCES_SHOWN).reverse();
  return {
    figures: figuresWords(occurrences),
    table: shown.length > 0 ? tableOf(shown) : null,
    earlier: occurrences.length - shown.length,
  };
}

/** The name of an occurrence: “due 1 April 2026”, with its first date where it was put off. */
export function occurrenceWords({ on, dueOn }: Pick<StandingOccurrence, 'on' | 'dueOn'>): string {
  return on === dueOn ? spokenDay(on) : `${spokenDay(dueOn)} (put off from ${spokenDay(on)})`;
}

function figuresWords(occurrences: readonly StandingOccurrence[]): string {
  const figures = dutyFigures(occurrences);
  const came = figures.met + figures['met-late'] + figures.missed + figures.overdue;
  if (came === 0) return 'It has not been due yet.';
  const parts = [
    `${figures.met} met in time`,
    figures['met-late'] > 0 && `${figures['met-late']} met late`,
    figures.missed > 0 && `${figures.missed} missed`,
    figures.overdue > 0 && `${figures.overdue} overdue`,
  ].filter((part) => part !== false);
  return `Of ${came} ${came === 1 ? 'occurrence' : 'occurrences'}: ${parts.join(', ')}.`;
}

function tableOf(occurrences: readonly StandingOccurrence[]): TableArguments {
  return sortableTable({
    caption: 'Occurrences',
    columns: [{ text: 'Due', short: true }, { text: 'Status' }, { text: 'Reported', short: true }],
    rows: occurrences.map(({ on, dueOn, standing, metOn }) => [
      { text: spokenDay(dueOn), note: on === dueOn ? null : `put off from ${spokenDay(on)}` },
      { tag: tag(STANDINGS[standing].label, STANDINGS[standing].colour) },
      { text: metOn ? spokenDay(metOn) : 'Not yet' },
    ]),
  });
}
