import { describeActionState } from '../../../actions/states/action-states.rules.js';
import { spokenDay } from '../../../calendar/spoken-day.js';
import { describeRecommendationState } from '../../../recommendations/states/recommendation-states.rules.js';
import { sortableTable } from '../../../web/govuk/sortable-table.js';
import type { TableArguments, TableCell } from '../../../web/govuk/table.js';
import { type TagColour, tag } from '../../../web/govuk/tag.js';
import { plural } from '../../../web/helpers/plural.helper.js';
import { thousands } from '../../../web/helpers/thousands.helper.js';
import { compactTable } from '../../../web/lists/list-columns.js';
import type { PageView } from '../../../web/page.js';
import { reportHref } from '../../report-address.js';
import { SEVERAL_DIRECTORATES } from '../counts/directorate.rules.js';
import type { ReportItem } from '../progress-report.js';
import type { CountedItems } from './counted-items.service.js';
import { bandWords, type CountedWish, countedAs } from './counted-wish.js';

/** More is not read on one page; the report has them all. */
const MOST_SHOWN = 1_000;
const MOST_OPEN = 15;

export type CountedItemsView = PageView & {
  /** “Overview and Scrutiny Board, as at 30 November 2026” */
  readonly caption: string;
  readonly count: string;
  /** What is counted, and what is left out. */
  readonly told: string;
  /** Null where there is nothing. */
  readonly table: TableArguments | null;
  /** What there is no room for at first, and the words that open it. */
  readonly rest: TableArguments | null;
  readonly more: string;
};

/** The items that one number of a report counts. */
export function countedItemsView(
  { bodyName, asAt, items, name }: CountedItems,
  wish: CountedWish,
): CountedItemsView {
  const recommendations = items.recommendations.map(({ facts, state, responseDueOn }) =>
    row(name.recommendation(facts), describeRecommendationState(state), responseDueOn),
  );
  const actions = items.actions.map(({ facts, state, slippage }) =>
    row(name.action(facts), describeActionState(state), slippage.dueOn),
  );
  const rows = [...recommendations, ...actions];
  const kinds = {
    recommendations: ['recommendation', 'recommendations'],
    actions: ['action', 'actions'],
  } as const;
  const [one, many] = kinds[wish.of];
  const since = wish.since;
  return {
    title: titleOf(wish),
    caption: `${bodyName}, as at ${spokenDay(asAt)}`,
    backLink: {
      text: 'Progress report',
      href: reportHref({ body: wish.body, asAt, since, audience: wish.audience }),
    },
    count: plural(rows.length, one, many),
    told: [
      wish.audience === 'open'
        ? 'Only what is published is counted in this report.'
        : 'Exempt items are counted too.',
      ...(rows.length > MOST_SHOWN ? [`The first ${thousands(MOST_SHOWN)} are shown.`] : []),
    ].join(' '),
    table: tableOf(rows.slice(0, MOST_OPEN), wish),
    rest: tableOf(rows.slice(MOST_OPEN, MOST_SHOWN), wish),
    more: `${thousands(Math.min(rows.length, MOST_SHOWN) - MOST_OPEN)} more`,
  };
}

function tableOf(rows: readonly TableCell[][], wish: CountedWish): TableArguments | null {
  if (rows.length === 0) return null;
  return compactTable(
    sortableTable({
      caption: titleOf(wish),
      columns: [
        { text: 'Reference', short: true },
        { text: 'What was asked', words: true },
        { text: wish.of === 'actions' ? 'Owner' : 'Asked of' },
        { text: 'Due', short: true },
        { text: 'Status' },
      ],
      rows,
    }),
  );
}

function row(
  { reference, path, words, owner, body }: ReportItem,
  { label, tag: colour }: { readonly label: string; readonly tag: TagColour },
  dueOn: Parameters<typeof spokenDay>[0] | null,
): TableCell[] {
  return [
    { text: reference, href: path },
    { text: words, note: body.name },
    { text: owner ?? 'No owner yet' },
    { text: dueOn ? spokenDay(dueOn) : '–' },
    { text: '', tag: tag(label, colour) },
  ];
}

/** “Actions: overdue, CYP, 2022/23, 31 to 90 days” */
function titleOf({ of, count, panel, directorate, year, band }: CountedWish): string {
  const kind = of === 'actions' ? 'Actions' : 'Recommendations';
  const words = countedAs({ of, count }) ?? 'made';
  const parts = [
    panel,
    directorate === null ? null : inDirectorate(directorate),
    year === '' ? 'day not known' : year,
    bandWords(band),
  ];
  const told = [
    `${words.charAt(0).toLowerCase()}${words.slice(1)}`,
    ...parts.filter((part) => part !== null),
  ];
  return `${kind}: ${told.join(', ')}`;
}

/** “Children”, “more than one directorate”, “directorate not known” */
function inDirectorate(key: string): string {
  if (key === '') return 'directorate not known';
  return key === SEVERAL_DIRECTORATES ? 'more than one directorate' : key;
}
