import type { HistoryEntry } from '../../audit/history-entry.js';
import type { TimelineItem } from '../../audit/history-timeline.view.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { formatReference, pathOfReference } from '../../items/references/reference.rules.js';
import { type Steps, stepsView } from '../../items/views/steps.view.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { PageView } from '../../web/page.js';
import { BETTER_NAMES } from '../measure.rules.js';
import type { MeasureFigures } from '../measure-figures.service.js';
import type { MeasuredItem } from '../measure-links.queries.js';
import { measurePath } from '../measure-subject.js';
import type { NoteRow } from '../notes/measure-notes.queries.js';
import { type FiguresChart, figuresChart } from './chart.view.js';
import { type EventDay, eventDays, type PathOfItem } from './events.view.js';
import { measureHistory } from './measure-history.view.js';
import { aimWords, latestWords, standingTag } from './measure-words.js';
import { valuesTable } from './values-table.view.js';

type LinkedWords = { readonly reference: string; readonly href: string; readonly text: string };

type SeriesNote = {
  readonly day: string;
  readonly words: string;
  readonly paper: { readonly text: string; readonly href: string | null };
};

/** What the inside page and the public's page of a measure have in common. */
export type MeasureBody = {
  readonly name: string;
  readonly facts: readonly SummaryRow[];
  /** Null where there are not two days to draw. */
  readonly chart: FiguresChart | null;
  readonly events: readonly EventDay[];
  readonly table: TableArguments | null;
  /** Since when it is counted another way, in the words of a paper. */
  readonly notes: readonly SeriesNote[];
  readonly linked: readonly LinkedWords[];
  readonly downloadHref: string;
};

export type MeasureView = PageView &
  MeasureBody & {
    /** What this viewer may do, each a link to its form. */
    readonly steps: Steps;
    readonly history: readonly TimelineItem[];
  };

/** @param items what the measure tells of, as far as the viewer may see it */
export function measureView(
  figures: MeasureFigures,
  items: readonly MeasuredItem[],
  history: readonly HistoryEntry[],
  { mayKeep, today }: { readonly mayKeep: boolean; readonly today: CalendarDay },
): MeasureView {
  const { measure } = figures;
  const { publicity } = measure;
  const path = measurePath(measure);
  const table = valuesTable(figures, { paperHref: (id) => `/documents/${id}`, withReasons: true });
  const placeOf = ({ documentId, startOffset }: NoteRow) => `/documents/${documentId}?at=${startOffset}#here`;
  const body = measureBody(figures, items, today, pathOfReference, placeOf);
  const seenBy =
    publicity === 'exempt' ? 'Exempt: for members of its body and democratic services' : 'Not published';
  return {
    ...body,
    facts: publicity === 'published' ? body.facts : [...body.facts, summaryRow('Publicity', seenBy)],
    title: measure.name,
    backLink: { text: 'Measures', href: '/measures' },
    table,
    downloadHref: `${path}/values.csv`,
    steps: stepsOf(path, mayKeep, figures.values.length > 0),
    history: measureHistory(history, mayKeep),
  };
}

/** @param pathOf where the reader finds an item @param placeOf where in its paper a note stands; null where that is not open */
export function measureBody(
  figures: MeasureFigures,
  items: readonly MeasuredItem[],
  today: CalendarDay,
  pathOf: PathOfItem,
  placeOf: (note: NoteRow) => string | null,
): Omit<MeasureBody, 'table' | 'downloadHref'> {
  const { measure } = figures;
  const events = eventDays(items, pathOf, today, figures.notes);
  return {
    name: measure.name,
    facts: [
      summaryRow('Status', { tag: standingTag(figures.standing) }),
      summaryRow('Latest', latestWords(figures) ?? 'No value yet'),
      summaryRow('Baseline', aimWords(measure, 'baseline') ?? 'None set'),
      summaryRow('Target', aimWords(measure, 'target') ?? 'None set'),
      summaryRow('Unit', `${measure.unit}. ${BETTER_NAMES[measure.better]}`),
      summaryRow('Watched by', measure.bodyName),
    ],
    chart: figuresChart(figures, events),
    events,
    notes: figures.notes.map((note) => ({
      day: spokenDay(note.notedOn),
      words: note.words,
      paper: { text: note.documentTitle, href: placeOf(note) },
    })),
    linked: items.map((item) => ({
      reference: formatReference(item),
      href: pathOf(item),
      text: item.text,
    })),
  };
}

function stepsOf(path: string, mayKeep: boolean, hasValues: boolean): Steps {
  const add = mayKeep && { text: 'Add a value', href: `${path}/values/new` };
  const others = mayKeep && [
    { text: 'Add several values', href: `${path}/values/series` },
    ...(hasValues ? [{ text: 'Correct a value', href: `${path}/corrections/new` }] : []),
    { text: 'Link to recommendations and actions', href: `${path}/links` },
    { text: 'Change the measure', href: `${path}/edit` },
  ];
  return stepsView([add, ...(others || [])], add);
}
