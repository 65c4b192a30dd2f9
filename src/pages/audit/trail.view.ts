import { deedWords } from '../../audit/fact-words.rules.js';
import { changesInWords } from '../../audit/history.view.js';
import { messagesOf } from '../../web/form-faults.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { keysetPagination, type PaginationArguments } from '../../web/govuk/pagination.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import type { PageView } from '../../web/page.js';
import type { TrailEntry } from './trail.queries.js';
import { type AskedTrail, trailHref } from './trail-filters.form.js';
import { subjectHref } from './trail-subject.js';

export const ENTRIES_ON_A_PAGE = 12;

export type TrailView = PageView & {
  readonly words: InputArguments;
  readonly kind: SelectArguments;
  readonly from: DateInputArguments;
  readonly until: DateInputArguments;
  readonly table: TableArguments | null;
  readonly paging: PaginationArguments | null;
  readonly exportHref: string;
};

/** @param found the entries of the page, and one more where the trail goes on */
export function trailView(
  found: readonly TrailEntry[],
  asked: AskedTrail,
  kinds: readonly string[],
  faults: readonly FieldError[] = [],
): TrailView {
  const entries = found.slice(0, ENTRIES_ON_A_PAGE);
  const last = entries.at(-1);
  const errorAt = messagesOf(faults);
  return {
    title: 'Audit log',
    faults,
    words: textInput({
      name: 'q',
      label: 'Words',
      hint: 'Who, what or why, or a reference',
      value: asked.filters.words ?? '',
    }),
    kind: select({
      name: 'kind',
      label: 'About',
      items: kinds.map((kind) => ({ value: kind, text: kind.replaceAll('-', ' ') })),
      value: asked.filters.kind,
      empty: 'Anything',
    }),
    from: dateInput({ name: 'from', legend: 'From', value: asked.typed.from, error: errorAt('from') }),
    until: dateInput({ name: 'until', legend: 'Until', value: asked.typed.until, error: errorAt('until') }),
    table: entries.length > 0 ? tableOf(entries) : null,
    paging: keysetPagination(
      asked.before === null ? null : trailHref('/audit', asked),
      found.length > ENTRIES_ON_A_PAGE && last ? trailHref('/audit', asked, last.id) : null,
    ),
    exportHref: trailHref('/audit.csv', asked),
  };
}

function tableOf(entries: readonly TrailEntry[]): TableArguments {
  return sortableTable({
    caption: 'Changes, the newest first',
    columns: [
      { text: 'Entry', short: true },
      { text: 'When', short: true },
      { text: 'Who' },
      { text: 'What' },
      { text: 'About' },
    ],
    rows: entries.map((entry) => [
      { text: String(entry.id) },
      { text: dateTime(entry.at) },
      { text: entry.actor },
      {
        text: deedWords(entry.action),
        note: [...changesInWords(entry), entry.note].filter(Boolean).join('; '),
      },
      aboutCell(entry),
    ]),
  });
}

function aboutCell(entry: TrailEntry): { text: string; href?: string } {
  const href = subjectHref(entry);
  const text = entry.reference ?? `${entry.subjectKind.replaceAll('-', ' ')} ${entry.subjectId ?? ''}`.trim();
  return href ? { text, href } : { text };
}
