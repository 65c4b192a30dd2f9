import type { BodyRow } from '../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { MeasureFigures } from '../../measures/measure-figures.service.js';
import type { MeasuredItem } from '../../measures/measure-links.queries.js';
import { type MeasureListQuery, measureListHref } from '../../measures/measure-list-address.js';
import type { MeasureList } from '../../measures/measures.queries.js';
import { type MeasureBody, measureBody } from '../../measures/views/measure.view.js';
import { bodySelect, measuresTable } from '../../measures/views/measure-list.view.js';
import { valuesTable } from '../../measures/views/values-table.view.js';
import { keysetPagination, type PaginationArguments } from '../../web/govuk/pagination.js';
import type { SelectArguments } from '../../web/govuk/select.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { PageView } from '../../web/page.js';
import { publicPath } from './public-words.js';

export type PublicMeasuresView = PageView & {
  readonly body: SelectArguments;
  readonly isFiltered: boolean;
  readonly table: TableArguments | null;
  readonly paging: PaginationArguments | null;
};

export type PublicMeasureView = PageView & MeasureBody & { readonly caption: string };

const LIST = '/register/measures';

/** Where the public reads a measure: `/register/measures/connected-carers`. */
export function publicMeasurePath({ slug }: { readonly slug: string }): string {
  return `${LIST}/${slug}`;
}

export function publicMeasuresView(
  { previous, next }: MeasureList,
  figures: readonly MeasureFigures[],
  query: MeasureListQuery,
  bodies: readonly BodyRow[],
): PublicMeasuresView {
  const turn = (place: { after?: string; before?: string }) => measureListHref(LIST, query, place);
  return {
    title: 'Public register: measures',
    backLink: { text: 'Public register', href: '/register' },
    body: bodySelect(bodies, query.bodyCode),
    isFiltered: query.bodyCode !== null || query.item !== null,
    table: measuresTable(figures, publicMeasurePath),
    paging: keysetPagination(previous && turn({ before: previous }), next && turn({ after: next })),
  };
}

/** @param items what the measure tells of and is published */
export function publicMeasureView(
  figures: MeasureFigures,
  items: readonly MeasuredItem[],
  today: CalendarDay,
): PublicMeasureView {
  const { measure } = figures;
  return {
    ...measureBody(
      figures,
      items,
      today,
      (item) => publicPath(item.kind, item),
      () => null,
    ),
    title: measure.name,
    backLink: { text: 'Public register: measures', href: LIST },
    caption: measure.bodyName,
    table: valuesTable(figures, { paperHref: () => null, withReasons: false }),
    downloadHref: `${publicMeasurePath(measure)}/values.csv`,
  };
}
