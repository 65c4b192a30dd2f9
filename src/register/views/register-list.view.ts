import type { BodyRow } from '../../bodies/bodies.queries.js';
import { inRunningText } from '../../bodies/body-name.rules.js';
import {
  formatReferenceYear,
  type Reference,
  type ReferenceKind,
} from '../../items/references/reference.rules.js';
import { OUTCOMES, type OutcomeCounts } from '../../recommendations/states/recommendation-outcome.rules.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { keysetPagination, type PaginationArguments } from '../../web/govuk/pagination.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments, TableCell } from '../../web/govuk/table.js';
import { plural } from '../../web/helpers/plural.helper.js';
import { thousands } from '../../web/helpers/thousands.helper.js';
import type { PageView } from '../../web/page.js';
import type { PublicAction, PublicPage, PublicRecommendation } from '../public-items.js';
import { type RegisterFilters, type RegisterPage, registerHref } from '../register-filters.js';
import {
  actionTag,
  allAnswers,
  dayOrNone,
  publicPath,
  publicReference,
  recommendationTag,
} from './public-words.js';

export type RegisterListView = PageView & {
  readonly action: string;
  readonly words: InputArguments;
  readonly body: SelectArguments;
  readonly year: SelectArguments;
  readonly isFiltered: boolean;
  readonly count: string;
  /** What became of them, together as many as there are; none where they are not told apart. */
  readonly outcomes: readonly string[];
  /** Null where nothing was found. */
  readonly table: TableArguments | null;
  readonly paging: PaginationArguments | null;
  readonly downloads: readonly { readonly text: string; readonly href: string }[];
  /** The other list of the register. */
  readonly other: { readonly text: string; readonly href: string };
};

export type RegisterChoices = { readonly bodies: readonly BodyRow[]; readonly years: readonly number[] };

const RECOMMENDATIONS = '/register';
const ACTIONS = '/register/actions';

/** What was recommended and what was answered. */
export function publicRecommendationsView(
  page: PublicPage<PublicRecommendation>,
  filters: RegisterFilters,
  choices: RegisterChoices,
  outcomes: OutcomeCounts | null,
): RegisterListView {
  const rows = page.items.map((item): TableCell[] => [
    { text: publicReference('R', item), href: publicPath('R', item) },
    {
      text: item.text,
      note: `${item.bodyName} to ${[item.addressee, ...item.furtherAddressees].map(inRunningText).join(' and ')}`,
    },
    { text: allAnswers(item) },
    { text: '', tag: recommendationTag(item) },
  ]);
  return {
    ...listView('R', RECOMMENDATIONS, page, filters, choices),
    title: 'Public register: recommendations',
    count: countWords(page, 'recommendation', 'recommendations'),
    outcomes: outcomeWords(outcomes),
    table: tableOf('Recommendations', ['Reference', 'What was recommended', 'Response', 'Status'], rows),
    downloads: downloads('/register/recommendations', filters),
    other: { text: 'Actions that were agreed', href: ACTIONS },
  };
}

/** What was agreed to be done and how far it is. */
export function publicActionsView(
  page: PublicPage<PublicAction>,
  filters: RegisterFilters,
  choices: RegisterChoices,
): RegisterListView {
  const rows = page.items.map((item): TableCell[] => [
    { text: publicReference('A', item), href: publicPath('A', item) },
    { text: item.text, note: `Watched by ${inRunningText(item.bodyName)}` },
    { text: item.owner ?? 'No owner yet' },
    { text: dayOrNone(item.dueOn, 'No date') },
    { text: '', tag: actionTag(item) },
  ]);
  return {
    ...listView('A', ACTIONS, page, filters, choices),
    title: 'Public register: actions',
    count: countWords(page, 'action', 'actions'),
    outcomes: [],
    table: tableOf('Actions', ['Reference', 'What is to be done', 'Owner', 'Due', 'Status'], rows),
    downloads: downloads(ACTIONS, filters),
    other: { text: 'Recommendations and what was answered', href: RECOMMENDATIONS },
  };
}

/** “35 recommendations”; of a list that has several pages “13 to 24 of 35 recommendations”. */
function countWords({ items, total, newer }: PublicPage<unknown>, one: string, many: string): string {
  const all = plural(total, one, many);
  if (items.length === 0 || items.length >= total) return all;
  return `${thousands(newer + 1)} to ${thousands(newer + items.length)} of ${all}`;
}

/** “3 accepted”, of each outcome that there is. */
function outcomeWords(outcomes: OutcomeCounts | null): string[] {
  if (!outcomes) return [];
  return OUTCOMES.filter(({ name }) => outcomes[name] > 0).map(
    ({ name, label }) => `${label}: ${outcomes[name]}`,
  );
}

function listView(
  kind: ReferenceKind,
  path: string,
  page: PublicPage<{ readonly year: number; readonly number: number }>,
  filters: RegisterFilters,
  { bodies, years }: RegisterChoices,
) {
  const turn = (place: Partial<RegisterPage>) =>
    registerHref(path, filters, { after: null, before: null, ...place });
  const at = (item: { year: number; number: number } | undefined): Reference | null =>
    item ? { kind, year: item.year, number: item.number } : null;
  return {
    action: path,
    isFiltered: Object.values(filters).some((filter) => filter !== null),
    words: textInput({ name: 'q', label: 'Words or reference', value: filters.words, width: 20 }),
    body: select({
      name: 'body',
      label: 'Body',
      items: bodies.map(({ code, name }) => ({ value: code, text: name })),
      value: filters.body,
      empty: 'Any body',
    }),
    year: select({
      name: 'year',
      label: 'Year',
      items: years.map(formatReferenceYear).map((year) => ({ value: year, text: year })),
      value: filters.year === null ? null : formatReferenceYear(filters.year),
      empty: 'Any year',
    }),
    paging: keysetPagination(
      page.hasNewer && page.items.length > 0 ? turn({ before: at(page.items[0]) }) : null,
      page.hasOlder && page.items.length > 0 ? turn({ after: at(page.items.at(-1)) }) : null,
    ),
  };
}

function tableOf(caption: string, columns: string[], rows: TableCell[][]): TableArguments | null {
  if (rows.length === 0) return null;
  const shortColumns = ['Reference', 'Due'];
  return sortableTable({
    caption,
    columns: columns.map((text) => ({ text, short: shortColumns.includes(text) })),
    rows,
  });
}

function downloads(path: string, filters: RegisterFilters) {
  return (['csv', 'json'] as const).map((format) => ({
    text: format.toUpperCase(),
    href: registerHref(`${path}.${format}`, filters),
  }));
}
